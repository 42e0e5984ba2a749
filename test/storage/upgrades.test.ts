import 'reflect-metadata'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy'
import { MongoClient } from 'mongodb'
import { models, upgrades } from '../../src/contexts.ts'
import { EventLog } from '../../src/delivery/index.ts'
import {
  type Database,
  type Model,
  openSqlite,
  Storage,
  Stored,
  systemClock,
  type Upgrade,
} from '../../src/storage/index.ts'
import { openMongodb } from '../../src/storage/mongodb.ts'
import { versionsOf } from '../../src/storage/versions.ts'
import { exitOf, runNode } from '../support/command.ts'
import { dropDatabase, newDatabaseUrl } from '../support/mongodb-database.ts'

/** What a context that is added later stores. */
@Entity({ tableName: 'threat' })
@Unique({ properties: ['code'] })
class Threat extends Stored {
  static readonly idPrefix = 'threat'

  @Property({ type: 'string' })
  code!: string
}

const threats: Upgrade = {
  name: '9001-threats',
  async sqlite(execute) {
    await execute('create table `threat` (`_id` text not null primary key, `code` text not null)')
    await execute('create unique index `threat_code_unique` on `threat` (`code`)')
  },
}

/** An upgrade that only notes that it was there. */
const step = (name: string, taken: string[]): Upgrade => {
  const note = async () => void taken.push(name)
  return { name, sqlite: note, mongodb: note }
}

/** A database that is opened by one version after the other. */
interface Place extends AsyncDisposable {
  open(later?: readonly Upgrade[], more?: readonly Model[]): Promise<Database>
  /** As if it had been brought to these versions. */
  claim(names: readonly string[]): Promise<void>
}

const PLACES: Record<'SQLite' | 'MongoDB', () => Promise<Place>> = {
  async SQLite() {
    const folder = await mkdtemp(join(tmpdir(), 'verigraph-upgrades-'))
    const file = join(folder, 'verigraph.db')
    return {
      open: (later = [], more = []) =>
        openSqlite({ file, models: [...models, ...more], upgrades: [...later, ...upgrades] }),
      async claim(names) {
        const database = new DatabaseSync(file)
        database.exec('delete from mikro_orm_migrations')
        for (const name of names) database.prepare('insert into mikro_orm_migrations (name) values (?)').run(name)
        database.close()
      },
      [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
    }
  },
  async MongoDB() {
    const url = newDatabaseUrl() ?? ''
    return {
      open: (later = [], more = []) =>
        openMongodb({ url, models: [...models, ...more], upgrades: [...later, ...upgrades] }),
      async claim(versions) {
        await using client = new MongoClient(url)
        await client.db().collection('verigraph_state').updateOne({}, { $set: { versions } })
      },
      [Symbol.asyncDispose]: async () => void (await dropDatabase(url)),
    }
  },
}

describe.each(Object.entries(PLACES))('an upgrade on %s', (name, make) => {
  const it = name === 'MongoDB' && !process.env.VERIGRAPH_TEST_MONGODB_URL ? test.skip : test

  it('brings what a new context stores, into a database that is there and into a new one', async () => {
    for (const isThere of [true, false]) {
      await using place = await make()
      if (isThere) await (await place.open()).close()
      const storage = new Storage<null>(await place.open([threats], [Threat]), systemClock)
      await storage.transaction(null, async (tx) => tx.create(Threat, { code: 'T-1' }))
      const again = storage.transaction(null, async (tx) => tx.create(Threat, { code: 'T-1' }))
      await expect(again).rejects.toThrow(/UNIQUE|E11000/)
      await storage.close()
      const reopened = await place.open([threats], [Threat])
      expect(reopened.version).toBe('9001-threats')
      expect(await reopened.reader.count(Threat, [{ code: 'T-1' }])).toBe(1)
      await reopened.close()
    }
  })

  it('is taken once, after those with lower numbers, whichever context names it first', async () => {
    await using place = await make()
    const taken: string[] = []
    await (await place.open([step('9001-one', taken)])).close()
    const all = ['9003-three', '9001-one', '9002-two'].map((each) => step(each, taken))
    for (const _time of ['first', 'second']) await (await place.open(all)).close()
    expect(taken).toEqual(['9001-one', '9002-two', '9003-three'])
  })

  it('begins again at the next start where it failed, and those before it stand', async () => {
    await using place = await make()
    const taken: string[] = []
    let fails = true
    const failing: Upgrade = {
      name: '9002-failing',
      async sqlite(execute) {
        await execute('create table half_done (a)') // which is there already, where anything of it had stayed
        if (fails) throw new Error('no')
      },
      async mongodb() {
        if (fails) throw new Error('no')
      },
    }
    const all = [step('9001-one', taken), failing, step('9003-three', taken)]
    await expect(place.open(all)).rejects.toThrow('no')
    expect(taken).toEqual(['9001-one'])
    fails = false
    await (await place.open(all)).close()
    expect(taken).toEqual(['9001-one', '9003-three'])
  })

  it('shuts out the versions that do not know it', async () => {
    await using place = await make()
    await (await place.open([{ name: '9001-later' }])).close()
    await expect(place.open()).rejects.toThrow(/newer version of Verigraph \(9001-later\)/)
  })

  it('is none for a database from before the first release, which is told to be exported and imported', async () => {
    await using place = await make()
    await (await place.open()).close()
    for (const names of [['0001-initial'], ['0001-initial', '0030-trail-indexes']]) {
      await place.claim(names)
      const taken: string[] = []
      const refused = expect(place.open([step('9001-one', taken)])).rejects
      await refused.toThrow(/before the first release .*`verigraph export FILE`.*`verigraph import FILE`/)
      expect(taken).toEqual([])
    }
  })

  it('has a number of its own', async () => {
    await using place = await make()
    await expect(place.open([{ name: '9001-one' }, { name: '9001-other' }])).rejects.toThrow('have the same number')
    await expect(place.open([{ name: 'threats' }])).rejects.toThrow('NNNN-what-it-does')
  })
})

describe('an upgrade of a SQLite file', () => {
  let folder: string
  let file: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verigraph-upgrades-'))
    file = join(folder, 'verigraph.db')
  })
  afterEach(() => rm(folder, { recursive: true }))
  const open = (later: readonly Upgrade[] = []) => openSqlite({ file, models, upgrades: [...upgrades, ...later] })

  it('makes exactly what the models say', async () => {
    const database = await open()
    expect(await database.orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('')
    expect(database.guards?.altered()).toEqual([])
    await database.close()
  })

  it('leaves long texts behind what lists read, where it is the first one', async () => {
    await (await openSqlite({ file, models, upgrades: [] })).close()
    const lastOf = (table: string, count: number) =>
      rowsOf(file, `select name from pragma_table_info('${table}')`).slice(-count)
    expect(lastOf('removal_order', 5)).toEqual([
      ...['reasons', 'compliance_note', 'withdrawal_reason', 'completion_time_explanation', 'signed_document'],
    ])
    expect(lastOf('audit_entry', 2)).toEqual(['before', 'after'])
    expect(lastOf('content_item', 1)).toEqual(['text'])
  })

  it('reads and writes rows with values, one statement at a time', async () => {
    let found: unknown
    const moving: Upgrade = {
      name: '9001-moving',
      async sqlite(execute) {
        await execute('insert into event_log (_id, last_sequence) values (?, ?)', ['x/removal-orders', 7])
        found = await execute('select last_sequence from event_log where _id = ?', ['x/removal-orders'])
      },
    }
    const database = await open([moving])
    expect(found).toEqual([{ last_sequence: 7 }])
    expect(await database.reader.count(EventLog, [])).toBe(1)
    await database.close()
    const two: Upgrade = {
      name: '9002-two',
      sqlite: async (execute) => void (await execute('create table a (a); create table b (b)')),
    }
    await expect(open([moving, two])).rejects.toThrow('more than one statement')
  })

  it('is whole or not there where the process is killed in it', async () => {
    await (await open()).close()
    const half = opening(file, 'console.log("half"); await new Promise(() => setInterval(() => {}, 1000))')
    await half.printed(/half/)
    half.child.kill('SIGKILL')
    await exitOf(half.child)
    expect(namesIn(file)).toEqual(versionsOf(upgrades).map(({ name }) => name))
    expect(await exitOf(opening(file, '').child)).toBe(0)
    expect(namesIn(file)).toContain('9001-counting')
    expect(countsIn(file)).toEqual([1])
  })

  it('is taken by one of two processes that start at once, also on a new file', async () => {
    const both = [opening(file, ''), opening(file, '')]
    expect(await Promise.all(both.map(({ child }) => exitOf(child)))).toEqual([0, 0])
    expect(countsIn(file)).toEqual([1])
  })
})

/** The built product opens the file in a process of its own, with an upgrade that does something at its end. */
function opening(file: string, atTheEnd: string) {
  const script = `
    import 'reflect-metadata'
    import { openSqlite } from './dist/storage/index.js'
    import { models, upgrades } from './dist/contexts.js'
    const counting = {
      name: '9001-counting',
      async sqlite(execute) {
        await execute('create table if not exists counted (a)')
        await execute('insert into counted values (1)')
        ${atTheEnd}
      },
    }
    const database = await openSqlite({ file: process.env.FILE, models, upgrades: [...upgrades, counting] })
    await database.close()`
  return runNode(['--input-type=module', '-e', script], { FILE: file })
}

function rowsOf(file: string, sql: string): unknown[] {
  const database = new DatabaseSync(file)
  const rows = database.prepare(sql).all()
  database.close()
  return rows.map((row) => Object.values(row)[0])
}

const namesIn = (file: string) => rowsOf(file, 'select name from mikro_orm_migrations order by id')
const countsIn = (file: string) => rowsOf(file, 'select a from counted')

const describeOnMongodb = process.env.VERIGRAPH_TEST_MONGODB_URL ? describe : describe.skip
describeOnMongodb('an upgrade of a MongoDB database', () => {
  it('moves documents before an index demands that they differ', async () => {
    const url = newDatabaseUrl() ?? ''
    await (await openMongodb({ url, models, upgrades })).close()
    await using client = new MongoClient(url)
    const kept = client.db().collection<{ _id: string; code?: string }>('threat')
    await kept.insertMany([{ _id: 'threat_1' }, { _id: 'threat_2' }])
    const coding: Upgrade = {
      name: '9001-codes',
      async mongodb(db) {
        for await (const { _id } of db.collection<{ _id: string }>('threat').find({ code: { $exists: false } }))
          await kept.updateOne({ _id }, { $set: { code: _id } })
      },
    }
    const database = await openMongodb({ url, models: [...models, Threat], upgrades: [...upgrades, coding] })
    const storage = new Storage<null>(database, systemClock)
    const taken = storage.transaction(null, async (tx) => tx.create(Threat, { code: 'threat_2' }))
    await expect(taken).rejects.toThrow('E11000')
    await storage.close()
    await dropDatabase(url)
  })
})

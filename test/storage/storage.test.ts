import 'reflect-metadata'
import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AuditEntry } from '../../src/audit/index.ts'
import { EventLog } from '../../src/delivery/index.ts'
import { openDatabase } from '../../src/installation/open-database.ts'
import {
  type Database,
  IdempotencyRecord,
  prefixOf,
  type Reader,
  Storage,
  systemClock,
} from '../../src/storage/index.ts'
import { newDatabaseUrl } from '../support/mongodb-database.ts'
import { TestClock } from '../support/verigraph.ts'

const NOTHING_MORE = {
  ...{ organisationId: null, onBehalfOfId: null, before: null, after: null, leafIndex: null },
  ...{ tokenIssuer: null, tokenSubject: null, jurisdiction: null, jurisdictionSealed: false },
}
const values = { at: new Date(0), clientId: 'test', action: 'a.b', subjectId: 'x' }

/** An empty database of each kind. */
const OPEN: Record<'SQLite' | 'MongoDB', (folder: string) => Promise<Database>> = {
  SQLite: (dataFolder) => openDatabase({ dataFolder }),
  MongoDB: (dataFolder) => openDatabase({ dataFolder, databaseUrl: newDatabaseUrl() }),
}

/** A folder for each test. */
function eachInFolder(): () => string {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verigraph-storage-'))
  })
  afterEach(() => rm(folder, { recursive: true }))
  return () => folder
}

describe.each(Object.entries(OPEN))('storage on %s', (name, openIn) => {
  const it = name === 'MongoDB' && !process.env.VERIGRAPH_TEST_MONGODB_URL ? test.skip : test
  const folder = eachInFolder()
  const open = () => openIn(folder())

  it('keeps all of a transaction or nothing of it, and announces only what stands', async () => {
    const storage = new Storage(await open(), systemClock)
    const announced: string[] = []
    storage.onDomainEvent(({ what, subject }) => announced.push(`${what} ${subject.id}`))
    await storage.transaction(null, async (tx) => {
      tx.create(AuditEntry, values)
      tx.afterCommit(() => announced.push('kept'))
      tx.note('thing.kept', { id: 'thing_1' })
    })
    const failing = storage.transaction(null, async (tx) => {
      tx.create(AuditEntry, values)
      tx.afterCommit(() => announced.push('lost'))
      tx.note('thing.lost', { id: 'thing_2' })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await storage.reader.count(AuditEntry, [])).toBe(1)
    expect(announced).toEqual(['kept', 'thing.kept thing_1'])
    await storage.close()
  })

  it('reads what it wrote, in the values that the models have', async () => {
    const storage = new Storage(await open(), systemClock)
    const { id } = await storage.transaction(null, async (tx) => tx.create(AuditEntry, values))
    expect(await storage.reader.byIds(AuditEntry, [id, 'audit_x'])).toEqual([{ id, ...values, ...NOTHING_MORE }, null])
    expect(await storage.reader.page(AuditEntry, { where: [{ at: { lte: new Date(0) } }], limit: 9 })).toHaveLength(1)
    expect(await storage.reader.page(AuditEntry, { where: [{ at: { lt: new Date(0) } }], limit: 9 })).toHaveLength(0)
    await storage.close()
  })

  it('reads what is asked for of a row, and tells whoever asks the row for more', async () => {
    const storage = new Storage(await open(), systemClock)
    const { id } = await storage.transaction(null, async (tx) => tx.create(AuditEntry, values))
    const [found] = await storage.reader.byIds(AuditEntry, [id], ['action', 'leafIndex'])
    const [listed] = await storage.reader.page(AuditEntry, { where: [values], limit: 1, properties: ['action'] })
    expect({ ...found }).toEqual({ id, action: 'a.b', leafIndex: null })
    expect({ ...listed }).toEqual({ id, action: 'a.b' })
    expect(() => listed?.subjectId).toThrow('subjectId was not read with this row.')
    await storage.close()
  })

  it.each([1, 5, 40])('finds %d rows by their ids, in the order of the ids', async (count) => {
    const storage = new Storage(await open(), systemClock)
    const created = await storage.transaction(null, async (tx) =>
      Array.from({ length: count }, () => tx.create(AuditEntry, values).id),
    )
    const ids = [...created.toReversed(), 'audit_x']
    expect((await storage.reader.byIds(AuditEntry, ids)).map((row) => row?.id ?? null)).toEqual([
      ...created.toReversed(),
      null,
    ])
    expect(await storage.reader.byIds(AuditEntry, [])).toEqual([])
    await storage.close()
  })

  it('reads a snapshot as it was when that began, whatever is committed meanwhile', async () => {
    const storage = new Storage(await open(), systemClock)
    const add = () => storage.transaction(null, async (tx) => void tx.create(AuditEntry, values))
    const count = (reader: Reader) => reader.count(AuditEntry, [])
    const lookTwice = () =>
      storage.reader.snapshot(async (reader) => {
        const first = await count(reader)
        await add()
        return [first, await count(reader), (await reader.page(AuditEntry, { where: [], limit: 9 })).length]
      })
    expect(await lookTwice()).toEqual([0, 0, 0])
    expect(await count(storage.reader)).toBe(1)
    const failing = storage.reader.snapshot(async (reader) => {
      await count(reader)
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await lookTwice()).toEqual([1, 1, 1])
    const together = await Promise.all([lookTwice(), lookTwice()])
    for (const [first, ...later] of together) expect(later).toEqual([first, first])
    expect(await count(storage.reader)).toBe(4)
    await storage.close()
  })

  it.each(['before it has written', 'when it has written'])(
    'undoes one of several transactions at a time that fails %s, and none of the others',
    async (when) => {
      const storage = new Storage(await open(), systemClock)
      const heard: string[] = []
      const write = (action: string) =>
        storage.transaction(null, async (tx) => {
          tx.append(AuditEntry, { ...NOTHING_MORE, ...values, action })
          tx.create(AuditEntry, { ...values, action })
          tx.afterCommit(() => heard.push(action))
          if (when === 'when it has written') expect(await tx.count(AuditEntry, { action })).toBe(1)
          if (action === 'it.fails') throw new Error('no')
          return action
        })
      const ended = await Promise.allSettled(['it.stands', 'it.fails', 'it.also-stands'].map(write))
      expect(ended).toEqual([
        { status: 'fulfilled', value: 'it.stands' },
        { status: 'rejected', reason: new Error('no') },
        { status: 'fulfilled', value: 'it.also-stands' },
      ])
      const rows = await storage.reader.page(AuditEntry, { where: [], limit: 9 })
      expect(rows.map(({ action }) => action).toSorted()).toEqual([
        ...['it.also-stands', 'it.also-stands'],
        ...['it.stands', 'it.stands'],
      ])
      expect(heard.toSorted()).toEqual(['it.also-stands', 'it.stands'])
      await storage.close()
    },
  )
})

describe.each(Object.entries(OPEN))('a transaction on %s', (name, openIn) => {
  const it = name === 'MongoDB' && !process.env.VERIGRAPH_TEST_MONGODB_URL ? test.skip : test
  const folder = eachInFolder()
  const open = async () => new Storage(await openIn(folder()), systemClock)
  const record = { inputHash: 'first', answer: { rows: [1] }, firstAt: new Date(0) }

  it('has one live object for each row, however it is found, and sees what it has done so far', async () => {
    const storage = await open()
    await storage.transaction(null, async (tx) => {
      const created = tx.create(IdempotencyRecord, { ...record, id: 'a' })
      expect(await tx.find(IdempotencyRecord, { id: 'a' })).toBe(created)
      created.inputHash = 'second'
      expect(await tx.findAll(IdempotencyRecord, { inputHash: 'second' })).toEqual([created])
      expect(await tx.count(IdempotencyRecord, { inputHash: 'first' })).toBe(0)
    })
    await storage.transaction(null, async (tx) => {
      const found = await tx.find(IdempotencyRecord, { inputHash: 'second' })
      expect(found).toBeInstanceOf(IdempotencyRecord)
      expect(await tx.find(IdempotencyRecord, { id: 'a' })).toBe(found)
      if (found) tx.remove(found)
      expect(await tx.find(IdempotencyRecord, { id: 'a' })).toBeNull()
      expect(await tx.count(IdempotencyRecord, {})).toBe(0)
      tx.create(IdempotencyRecord, { ...record, id: 'a', inputHash: 'third' })
    })
    const rows = await storage.reader.page(IdempotencyRecord, { where: [], limit: 9 })
    expect(rows).toEqual([{ ...record, id: 'a', inputHash: 'third' }])
    await storage.close()
  })

  it('writes what has changed of an object, also within its values, and leaves the rest as others have written it', async () => {
    const storage = await open()
    await storage.transaction(null, async (tx) => {
      tx.create(IdempotencyRecord, { ...record, id: 'a' })
      tx.create(IdempotencyRecord, { ...record, id: 'b' })
    })
    await storage.transaction(null, async (tx) => {
      const [a, b] = await tx.findAll(IdempotencyRecord, {})
      await tx.setEach(IdempotencyRecord, 'inputHash', [['a', 'set meanwhile']])
      if (a) (a.answer as typeof record.answer).rows.push(2)
      if (b) b.firstAt = new Date(1)
    })
    expect(await storage.reader.byIds(IdempotencyRecord, ['a', 'b'])).toEqual([
      { id: 'a', inputHash: 'set meanwhile', answer: { rows: [1, 2] }, firstAt: new Date(0) },
      { ...record, id: 'b', firstAt: new Date(1) },
    ])
    await storage.close()
  })

  it('counts on without gaps, from one', async () => {
    const storage = await open()
    const next = () => storage.transaction(null, (tx) => tx.increment(EventLog, 'x/removal-orders', 'lastSequence'))
    const refused = storage.transaction(null, async (tx) => {
      await tx.increment(EventLog, 'x/removal-orders', 'lastSequence')
      throw new Error('no')
    })
    await expect(refused).rejects.toThrow('no')
    const counted = await Promise.all(Array.from({ length: 8 }, next))
    expect(counted.toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    await storage.close()
  })
})

describe('the ids', () => {
  it('makes ids that sort by the order in which they were made', () => {
    const { ids } = new Storage({} as never, new TestClock())
    const made = Array.from({ length: 1000 }, () => ids.next('order'))
    expect([...made].sort()).toEqual(made)
    expect(new Set(made).size).toBe(1000)
    expect(prefixOf(made[0] ?? '')).toBe('order')
  })
})

describe('a SQLite file', () => {
  const folder = eachInFolder()
  const open = () => openDatabase({ dataFolder: folder() })

  it('has nothing left of what was deleted once it was maintained, neither in the file nor in its log', async () => {
    const database = await open()
    const storage = new Storage(database, systemClock)
    const secret = 'a-secret-that-must-go'
    await storage.transaction(null, async (tx) => {
      tx.create(IdempotencyRecord, { id: 'a', inputHash: secret, answer: {}, firstAt: new Date(0) })
    })
    const traces = async () => {
      const names = (await readdir(folder())).filter((name) => !name.endsWith('-shm'))
      const files = await Promise.all(names.map((name) => readFile(join(folder(), name))))
      return names.filter((_, place) => files[place]?.includes(secret))
    }
    await storage.transaction(null, async (tx) => {
      const found = await tx.find(IdempotencyRecord, { id: 'a' })
      if (found) tx.remove(found)
    })
    expect(await traces()).toEqual(['verigraph.db-wal'])
    const busy = Array.from({ length: 8 }, (_, number) =>
      storage.transaction(null, (tx) => tx.increment(EventLog, `${number}/removal-orders`, 'lastSequence')),
    )
    await Promise.all([storage.maintain(), ...busy])
    expect(await traces()).toEqual([])
    await storage.close()
  })

  it.each([
    ['fails', (full: Promise<unknown>) => full],
    ['does not mind', (full: Promise<unknown>) => full.catch(() => undefined)],
  ])(
    'tells all who share a commit that it failed, where a full disk takes it back and who met it %s',
    async (_, meet) => {
      const database = await open()
      const storage = new Storage(database, systemClock)
      const write = (id: string, length = 1) =>
        storage.transaction(null, async (tx) => {
          tx.create(IdempotencyRecord, { id, inputHash: 'x'.repeat(length), answer: {}, firstAt: new Date(0) })
          await meet(tx.findAll(IdempotencyRecord, {}))
        })
      const connection = database.orm.em.getConnection()
      const [pages] = await connection.execute<{ page_count: number }[]>('pragma page_count')
      await connection.execute(`pragma max_page_count = ${(pages?.page_count ?? 0) + 10}`)
      const together = await Promise.allSettled([write('before'), write('full', 1_000_000), write('after')])
      expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
      expect(await storage.reader.count(IdempotencyRecord, [])).toBe(0)
      await write('later')
      expect(await storage.reader.count(IdempotencyRecord, [])).toBe(1)
      await storage.close()
    },
  )

  it('goes on reading where it could not be opened anew', async () => {
    const database = await open()
    const moved = `${folder()}-moved`
    await rename(folder(), moved)
    await expect(database.maintain?.()).rejects.toThrow()
    await rename(moved, folder())
    expect(await database.reader.count(AuditEntry, [])).toBe(0)
    await database.maintain?.()
    expect(await database.reader.count(AuditEntry, [])).toBe(0)
    await database.close()
  })
})

import 'reflect-metadata'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AuditEntry } from '../../src/audit/index.ts'
import { openSqlite, prefixOf, Storage, systemClock } from '../../src/storage/index.ts'
import { models } from '../../src/subgraphs.ts'
import { TestClock } from '../support/verigraph.ts'

const values = { at: new Date(0), clientId: 'test', action: 'a.b', subjectId: 'x' }

describe('storage on SQLite', () => {
  let folder: string
  const open = () => openSqlite({ file: join(folder, 'verigraph.db'), models })

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verigraph-storage-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('keeps all of a transaction or nothing of it, and announces only what stands', async () => {
    const storage = new Storage(await open(), systemClock)
    const announced: string[] = []
    storage.onHappening(({ what, subject }) => announced.push(`${what} ${subject.id}`))
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
    expect(await storage.reader.byIds(AuditEntry, [id, 'audit_x'])).toEqual([
      { id, ...values, organisationId: null, onBehalfOfId: null, before: null, after: null, leafIndex: null },
      null,
    ])
    expect(await storage.reader.page(AuditEntry, { where: [{ at: { lte: new Date(0) } }], limit: 9 })).toHaveLength(1)
    expect(await storage.reader.page(AuditEntry, { where: [{ at: { lt: new Date(0) } }], limit: 9 })).toHaveLength(0)
    await storage.close()
  })

  it('makes ids that sort by the order in which they were made', () => {
    const { ids } = new Storage({} as never, new TestClock())
    const made = Array.from({ length: 1000 }, () => ids.next('order'))
    expect([...made].sort()).toEqual(made)
    expect(new Set(made).size).toBe(1000)
    expect(prefixOf(made[0] ?? '')).toBe('order')
  })

  it('has migrations that make exactly what the models say', async () => {
    const database = await open()
    expect(await database.orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('')
    await database.close()
  })

  it('refuses a database that a newer version has written', async () => {
    const database = await open()
    await database.orm.em
      .getConnection()
      .execute("insert into mikro_orm_migrations (name) values ('9999-from-the-future')")
    await database.close()
    await expect(open()).rejects.toThrow(/newer version of Verigraph \(9999-from-the-future\)/)
  })
})

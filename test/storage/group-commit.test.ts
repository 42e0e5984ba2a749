import 'reflect-metadata'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../src/installation/open-database.ts'
import { type Database, IdempotencyRecord, Storage, systemClock, Unavailable } from '../../src/storage/index.ts'

/** More than the disk has room for. */
const MUCH = 'x'.repeat(400_000)

describe('a full disk in the middle of what is committed together', () => {
  let folder: string
  let database: Database
  let storage: Storage
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verigraph-group-'))
    database = await openDatabase({ dataFolder: folder })
    storage = new Storage(database, systemClock)
    const connection = database.orm.em.getDriver().getConnection()
    const [{ page_count: pages }] = (await connection.execute('pragma page_count')) as [{ page_count: number }]
    await connection.execute(`pragma max_page_count = ${pages + 20}`)
  })
  afterEach(async () => {
    await storage.close()
    await rm(folder, { recursive: true })
  })

  /** Appends what is named through the database's own transaction, past all that stands between. */
  const insert = (id: string, content: string) => ({ id, inputHash: id, answer: { content }, firstAt: new Date(0) })

  it.each(['hears of it', 'has not minded it, and goes on'])(
    'leaves exactly what was told to stand, where who met it %s',
    async (how) => {
      const small = (id: string) => database.write((tx) => tx.insert(IdempotencyRecord, [insert(id, 'x')]))
      const large = database.write(async (tx) => {
        await tx.insert(IdempotencyRecord, [insert('before', 'x')])
        const error = await tx.insert(IdempotencyRecord, [insert('large', MUCH)]).catch((reason: unknown) => reason)
        if (how === 'hears of it') throw error
        await tx.insert(IdempotencyRecord, [insert('after', 'x')]).catch(() => undefined)
      })
      const ended = await Promise.allSettled([small('one'), large, small('two'), small('three')])
      const stand = ['one', 'large', 'two', 'three'].filter((_, index) => ended[index]?.status === 'fulfilled')
      const found = await storage.reader.page(IdempotencyRecord, { where: [], limit: 100 })
      expect(found.map(({ id }) => id)).toEqual(stand.toSorted())
      expect(ended[1]).toMatchObject({ status: 'rejected', reason: expect.any(Unavailable) })
      await small('later')
      expect(await storage.reader.count(IdempotencyRecord, [{ id: 'later' }])).toBe(1)
    },
  )

  it('is one that has room again once there is, for who asks whether it can be written', async () => {
    const large = storage.transaction(null, async (tx) => {
      tx.append(IdempotencyRecord, insert('large', MUCH))
    })
    await expect(large).rejects.toMatchObject({ reason: 'FULL' })
    const connection = database.orm.em.getDriver().getConnection()
    const [{ page_count: pages }] = (await connection.execute('pragma page_count')) as [{ page_count: number }]
    await connection.execute(`pragma max_page_count = ${pages}`)
    await expect(storage.demandWritable()).rejects.toMatchObject({ reason: 'FULL' })
    await connection.execute(`pragma max_page_count = ${pages + 100}`)
    await storage.demandWritable()
  })
})

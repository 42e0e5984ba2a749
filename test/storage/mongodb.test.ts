import 'reflect-metadata'
import { jest } from '@jest/globals'
import { ClientSession, type Collection, type Db, MongoClient, MongoServerError } from 'mongodb'
import { AuditEntry } from '../../src/audit/index.ts'
import { models, upgrades } from '../../src/contexts.ts'
import { EventLog } from '../../src/delivery/index.ts'
import { openDatabase } from '../../src/installation/open-database.ts'
import { IdempotencyRecord, Storage, systemClock, type Upgrade } from '../../src/storage/index.ts'
import { openMongodb } from '../../src/storage/mongodb.ts'
import { versionsOf } from '../../src/storage/versions.ts'
import { User } from '../../src/subgraphs/identity/index.ts'
import { dropDatabase, newDatabaseUrl } from '../support/mongodb-database.ts'
import { until } from '../support/until.ts'

const values = { at: new Date(0), clientId: 'test', action: 'a.b', subjectId: 'x' }
const describeOnMongodb = process.env.VERIGRAPH_TEST_MONGODB_URL ? describe : describe.skip

/** An error as the server gives it to a transaction that it could not carry on. */
function errorLabelled(label: string): MongoServerError {
  const error = new MongoServerError({ message: label })
  error.addErrorLabel(label)
  return error
}

describeOnMongodb('a MongoDB database', () => {
  let url: string
  const open = () => openDatabase({ dataFolder: '', databaseUrl: url })
  const openStorage = async () => new Storage<null>(await open(), systemClock)
  beforeEach(() => {
    url = newDatabaseUrl() ?? ''
  })
  afterEach(async () => {
    jest.restoreAllMocks()
    await dropDatabase(url)
  })

  /** Looks at it from outside. */
  async function withDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
    const client = new MongoClient(url)
    try {
      return await work(client.db())
    } finally {
      await client.close()
    }
  }

  const withState = <T>(work: (state: Collection<{ _id: string }>) => Promise<T>): Promise<T> =>
    withDatabase((db) => work(db.collection<{ _id: string }>('verigraph_state')))

  it('is made ready once by two nodes that start at once, after one that died while it did so', async () => {
    const claim = { node: 'dead', until: new Date(Date.now() + 700) }
    await withState((state) => state.insertOne({ _id: 'state', ...{ versions: [], claim } }))
    const [one, other] = await Promise.all([openStorage(), openStorage()])
    expect(Date.now()).toBeGreaterThanOrEqual(claim.until.getTime())
    await one.transaction(null, async (tx) => tx.create(AuditEntry, values))
    expect(await other.reader.count(AuditEntry, [])).toBe(1)
    const versions = versionsOf(upgrades).map(({ name }) => name)
    expect(await withState((state) => state.findOne())).toMatchObject({ versions, claim: null })
    await Promise.all([one.close(), other.close()])
  })

  it('is not changed while nodes of an older version go on', async () => {
    await (await open()).close()
    const rewriting: Upgrade = { name: '9998-rewriting', mongodb: async () => undefined }
    const openLater = () => openMongodb({ url, models, upgrades: [...upgrades, rewriting] })
    const leaseUntil = (expiresAt: Date) =>
      withDatabase((db) =>
        db.collection('lease').updateOne({ holder: 'old' }, { $set: { expiresAt } }, { upsert: true }),
      )
    await leaseUntil(new Date(Date.now() + 60_000))
    await expect(openLater()).rejects.toThrow('Stop all of them first.')
    const until = new Date(Date.now() + 700)
    await leaseUntil(until)
    await (await openLater()).close()
    expect(Date.now()).toBeGreaterThanOrEqual(until.getTime())
  }, 30_000)

  it('reads snapshots of the primary, where its address would have others read elsewhere', async () => {
    url += `${url.includes('?') ? '&' : '?'}readPreference=secondaryPreferred`
    const storage = await openStorage()
    await storage.transaction(null, async (tx) => void tx.create(AuditEntry, values))
    expect(await storage.reader.snapshot((reader) => reader.count(AuditEntry, []))).toBe(1)
    await storage.close()
  })

  it('takes what is unique once, and leaves out as often as one likes what is optional', async () => {
    const storage = await openStorage()
    const user = (externalId: string) => ({
      platformId: 'p',
      externalId,
      handle: 'h',
      jurisdiction: 'VN',
    })
    await storage.transaction(null, async (tx) => tx.create(User, user('same') as never))
    const again = storage.transaction(null, async (tx) => tx.create(User, user('same') as never))
    await expect(again).rejects.toThrow('E11000')
    await storage.transaction(null, async (tx) => [1, 2].map(() => tx.create(AuditEntry, values)))
    expect(await storage.reader.count(AuditEntry, [{ leafIndex: null }])).toBe(2)
    const [one, two] = await storage.reader.page(AuditEntry, { where: [], limit: 2 })
    const place = (id: string | undefined) =>
      storage.transaction(null, async (tx) => {
        const entry = await tx.find(AuditEntry, { id: id ?? '' })
        if (entry) entry.leafIndex = 7
      })
    await place(one?.id)
    await expect(place(two?.id)).rejects.toThrow('E11000')
    await storage.close()
  })

  it('begins a transaction again where another one got in its way, and announces it once', async () => {
    const storage = await openStorage()
    const announced: string[] = []
    let attempts = 0
    await storage.transaction(null, async (tx) => {
      attempts += 1
      tx.create(AuditEntry, values)
      tx.afterCommit(() => announced.push('kept'))
      if (attempts < 3) throw errorLabelled('TransientTransactionError')
    })
    expect([attempts, announced, await storage.reader.count(AuditEntry, [])]).toEqual([3, ['kept'], 1])
    await storage.close()
  })

  it('commits again where nobody knows whether it was committed, and does not do the work again', async () => {
    const storage = await openStorage()
    const { commitTransaction } = ClientSession.prototype
    jest.spyOn(ClientSession.prototype, 'commitTransaction').mockImplementationOnce(async function (
      this: ClientSession,
    ) {
      await commitTransaction.call(this)
      throw errorLabelled('UnknownTransactionCommitResult')
    })
    let attempts = 0
    await storage.transaction(null, async (tx) => {
      attempts += 1
      tx.create(AuditEntry, values)
    })
    expect([attempts, await storage.reader.count(AuditEntry, [])]).toEqual([1, 1])
    await storage.close()
  })

  it('counts in turns: two at once do not both see room', async () => {
    const [one, other] = await Promise.all([openStorage(), openStorage()])
    const add = (storage: Storage<null>, id: string) =>
      storage.transaction(null, async (tx) => {
        await tx.lock('room')
        if ((await tx.count(IdempotencyRecord, {})) > 0) return false
        tx.create(IdempotencyRecord, { id, inputHash: '', answer: {}, firstAt: tx.now })
        return true
      })
    const added = await Promise.all([add(one, 'a'), add(other, 'b'), add(one, 'c'), add(other, 'd')])
    expect(added.filter(Boolean)).toHaveLength(1)
    await Promise.all([one.close(), other.close()])
  })

  it('tells a node of what another one adds, and of nothing that was not committed', async () => {
    const [one, other] = await Promise.all([openStorage(), openStorage()])
    const told: object[] = []
    const following = { model: AuditEntry, missed: () => undefined }
    const others: object[] = []
    await one.onInserted({ ...following, tell: (row) => void told.push(row) })
    await one.onInserted({ ...following, only: ['action', ['c.d']], tell: (row) => void others.push(row) })
    const failing = other.transaction(null, async (tx) => {
      tx.create(AuditEntry, values)
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    const { id } = await other.transaction(null, async (tx) => tx.create(AuditEntry, values))
    const second = await other.transaction(null, async (tx) => tx.create(AuditEntry, { ...values, action: 'c.d' }))
    await until(() => told.length > 1 && others.length > 0)
    expect(others).toEqual([told.pop()])
    expect(others).toMatchObject([{ id: second.id }])
    expect(told).toEqual([
      {
        ...{ id, ...values, organisationId: null, onBehalfOfId: null, before: null, after: null, leafIndex: null },
        ...{ tokenIssuer: null, tokenSubject: null, jurisdiction: null, jurisdictionSealed: false },
      },
    ])
    await Promise.all([one.close(), other.close()])
  })

  it('adds up under contention: no change is lost', async () => {
    const storages = await Promise.all([openStorage(), openStorage(), openStorage()])
    const bump = (storage: Storage<null>) =>
      storage.transaction(null, async (tx) => {
        const log =
          (await tx.find(EventLog, { id: 'x/removal-orders' })) ??
          tx.create(EventLog, { id: 'x/removal-orders', lastSequence: 0 })
        log.lastSequence += 1
      })
    await Promise.all(Array.from({ length: 16 }, (_, index) => bump(storages[index % 3] as Storage<null>)))
    expect((await storages[0]?.reader.byIds(EventLog, ['x/removal-orders']))?.[0]?.lastSequence).toBe(16)
    await Promise.all(storages.map((storage) => storage.close()))
  })
})

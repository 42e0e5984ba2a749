import 'reflect-metadata'
import { jest } from '@jest/globals'
import { ClientSession, type Collection, type Db, MongoClient, MongoServerError } from 'mongodb'
import { AuditEntry, contentOf } from '../../src/audit/index.ts'
import { EventLog } from '../../src/delivery/index.ts'
import { openDatabase } from '../../src/installation/open-database.ts'
import { IdempotencyRecord, Storage, systemClock } from '../../src/storage/index.ts'
import { versions } from '../../src/storage/mongodb/versions.ts'
import { FiguresChange } from '../../src/subgraphs/enforcement/figures/figures-change.ts'
import { OrderFigures } from '../../src/subgraphs/enforcement/figures/order-figures.ts'
import { RemovalOrder } from '../../src/subgraphs/enforcement/index.ts'
import { Objection } from '../../src/subgraphs/enforcement/objection.ts'
import { User } from '../../src/subgraphs/identity/index.ts'
import { ContentItem } from '../../src/subgraphs/publishing/index.ts'
import { ApiClient, Platform } from '../../src/subgraphs/registry/index.ts'
import { PlatformDomain } from '../../src/subgraphs/registry/platform-domain.ts'
import { WebhookDelivery } from '../../src/subgraphs/webhooks/webhook-delivery.ts'
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

  /** Takes it back to where it did not know a version and all later ones yet, with documents of that time. */
  async function takeBack(version: string, documents: Record<string, { _id: string }[]>): Promise<void> {
    await (await open()).close()
    const names = versions.map(({ name }) => name)
    const before = names.slice(0, names.indexOf(version))
    await withState((state) => state.updateOne({}, { $set: { versions: before } as never }))
    await withDatabase(async (db) => {
      for (const [name, each] of Object.entries(documents)) await db.collection<{ _id: string }>(name).insertMany(each)
    })
  }

  it('is made ready once by two nodes that start at once, after one that died while it did so', async () => {
    const claim = { node: 'dead', until: new Date(Date.now() + 700) }
    await withState((state) => state.insertOne({ _id: 'state', ...{ versions: [], claim } }))
    const [one, other] = await Promise.all([openStorage(), openStorage()])
    expect(Date.now()).toBeGreaterThanOrEqual(claim.until.getTime())
    await one.transaction(null, async (tx) => tx.create(AuditEntry, values))
    expect(await other.reader.count(AuditEntry, [])).toBe(1)
    const names = versions.map(({ name }) => name)
    expect(await withState((state) => state.findOne())).toMatchObject({ versions: names, claim: null })
    await Promise.all([one.close(), other.close()])
  })

  it('is not changed while nodes of an older version go on', async () => {
    await takeBack('0020-kinds-together', {})
    const leaseUntil = (expiresAt: Date) =>
      withDatabase((db) =>
        db.collection('lease').updateOne({ holder: 'old' }, { $set: { expiresAt } }, { upsert: true }),
      )
    await leaseUntil(new Date(Date.now() + 60_000))
    await expect(open()).rejects.toThrow('Stop all of them first.')
    const until = new Date(Date.now() + 700)
    await leaseUntil(until)
    await (await open()).close()
    expect(Date.now()).toBeGreaterThanOrEqual(until.getTime())
  }, 30_000)

  it('is refused when a newer version has written it', async () => {
    await (await open()).close()
    await withState((state) => state.updateOne({}, { $push: { versions: '9999-from-the-future' } as never }))
    await expect(open()).rejects.toThrow(/newer version of Verigraph \(9999-from-the-future\)/)
  })

  it('learns of each attempt to deliver an event what it was about, and what it came to', async () => {
    const event = { _id: 'event_1', logId: 'x/removal-orders', sequence: 1, kind: 'ISSUED', subjectId: 'order_1' }
    const attempts = [
      [500, 'It answered 500.', 'REFUSED'],
      [null, 'It did not answer within 15 s.', 'TIMED_OUT'],
      [null, 'It could not be reached (ECONNRESET).', 'UNREACHABLE'],
      [null, '10.0.0.1 is not a public address.', 'ADDRESS_REFUSED'],
      [null, 'Verigraph could not put the event together.', 'NOT_SENT'],
      [204, null, 'TAKEN'],
    ] as const
    const sent = attempts.map(([statusCode, error], at) => ({
      _id: `attempt_${at}`,
      eventId: 'event_1',
      statusCode,
      error,
    }))
    const astray = { _id: 'attempt_astray', eventId: 'event_gone', statusCode: 204, error: null }
    await takeBack('0017-deliveries-of-orders', { log_event: [event], webhook_delivery: [...sent, astray] })
    const storage = await openStorage()
    const deliveries = await storage.reader.page(WebhookDelivery, { where: [{ subjectId: 'order_1' }], limit: 10 })
    expect(deliveries.map(({ outcome }) => outcome)).toEqual(attempts.map(([, , outcome]) => outcome))
    const [kept] = await storage.reader.byIds(WebhookDelivery, [astray._id])
    expect(kept).toMatchObject({ subjectId: '', outcome: 'TAKEN' })
    await storage.close()
  })

  it('sums the orders of each country, and learns when something happened to each order last', async () => {
    const at = (minute: number) => new Date(Date.UTC(2026, 0, 30, 22, minute))
    const sums = (issued: number, minutesUsed: Record<string, number>) => {
      const complied = Object.values(minutesUsed).reduce((sum, count) => sum + count, 0)
      const counts = { issued, complied, onTime: complied, withdrawn: 0, objections: 1, objectionsUpheld: 0 }
      return { action: 'REMOVE_CONTENT', urgency: 'URGENT', ...counts, minutesUsed }
    }
    const hour = 'hour/2026-01-30T22'
    const kind = `${hour}/REMOVE_CONTENT/URGENT`
    const rows = {
      platform: [
        { _id: 'platform_1', jurisdiction: 'VN' },
        { _id: 'platform_2', jurisdiction: 'EU' },
      ],
      internet_service_provider: [{ _id: 'isp_1', jurisdiction: 'VN' }],
      order_figures: [
        { _id: `platform_1/${kind}`, ...sums(3, { 7: 2, 12: 1 }) },
        { _id: `platform_2/${kind}`, ...sums(5, { 7: 1 }) },
        { _id: `isp_1/${kind}`, ...sums(1, { 12: 1 }) },
        { _id: `everyone/${kind}`, ...sums(9, { 7: 3, 12: 2 }) },
      ],
      figures_change: [
        { _id: 'figures_change_1', recipientId: 'isp_1', issuedAt: at(0), tally: { issued: 1, minutesUsed: {} } },
      ],
      removal_order: [
        {
          _id: 'order_1',
          agencyId: 'a',
          reference: '1',
          draftedAt: at(1),
          issuedAt: at(2),
          complianceReportedAt: at(6),
        },
        { _id: 'order_2', agencyId: 'a', reference: '2', draftedAt: at(1), issuedAt: at(2), acknowledgedAt: null },
        { _id: 'order_3', agencyId: 'a', reference: '3', draftedAt: at(1), issuedAt: null },
      ],
      objection: [{ _id: 'objection_1', removalOrderId: 'order_2', filedAt: at(3), decidedAt: at(4) }],
      appeal: [
        { _id: 'appeal_1', removalOrderId: 'order_1', decidedAt: at(9), upheld: true },
        { _id: 'appeal_2', removalOrderId: 'order_2', decidedAt: at(9), upheld: false },
      ],
    }
    await takeBack('0018-day-figures', rows)
    const storage = await openStorage()
    const orders = await storage.reader.page(RemovalOrder, { where: [], by: 'changedAt', limit: 10 })
    expect(orders.map(({ id, changedAt }) => [id, changedAt])).toEqual([
      ['order_3', at(1)],
      ['order_2', at(4)],
      ['order_1', at(9)],
    ])
    const [waiting] = await storage.reader.byIds(FiguresChange, ['figures_change_1'])
    expect(waiting).toMatchObject({ jurisdiction: 'VN' })
    const places = [`VN/${hour}`, `EU/${hour}`]
    const [vietnam, europe] = await storage.reader.byIds(OrderFigures, places)
    expect(vietnam).toMatchObject({ issued: 4, complied: 4, onTime: 4, objections: 2, minutesUsed: [7, 2, 12, 2] })
    expect(europe).toMatchObject({ issued: 5, complied: 1, onTime: 1, objections: 1, minutesUsed: [7, 1] })
    expect(await storage.reader.count(OrderFigures, [])).toBe(6)
    await storage.close()
  })

  it('counts the orders that are open', async () => {
    const kind = { action: 'REMOVE_CONTENT', urgency: 'URGENT' }
    const idOf = (scope: string, grain: string) => `${scope}/${grain}/${kind.action}/${kind.urgency}`
    const counts = { issued: 2, complied: 1, onTime: 1, withdrawn: 0, objections: 0, objectionsUpheld: 0 }
    const sums = { ...kind, ...counts, minutesUsed: {} }
    const issued = { ...kind, recipientId: 'isp_1', jurisdiction: 'VN', issuedAt: new Date('2026-01-30T22:10:00Z') }
    const order = (reference: string, status: string) => ({
      _id: `order_${reference}`,
      ...issued,
      ...{ agencyId: 'a', reference, status },
    })
    await takeBack('0019-open-orders', {
      order_figures: [
        { _id: idOf('isp_1', 'hour/2026-01-30T22'), ...sums },
        { _id: idOf('everyone', 'month/2025-12'), ...sums },
      ],
      figures_change: [{ ...issued, _id: 'figures_change_1', ...{ tally: { issued: 1, minutesUsed: { 12: -1 } } } }],
      removal_order: [order('1', 'ISSUED'), order('2', 'ACKNOWLEDGED'), order('3', 'COMPLIED'), order('4', 'OBJECTED')],
    })
    const storage = await openStorage()
    const places = ['isp_1/hour/2026-01-30T22', 'VN/day/2026-01-30', 'everyone/month/2026-01', 'everyone/month/2025-12']
    const found = await storage.reader.byIds(OrderFigures, places)
    expect(found.map((figures) => [figures?.issued, figures?.open])).toEqual([
      [2, 2],
      [0, 2],
      [0, 2],
      [2, 0],
    ])
    const [waiting] = await storage.reader.byIds(FiguresChange, ['figures_change_1'])
    expect(waiting?.tally).toEqual({ issued: 1, open: 0, minutesUsed: [12, -1] })
    await storage.close()
  })

  it('puts the sums of all kinds of orders together, once', async () => {
    const [urgent, ordinary] = ['hour/2026-01-30T22/REMOVE_CONTENT/URGENT', 'hour/2026-01-30T22/SUSPEND_USER/ORDINARY']
    const sums = (issued: number, open: number, minutesUsed: Record<string, number>) => ({
      ...{ action: 'REMOVE_CONTENT', urgency: 'URGENT', issued, complied: issued - open, onTime: 1, withdrawn: 0 },
      ...{ objections: 1, objectionsUpheld: 0, open, minutesUsed },
    })
    const other = { action: 'SUSPEND_USER', urgency: 'ORDINARY' }
    await takeBack('0020-kinds-together', {
      order_figures: ['isp_1', 'everyone'].flatMap((scope) => [
        { _id: `${scope}/${urgent}`, ...sums(3, 1, { 7: 1, 12: 1 }) },
        { _id: `${scope}/${ordinary}`, ...sums(2, 0, { 7: 2 }), ...other },
      ]),
    })
    const together = { issued: 5, complied: 4, onTime: 2, withdrawn: 0, objections: 2, objectionsUpheld: 0, open: 1 }
    const figures = { ...together, minutesUsed: [7, 3, 12, 1] }
    const minutesByKind = { 'REMOVE_CONTENT/URGENT': [7, 1, 12, 1], 'SUSPEND_USER/ORDINARY': [7, 2] }
    for (const _time of ['first', 'after an interruption']) {
      const storage = await openStorage()
      const kept = await storage.reader.page(OrderFigures, { where: [], limit: 9 })
      expect(kept).toEqual([
        { id: 'everyone/hour/2026-01-30T22', ...figures, minutesByKind },
        { id: 'isp_1/hour/2026-01-30T22', ...figures, minutesByKind: {} },
      ])
      await storage.close()
      await withState((state) => state.updateOne({}, { $pull: { versions: '0020-kinds-together' } as never }))
    }
  })

  it('gives the entries that are there a country, by what they are about or by who acted, and leaves what was sealed', async () => {
    const entry = (id: string, subjectId: string, organisationId: string | null = null) => ({
      ...{ _id: id, at: new Date(0), clientId: 'c', action: 'a.b', subjectId, organisationId },
      ...{ onBehalfOfId: null, before: null, after: null, leafIndex: null },
    })
    await takeBack('0023-who-acted', {
      agency: [{ _id: 'agency_1', ...{ name: 'A', country: 'VN' } }],
      user: [{ _id: 'usr_1', ...{ platformId: 'p', jurisdiction: 'IN' } }],
      sealed_identity: [{ _id: 'identity_1', ...{ userId: 'usr_1' } }],
      audit_entry: [
        entry('1', 'usr_1', 'agency_1'),
        entry('2', 'x', 'agency_1'),
        entry('3', 'identity_1'),
        entry('4', 'x'),
      ],
    })
    const storage = await openStorage()
    const entries = await storage.reader.page(AuditEntry, { where: [], limit: 9 })
    expect(entries.map(({ jurisdiction }) => jurisdiction)).toEqual(['IN', 'VN', 'IN', null])
    for (const each of entries) {
      expect(each).toMatchObject({ tokenIssuer: null, tokenSubject: null, jurisdictionSealed: false })
      expect(Object.keys(contentOf(each))).not.toContain('jurisdiction')
    }
    const seen = await storage.reader.page(AuditEntry, { where: [{ jurisdiction: ['VN', null] }], limit: 9 })
    expect(seen.map(({ id }) => id)).toEqual(['2', '4'])
    await storage.close()
  })

  it('keeps kinds apart in the sums of countries, and knows that every objection has stopped its clock, once', async () => {
    const issued = { recipientId: 'isp_1', jurisdiction: 'VN', issuedAt: new Date('2026-01-30T22:41:07Z') }
    const [urgent, user] = [
      { ...issued, action: 'REMOVE_CONTENT', urgency: 'URGENT' },
      { ...issued, action: 'SUSPEND_USER', urgency: 'ORDINARY' },
    ]
    const sums = { issued: 4, complied: 3, minutesUsed: [7, 1, 12, 2], minutesByKind: {} }
    await takeBack('0024-persons-and-published-months', {
      removal_order: [
        { _id: 'order_1', ...urgent, agencyId: 'agency_1', reference: '1', timeUsed: 6 * 60_000 + 1 },
        { _id: 'order_2', ...urgent, agencyId: 'agency_1', reference: '2', timeUsed: 12 * 60_000 },
        { _id: 'order_3', ...user, agencyId: 'agency_1', reference: '3', timeUsed: 12 * 60_000 },
        { _id: 'order_4', ...user, agencyId: 'agency_1', reference: '4', timeUsed: null },
        { _id: 'order_5', ...user, agencyId: 'agency_1', reference: '5', timeUsed: 60_000 },
      ] as never,
      figures_change: [{ _id: 'change_1', ...user, tally: { complied: 1, minutesUsed: [1, 1] } }] as never,
      order_figures: ['VN/hour/2026-01-30T22', 'isp_1/hour/2026-01-30T22'].map((_id) => ({ _id, ...sums })),
      objection: [{ _id: 'objection_1', removalOrderId: 'order_1' }] as never,
    })
    const minutesByKind = { 'REMOVE_CONTENT/URGENT': [7, 1, 12, 1], 'SUSPEND_USER/ORDINARY': [12, 1] }
    for (const _time of ['first', 'after an interruption']) {
      const storage = await openStorage()
      const kept = await storage.reader.page(OrderFigures, { where: [], limit: 9 })
      expect(kept.map((figures) => figures.minutesByKind)).toEqual([minutesByKind, {}])
      expect(await storage.reader.byIds(Objection, ['objection_1'])).toMatchObject([{ stopsClock: true }])
      await storage.close()
      await withState((state) =>
        state.updateOne({}, { $pull: { versions: '0024-persons-and-published-months' } as never }),
      )
    }
  })

  it('gives addresses what they are found by, whatever their spelling, and a name in Unicode its addresses', async () => {
    const url = 'http://www.social.example./a/'
    await takeBack('0029-addresses', {
      content_item: [
        { _id: 'content_1', platformId: 'platform_1', url, externalId: '1' },
        { _id: 'content_2', platformId: 'platform_1', url: null, externalId: '2' },
      ] as never,
      removal_order: [{ _id: 'order_1', agencyId: 'a', reference: '1', targetUrl: `${url}#x` }] as never,
      platform: [
        { _id: 'platform_1', domains: ['faß.example', 'social.example'] },
        { _id: 'platform_2', domains: ['xn--fa-hia.example'] },
        { _id: 'platform_3', domains: ['mạngxãhội1.vn'] },
      ] as never,
      platform_domain: [
        { _id: 'faß.example', platformId: 'platform_1' },
        { _id: 'social.example', platformId: 'platform_1' },
        { _id: 'xn--fa-hia.example', platformId: 'platform_2' },
        { _id: 'mạngxãhội1.vn', platformId: 'platform_3' },
      ] as never,
    })
    for (const _time of ['first', 'after an interruption']) {
      const storage = await openStorage()
      const items = await storage.reader.byIds(ContentItem, ['content_1', 'content_2'])
      expect(items.map((item) => item?.urlKey)).toEqual(['social.example/a', null])
      expect(await storage.reader.byIds(RemovalOrder, ['order_1'])).toMatchObject([
        { targetUrlKey: 'social.example/a' },
      ])
      const platforms = await storage.reader.byIds(Platform, ['platform_1', 'platform_2', 'platform_3'])
      const domains = [['social.example'], ['xn--fa-hia.example'], ['xn--mngxhi1-0wa6369dfqa.vn']]
      expect(platforms.map((platform) => platform?.domains)).toEqual(domains)
      const owners = await storage.reader.byIds(PlatformDomain, domains.flat())
      expect(owners.map((owner) => owner?.platformId)).toEqual(['platform_1', 'platform_2', 'platform_3'])
      await storage.close()
      await withState((state) => state.updateOne({}, { $pull: { versions: '0029-addresses' } as never }))
    }
  })

  it('lets go of the indexes that sums were counted along once, and of no other', async () => {
    await takeBack('0020-fewer-indexes', {})
    const indexes = () =>
      withDatabase(async (db) =>
        (await db.collection('removal_order').indexes()).map(({ key }) => Object.keys(key).join()),
      )
    const before = await indexes()
    const unused = [
      ['recipientId', 'status', 'issuedAt', 'dueAt'],
      ['action', 'urgency', 'status', 'clockStartedAt'],
    ]
    for (const fields of unused)
      await withDatabase((db) => db.collection('removal_order').createIndex(fields.map((field) => [field, 1])))
    expect(await indexes()).toEqual(expect.arrayContaining(unused.map(String)))
    await (await open()).close()
    expect((await indexes()).toSorted()).toEqual(before.toSorted())
  })

  it('leaves clients to whom they belonged, and tells deliveries their country', async () => {
    const client = { jurisdiction: 'VN', roles: ['ADMIN'], subjects: [], registeredAt: null, disabledAt: null }
    const of = (organisationId: string) => ({
      _id: `client_${organisationId}`,
      clientId: organisationId,
      organisationId,
      ...client,
    })
    await takeBack('0022-second-persons', {
      api_client: [of('agency_1'), of('platform_1')],
      webhook_endpoint: [{ _id: 'webhook_1', ...{ jurisdiction: 'VN' } }],
      webhook_delivery: [{ _id: 'attempt_1', ...{ endpointId: 'webhook_1' } }],
    })
    const storage = await openStorage()
    const clients = await storage.reader.byIds(ApiClient, ['client_agency_1', 'client_platform_1'])
    const nothing = { pending: null, enabling: null, confirmedBy: null, disabledBy: null }
    expect(clients).toMatchObject([
      { inCareOf: 'agency_1', ...nothing },
      { inCareOf: null, ...nothing },
    ])
    expect(await storage.reader.byIds(WebhookDelivery, ['attempt_1'])).toMatchObject([{ jurisdiction: 'VN' }])
    await storage.close()
  })

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
        await tx.takeTurn('room')
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

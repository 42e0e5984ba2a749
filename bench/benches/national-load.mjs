import 'reflect-metadata'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { AuditEntry, Sealer } from '../../dist/audit/index.js'
import { models, upgrades } from '../../dist/contexts.js'
import { AddressGuard, WebhookSender } from '../../dist/delivery/index.js'
import { buildServices } from '../../dist/installation/services.js'
import { SigningKeys } from '../../dist/signing/index.js'
import { openSqlite, Storage, systemClock } from '../../dist/storage/index.js'
import { Vault } from '../../dist/subgraphs/identity/index.js'
import { alone } from '../support/figures.mjs'

/** What a nation asks for; docs/scaling.md does the sums. */
const NATION = { platforms: 100, users: 80e6, publishesAnHour: 1e6, ordersADay: 10_000 }
/** The busiest minute, in means. */
const PEAK = 3
const SAMPLE = { users: 300, publishes: 3000, orders: 200 }
const QUICK = { users: 20, publishes: 40, orders: 10 }
const SYSTEM = { clientId: 'bench', roles: ['admin'], organisationId: null, jurisdiction: 'VN' }

/**
 * A nation in small: as many platforms, a sample of its users, posts and orders, written as they are in production, sealed as they are.
 * CPU time and bytes of each are measured here; the rest is arithmetic.
 */
export async function nationalLoad({ quick }) {
  const sample = quick ? QUICK : SAMPLE
  const folder = await mkdtemp(join(tmpdir(), 'verigraph-bench-'))
  const file = join(folder, 'verigraph.db')
  const storage = new Storage(await openSqlite({ file, models, upgrades }), systemClock)
  try {
    const nation = await build(storage)
    const costOf = (count, work) => measure({ file, storage, sealer: nation.sealer, count, work })
    const user = await costOf(sample.users, (number) => nation.verifiedUser(number))
    const publish = await costOf(sample.publishes, (number) => nation.publish(number))
    const order = await costOf(sample.orders, (number) => nation.order(number))
    return [
      ...rowsOf('a user, registered and verified', user),
      ...rowsOf('a publish', publish),
      ...rowsOf('an order, from draft to compliance', order),
      ...sumsOf({ user, publish, order }),
    ]
  } finally {
    await storage.close()
    await rm(folder, { recursive: true })
  }
}

const rowsOf = (name, { milliseconds, bytes, documents }) => [
  alone(`${name}: CPU ms`, 'lower', milliseconds),
  alone(`${name}: bytes stored, indexes and trail included`, 'lower', bytes),
  alone(`${name}: rows written`, 'lower', documents),
]

function sumsOf({ user, publish, order }) {
  const publishes = (NATION.publishesAnHour / 3600) * PEAK
  const orders = (NATION.ordersADay / 86_400) * PEAK
  const cores = (publishes * publish.milliseconds + orders * order.milliseconds) / 1000
  const yearly = 8766 * NATION.publishesAnHour * publish.bytes + 365.25 * NATION.ordersADay * order.bytes
  return [
    alone('a nation at its peak: publishes a second', 'higher', publishes),
    alone('a nation at its peak: cores that write', 'lower', cores),
    alone(
      'a nation at its peak: rows written a second',
      'lower',
      publishes * publish.documents + orders * order.documents,
    ),
    alone('a nation’s users: GB', 'lower', (NATION.users * user.bytes) / 1e9),
    alone('a nation’s year: TB', 'lower', yearly / 1e12),
  ]
}

/** What one piece of work costs in CPU time, bytes of the file and rows, sealing included. */
async function measure({ file, storage, sealer, count, work }) {
  const [size, rows] = [await sizeOf(file), rowsIn(file)]
  const began = process.cpuUsage()
  for (let number = 0; number < count; number++) await work(number)
  while ((await storage.reader.count(AuditEntry, [{ leafIndex: null }])) > 0) await sealer.seal(SYSTEM)
  const { user, system } = process.cpuUsage(began)
  return {
    milliseconds: (user + system) / 1000 / count,
    bytes: ((await sizeOf(file)) - size) / count,
    documents: (rowsIn(file) - rows) / count,
  }
}

/** Once its journal has gone into it. */
async function sizeOf(file) {
  const database = new DatabaseSync(file)
  database.exec('pragma wal_checkpoint(truncate)')
  database.close()
  return (await stat(file)).size
}

function rowsIn(file) {
  const database = new DatabaseSync(file, { readOnly: true })
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all()
  const count = (name) => database.prepare(`select count(*) as total from \`${name}\``).get().total
  const total = tables.reduce((sum, { name }) => sum + count(name), 0)
  database.close()
  return total
}

async function build(storage) {
  const sent = new Map()
  const key = { id: 'bench', key: randomBytes(32) }
  const guard = new AddressGuard([])
  const signingKeys = await SigningKeys.import([await SigningKeys.generate()])
  const services = buildServices({
    storage,
    vault: new Vault({ keyRing: { current: async () => key, byId: async () => key.key }, indexKey: randomBytes(32) }),
    sms: { send: async ({ to, text }) => void sent.set(to, text) },
    signingKeys,
    publicUrl: 'http://127.0.0.1',
    issuers: [],
    credentialIssuers: [],
    webhooks: { masterKey: randomBytes(32), guard, sender: new WebhookSender({ guard, timeout: 1000 }) },
  })
  const { registry, identity, phoneVerifications, publishing, drafts, enforcement } = services
  const agency = await registry.registerAgency(SYSTEM, { name: 'Agency', country: 'VN' })
  const at = (clientId, role, organisationId) => ({ clientId, roles: [role], organisationId, jurisdiction: 'VN' })
  const officer = at('officer', 'officer', agency.id)
  const director = at('director', 'director', agency.id)
  const platforms = []
  for (let number = 0; number < NATION.platforms; number++) {
    const { id } = await registry.registerPlatform(SYSTEM, {
      name: `Platform ${number}`,
      kind: 'DOMESTIC',
      country: 'VN',
      domains: [`platform-${number}.example`],
      policyProfileId: 'vn-draft-2023',
      verification: 'VERIGRAPH',
    })
    platforms.push(at(`platform-${number}`, 'platform', id))
  }
  const people = []
  const items = []
  return {
    sealer: new Sealer({ storage, signingKeys, publicUrl: 'http://127.0.0.1' }),
    async verifiedUser(number) {
      const platform = platforms[number % platforms.length]
      const phoneNumber = `+8491${String(number).padStart(7, '0')}`
      const user = await identity.registerUser(platform, { externalId: `user-${number}`, handle: `user.${number}` })
      const { id } = await phoneVerifications.start(platform, { userId: user.id, legalName: 'Đo Lường', phoneNumber })
      const [code] = /\d{6}/.exec(sent.get(phoneNumber))
      await phoneVerifications.confirm(platform, { verificationId: id, code })
      people.push({ platform, user })
    },
    async publish(number) {
      const { platform, user } = people[number % people.length]
      const text = 'Trông ngon quá, mai mình phải thử ngay mới được!'
      const externalId = `item-${number}`
      const item = await publishing.publish(platform, { authorId: user.id, kind: 'COMMENT', text, externalId })
      items.push({ platform, item })
    },
    async order(number) {
      const { platform, item } = items[number % items.length]
      const { id: removalOrderId } = await drafts.draft(officer, {
        reference: `REF-${number}`,
        targetId: item.id,
        action: 'REMOVE_CONTENT',
        urgency: 'ORDINARY',
        legalBasis: 'Luật An ninh mạng, Điều 16',
        reasons: 'Sai sự thật.',
      })
      await enforcement.approve(director, { removalOrderId })
      await enforcement.acknowledge(platform, { removalOrderId })
      await enforcement.reportCompliance(platform, { removalOrderId })
    },
  }
}

import 'reflect-metadata'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { AuditEntry, Sealer } from '../../dist/audit/index.js'
import { models, upgrades } from '../../dist/contexts.js'
import { SigningKeys } from '../../dist/signing/index.js'
import { Ids } from '../../dist/storage/ids.js'
import { openSqlite, Storage, systemClock } from '../../dist/storage/index.js'
import { versionsOf } from '../../dist/storage/versions.js'
import { KeptFigures } from './kept-figures.mjs'
import { startProduct } from './server.mjs'

const KEPT_IN = new URL('../.data/', import.meta.url).pathname
const MINUTE = 60_000
const YEAR = 365 * 24 * 60 * MINUTE
const TIME_TO_COMPLY = 180 * MINUTE
/** Of so many orders, one stands in the audit trail: sealing a million would take minutes. */
const AUDITED = 10
/** Its multiples are spread evenly over any interval. */
const GOLDEN = (Math.sqrt(5) - 1) / 2
const AUDIT = 'audit_entry'
/** The tables that are filled before their indexes are built; the audit trail's stay, for its rules need them. */
const FILLED = {
  user: 'user',
  content: 'content_item',
  stream: 'live_stream',
  merchant: 'merchant',
  order: 'removal_order',
  event: 'log_event',
}
const URGENCIES = ['ORDINARY', 'URGENT', 'EMERGENCY']
const STATUSES = [
  ...Array(17).fill('COMPLIED'),
  'ACKNOWLEDGED', // past its time, as the one that is ISSUED is: all that time asks for is done, and the data stay as they are
  'ISSUED',
  'WITHDRAWN',
]

/**
 * A data folder of the demo with so many orders in it, spread over the year before it was made, and what they are about. Made once for
 * each version of the tables; whoever writes takes a copy (`copyOf`).
 */
export async function worldOf(orders) {
  const version = await versionOfTables()
  const folder = join(KEPT_IN, `${version}-${orders}`)
  if (existsSync(folder)) return folder
  const began = performance.now()
  await clearAway(version)
  const dataFolder = `${folder}.part`
  const { stop } = await startProduct({ dataFolder })
  await stop({ keepData: true })
  fill(join(dataFolder, 'verigraph.db'), orders)
  await seal(dataFolder)
  await rename(dataFolder, folder)
  console.log(`Made a world of ${orders} orders in ${Math.round((performance.now() - began) / 1000)} s: ${folder}`)
  return folder
}

/** Removes what no bench will use any more: worlds of other versions, and what an interrupted run has left. */
async function clearAway(version) {
  for (const name of await readdir(KEPT_IN).catch(() => []))
    if (!name.startsWith(version) || name.endsWith('.part')) await rm(join(KEPT_IN, name), { recursive: true })
}

/** A copy of a data folder that may be changed, and goes with its server. */
export async function copyOf(folder) {
  const copy = await mkdtemp(join(tmpdir(), 'verigraph-bench-'))
  await cp(folder, copy, { recursive: true })
  return copy
}

async function versionOfTables() {
  const names = versionsOf(upgrades).map(({ name }) => name)
  const hash = createHash('sha256').update(names.join())
  return hash
    .update(await readFile(new URL(import.meta.url)))
    .digest('hex')
    .slice(0, 12)
}

function fill(file, orders) {
  const database = new DatabaseSync(file)
  for (const pragma of ['journal_mode = delete', 'synchronous = off', 'cache_size = -500000'])
    database.exec(`pragma ${pragma}`)
  database.exec('begin')
  const { insert, template } = tablesOf(database)
  const build = withoutIndexes(database, Object.values(FILLED))
  const end = Date.now()
  const clock = { time: end - YEAR - MINUTE, now: () => new Date(clock.time) }
  const ids = new Ids(clock)
  const users = register({ database, ids, insert, count: Math.ceil(orders / 5) })
  const events = new EventLogs(database, insert.event)
  const figures = new KeptFigures()
  for (let number = 0; number < orders; number++) {
    clock.time = end - YEAR + Math.floor((number * (YEAR - 2 * TIME_TO_COMPLY)) / orders)
    const author = users[Math.floor(((number * GOLDEN) % 1) * users.length)]
    const target = publish({ ids, insert, number, author, at: clock.time })
    const order = { _id: ids.next('order'), ...orderOf(number, author.platform_id, clock.time), ...target }
    insert.order(order)
    events.add({ _id: ids.next('event'), recipientId: author.platform_id, orderId: order._id, at: clock.time })
    if (number % AUDITED === 0) insert.audit({ _id: ids.next('audit'), at: clock.time, subject_id: order._id })
    figures.add({ ...template.order, ...order })
  }
  events.keep()
  figures.write(database)
  build()
  database.exec('commit')
  database.close()
}

/** How rows get into the tables. The demo's own are the templates: whatever column is added, the product itself has filled. */
function tablesOf(database) {
  const demo = (table, where) => database.prepare(`select * from "${table}" where ${where}`).get()
  const template = {
    user: demo(FILLED.user, "external_id = 'vs-1001'"),
    content: demo(FILLED.content, "external_id = '2' and kind = 'POST'"),
    stream: demo(FILLED.stream, "external_id = '5'"),
    merchant: demo(FILLED.merchant, "external_id = 'huong'"),
    order: demo(FILLED.order, "reference = 'DEMO-101'"),
    event: demo(FILLED.event, "log_id like '%/removal-orders'"),
    audit: { ...demo(AUDIT, "action = 'removal-order.issued'"), leaf_index: null },
  }
  const inserter = (kind) => {
    const columns = Object.keys(template[kind])
    const places = columns.map((column) => `:${column}`).join(', ')
    const table = FILLED[kind] ?? AUDIT
    const statement = database.prepare(`insert into "${table}" (${columns.join(', ')}) values (${places})`)
    return (row) => statement.run({ ...template[kind], ...row })
  }
  return { template, insert: Object.fromEntries(Object.keys(template).map((kind) => [kind, inserter(kind)])) }
}

function register({ database, ids, insert, count }) {
  const platform = database.prepare('select _id from platform where name = ?')
  const platforms = ['VietSocial', 'GlobalTube'].map((name) => platform.get(name)._id)
  return Array.from({ length: count }, (_, number) => {
    const user = { _id: ids.next('usr'), platform_id: platformOf(platforms, number) }
    insert.user({ ...user, ...userOf(number) })
    return user
  })
}

/** As the product does it every second, until nothing is left. */
async function seal(dataFolder) {
  const { signingKeys } = JSON.parse(await readFile(join(dataFolder, 'demo-secrets.json'), 'utf8'))
  const database = await openSqlite({ file: join(dataFolder, 'verigraph.db'), models, upgrades })
  const storage = new Storage(database, systemClock)
  const keys = await SigningKeys.import(signingKeys)
  const sealer = new Sealer({ storage, signingKeys: keys, publicUrl: 'http://127.0.0.1' })
  while ((await storage.reader.page(AuditEntry, { where: [{ leafIndex: null }], limit: 1 })).length > 0)
    await sealer.seal({ clientId: 'verigraph', roles: [], organisationId: null, jurisdiction: null })
  await storage.close()
}

const platformOf = ([large, small], number) => (number % 10 < 7 ? large : small)

function userOf(number) {
  const level = ['PHONE', 'PHONE', 'PERSONAL_ID', 'UNVERIFIED'][number % 4]
  const unverified = level === 'UNVERIFIED' && {
    verified_at: null,
    verification_expires_at: null,
    verification_source: null,
    counted_as_verified: 0,
    recount_at: null,
  }
  const account = { external_id: `bench-${number}`, handle: `user.${number}`, verification_level: level }
  return { ...account, status_list_id: null, status_position: null, ...unverified }
}

/** What the order is about: of twenty, twelve name a post, three a stream, one a shop, two an account, two an address. */
function publish({ ids, insert, number, author, at }) {
  const kind = number % 20
  const owned = { platform_id: author.platform_id, external_id: `bench-${number}` }
  if (kind < 12) {
    const _id = ids.next('content')
    const url = `https://vietsocial.example/p/bench-${number}`
    insert.content({ _id, ...owned, author_id: author._id, url, text: `Bài viết số ${number}`, published_at: at })
    return { target_id: _id, affected_user_id: author._id, action: 'REMOVE_CONTENT' }
  }
  if (kind < 15) {
    const _id = ids.next('live')
    const url = `https://vietsocial.example/live/bench-${number}`
    const over = { status: 'ENDED', ended_at: at + MINUTE }
    insert.stream({ _id, ...owned, host_id: author._id, url, title: `Buổi số ${number}`, started_at: at, ...over })
    return { target_id: _id, affected_user_id: author._id, action: 'INTERRUPT_STREAM' }
  }
  if (kind < 16) {
    const _id = ids.next('merchant')
    insert.merchant({ _id, ...owned, owner_id: author._id, name: `Cửa hàng số ${number}`, registered_at: at })
    return { target_id: _id, affected_user_id: author._id, action: 'SUSPEND_MERCHANT' }
  }
  if (kind < 18) return { target_id: author._id, affected_user_id: author._id, action: 'SUSPEND_USER' }
  const target_url = `https://vietsocial.example/elsewhere/${number}`
  return { target_id: null, target_url, affected_user_id: null, action: 'REMOVE_CONTENT' }
}

function orderOf(number, recipientId, issuedAt) {
  const status = STATUSES[(number * 13 + Math.floor(number / 20) * 7) % STATUSES.length] // of each kind of target some in each state
  const open = status === 'ISSUED' || status === 'ACKNOWLEDGED'
  const timeUsed = status === 'COMPLIED' ? (1 + ((number * 7919) % 240)) * MINUTE - 1 : null
  const compliedAt = timeUsed === null ? null : issuedAt + timeUsed
  const acknowledgedAt = status === 'ISSUED' ? null : issuedAt + MINUTE / 2
  const withdrawnAt = status === 'WITHDRAWN' ? issuedAt + MINUTE : null
  return {
    reference: `BENCH-${number}`,
    recipient_id: recipientId,
    urgency: URGENCIES[number % URGENCIES.length],
    status,
    drafted_at: issuedAt,
    changed_at: compliedAt ?? withdrawnAt ?? acknowledgedAt ?? issuedAt,
    issued_at: issuedAt,
    acknowledged_at: acknowledgedAt,
    complied_at: compliedAt,
    compliance_reported_at: compliedAt,
    compliance_note: compliedAt && 'Đã gỡ.',
    withdrawn_at: withdrawnAt,
    withdrawal_reason: status === 'WITHDRAWN' ? 'Nhầm đối tượng.' : null,
    due_at: issuedAt + TIME_TO_COMPLY,
    clock_started_at: issuedAt,
    time_used: timeUsed,
    runs_out_at: open ? issuedAt + TIME_TO_COMPLY : null,
    milestones_passed: open ? 3 : 0,
    next_milestone_at: null,
    notice_at: null,
    user_notified_at: issuedAt,
  }
}

/** The recipients' logs, each going on where the demo has left it. */
class EventLogs {
  #last = new Map()

  constructor(database, insert) {
    this.database = database
    this.insert = insert
    for (const { _id, last_sequence } of database.prepare('select * from event_log').all())
      this.#last.set(_id, last_sequence)
  }

  add({ _id, recipientId, orderId, at }) {
    const logId = `${recipientId}/removal-orders`
    const sequence = (this.#last.get(logId) ?? 0) + 1
    this.#last.set(logId, sequence)
    this.insert({ _id, log_id: logId, sequence, kind: 'ISSUED', subject_id: orderId, occurred_at: at })
  }

  keep() {
    const statement = this.database.prepare('insert or replace into event_log (_id, last_sequence) values (?, ?)')
    for (const [id, sequence] of this.#last) statement.run(id, sequence)
  }
}

/** Takes the tables' indexes away; the function that comes back builds them again, which is faster than keeping them up to date. */
function withoutIndexes(database, tables) {
  const places = tables.map(() => '?').join()
  const indexes = database
    .prepare(`select name, sql from sqlite_master where type = 'index' and sql is not null and tbl_name in (${places})`)
    .all(...tables)
  for (const { name } of indexes) database.exec(`drop index "${name}"`)
  return () => {
    for (const { sql } of indexes) database.exec(sql)
  }
}

// The least that this page of orders can cost over SQLite: Fastify, the reads with statements that are compiled once and give no column too
// many, and JSON.stringify. It knows this one question, nobody who asks, and no graph.
//   node reads-alone.mjs DATABASE JURISDICTION
import { DatabaseSync } from 'node:sqlite'
import Fastify from 'fastify'

const [file, jurisdiction] = process.argv.slice(2)
const database = new DatabaseSync(file, { readOnly: true })
database.exec(`pragma mmap_size = ${2 ** 34}`)
const statements = new Map()

function rows(sql, values) {
  let statement = statements.get(sql)
  if (!statement) {
    statement = database.prepare(sql)
    statement.setReturnArrays(true)
    statements.set(sql, statement)
  }
  return statement.all(...values)
}

/** Rows of a table by their ids; `shape` makes the object of one. */
function byIds(table, columns, ids, shape) {
  const found = new Map()
  if (ids.length === 0) return found
  const places = ids.map(() => '?').join()
  for (const [id, ...values] of rows(
    `select _id, ${columns} from "${table}" where _id in (${places}) and jurisdiction = ?`,
    [...ids, jurisdiction],
  ))
    found.set(id, shape(id, ...values))
  return found
}

function ordersOf({ filter, first, after }) {
  const conditions = ['jurisdiction = ?']
  const values = [jurisdiction]
  const demand = (condition, value) => {
    conditions.push(condition)
    values.push(value)
  }
  if (filter?.status) demand('status = ?', filter.status[0])
  if (filter?.recipientId) demand('recipient_id = ?', filter.recipientId)
  demand('_id < ?', Buffer.from(after, 'base64url').toString())
  return rows(
    `select _id, reference, status, urgency, due_at, runs_out_at, target_id, target_url from removal_order where ${conditions.join(' and ')} order by _id desc limit ?`,
    [...values, first + 1],
  )
}

/** Each kind of target: its table, what of it is shown, and who is behind it. */
const TARGETS = {
  content: [
    'content_item',
    'kind, text, author_id',
    (id, kind, text, author) => ({ __typename: 'ContentItem', id, kind, text, author }),
  ],
  live: ['live_stream', 'title, host_id', (id, title, host) => ({ __typename: 'LiveStream', id, title, host })],
  merchant: ['merchant', 'name, owner_id', (id, name, owner) => ({ __typename: 'Merchant', id, name, owner })],
}
const BEHIND = ['author', 'host', 'owner']
const PERSON = 'handle, verification_level, verification_expires_at'

function page(variables) {
  const now = Date.now()
  const found = ordersOf(variables)
  const shown = found.slice(0, variables.first)
  const targets = new Map()
  const ids = Map.groupBy(
    shown.flatMap(([, , , , , , targetId]) => targetId ?? []),
    (id) => id.slice(0, id.indexOf('_')),
  )
  for (const [prefix, [table, columns, shape]] of Object.entries(TARGETS))
    for (const [id, target] of byIds(table, columns, ids.get(prefix) ?? [], shape)) targets.set(id, target)
  const behind = [...targets.values()].flatMap((target) => BEHIND.flatMap((who) => target[who] ?? []))
  const people = byIds(
    'user',
    PERSON,
    [...new Set([...(ids.get('usr') ?? []), ...behind])],
    (id, handle, level, expiresAt) => ({
      id,
      handle,
      verificationLevel: expiresAt !== null && expiresAt <= now ? 'UNVERIFIED' : level,
    }),
  )
  for (const target of targets.values())
    for (const who of BEHIND) if (who in target) target[who] = people.get(target[who])
  const nodes = shown.map(([id, reference, status, urgency, dueAt, runsOutAt, targetId, targetUrl]) => ({
    id,
    reference,
    status,
    urgency,
    dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
    overdue: runsOutAt !== null && runsOutAt < now,
    target:
      targetId === null
        ? { __typename: 'ExternalLink', url: targetUrl }
        : (targets.get(targetId) ?? { __typename: 'User', ...people.get(targetId) }),
  }))
  const last = nodes.at(-1)
  const endCursor = last ? Buffer.from(last.id).toString('base64url') : null
  return { removalOrders: { nodes, pageInfo: { hasNextPage: found.length > shown.length, endCursor } } }
}

const http = Fastify()
http.post('/', (request, reply) => {
  reply.type('application/json; charset=utf-8').send(JSON.stringify({ data: page(request.body.variables) }))
})
console.log(await http.listen({ host: '127.0.0.1', port: 0 }))

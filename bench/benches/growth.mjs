import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { clientOf } from '../support/client.mjs'
import { compared, median } from '../support/figures.mjs'
import { APPROVE, orderDesk } from '../support/order-desk.mjs'
import { registeredDocument } from '../support/orders.mjs'
import { startProduct } from '../support/server.mjs'
import { UNLIMITED } from '../support/unlimited.mjs'
import { copyOf, worldOf } from '../support/world.mjs'

const PAGE = 'nodes { id reference status dueAt overdue target { __typename } } pageInfo { hasNextPage endCursor }'
const QUARTER = 91 * 24 * 60 * 60 * 1000

/** What is asked, by whom, and with which variables for a row that was picked at random. */
const QUESTIONS = {
  'the order list, with targets and authors': {
    client: 'director',
    query: (await registeredDocument('OrderList')).body,
    variables: ({ order }) => ({ filter: null, first: 20, after: cursorOf(order._id) }),
  },
  'orders by status': {
    client: 'director',
    query: `query ($after: String) { removalOrders(filter: { status: [ISSUED, ACKNOWLEDGED] }, first: 20, after: $after) { ${PAGE} } }`,
    variables: ({ order }) => ({ after: cursorOf(order._id) }),
  },
  'orders by platform and status': {
    client: 'director',
    query: `query ($id: ID!, $after: String) { removalOrders(filter: { recipientId: $id, status: COMPLIED }, first: 20, after: $after) { ${PAGE} } }`,
    variables: ({ order }) => ({ id: order.recipient_id, after: cursorOf(order._id) }),
  },
  'overdue orders': {
    client: 'director',
    query: `query ($after: String) { removalOrders(filter: { overdue: true }, first: 20, after: $after) { ${PAGE} } }`,
    variables: ({ order }) => ({ after: cursorOf(order._id) }),
  },
  'one order': {
    client: 'director',
    query: `query ($id: ID!) { removalOrder(id: $id) { id reference status reasons signedDocument agency { name } recipient { name } target { ... on ContentItem { text author { handle } } } objections { details } ordersAboutSameTarget { id } } }`,
    variables: ({ order }) => ({ id: order._id }),
  },
  'a user with content': {
    client: 'director',
    query: `query ($id: ID!) { user(id: $id) { handle verificationLevel contentItems(first: 10) { nodes { id text status } totalCount } } }`,
    variables: ({ user }) => ({ id: user._id }),
  },
  'a page of the event log': {
    client: 'vietsocial',
    query: `query ($after: String) { removalOrderEvents(first: 20, after: $after) { cursor kind removalOrder { id reference status } } }`,
    variables: ({ event }) => ({ after: Buffer.from(`${event.log_id}#${event.sequence}`).toString('base64url') }),
  },
  'compliance record of a quarter': {
    client: 'vietsocial',
    query: `query ($id: ID!, $from: DateTime!, $to: DateTime!) { platform(id: $id) { complianceRecord(from: $from, to: $to) { ordersIssued ordersOverdue medianTimeToComply onTimeRate } } }`,
    variables: ({ order }) => ({ id: order.recipient_id, ...quarterBefore(order) }),
  },
  'replay of a quarter by another law': {
    client: 'auditor',
    query: `query ($from: DateTime!, $to: DateTime!) { replayPolicy(profileId: "eu-tco", from: $from, to: $to) { orders onTime overdue } }`,
    variables: ({ order }) => quarterBefore(order),
  },
  'audit entries of one subject': {
    client: 'auditor',
    query: `query ($id: ID!) { auditEntries(filter: { subjectId: $id }, first: 20) { nodes { id at action clientId leafIndex } } }`,
    variables: ({ order }) => ({ id: order._id }),
  },
}

/** The same questions, and approvals, of the same product with ten thousand, a hundred thousand and a million orders, in turn. */
export async function growth({ quick }) {
  const sizes = quick ? [1000, 10_000] : [10_000, 100_000, 1_000_000]
  const rounds = quick ? 20 : 200
  const installations = []
  try {
    // First all that keeps this process from hearing whoever it is connected to.
    const prepared = []
    for (const size of sizes) prepared.push(await prepare(size, rounds))
    for (const each of prepared) installations.push(await install(each, rounds))
    const names = [...Object.keys(QUESTIONS), 'an approval']
    for (const name of names)
      for (let round = 0; round < rounds; round++)
        for (const installation of installations) await installation.ask(name, round)
    return names.flatMap((name) => linesOf(name, installations))
  } finally {
    for (const { server } of installations) await server.stop()
  }
}

async function prepare(size, rounds) {
  const dataFolder = await copyOf(await worldOf(size))
  return { size, dataFolder, samples: samplesOf(dataFolder, rounds) }
}

async function install({ size, dataFolder, samples }, rounds) {
  const server = await startProduct({ dataFolder, settings: UNLIMITED })
  const clients = {}
  for (const name of ['director', 'vietsocial', 'auditor']) clients[name] = await clientOf(server.url, name)
  const desk = await orderDesk(server)
  const times = Object.fromEntries([...Object.keys(QUESTIONS), 'an approval'].map((name) => [name, []]))
  const timed = async (name, round, work) => {
    const began = performance.now()
    await work()
    if (round >= rounds / 10) times[name].push(performance.now() - began) // the first ones compile
  }
  return {
    size,
    server,
    times,
    async ask(name, round) {
      if (name === 'an approval') {
        const id = await desk.draft()
        return timed(name, round, () => desk.director.ask(APPROVE, { input: { removalOrderId: id } }))
      }
      const { client, query, variables } = QUESTIONS[name]
      return timed(name, round, () => clients[client].ask(query, variables(samples[round])))
    },
  }
}

function samplesOf(dataFolder, count) {
  const database = new DatabaseSync(join(dataFolder, 'verigraph.db'), { readOnly: true })
  const some = (sql) => {
    const all = database.prepare(sql).all()
    return Array.from(
      { length: count },
      (_, number) => all[Math.floor(((number * 0.618_033_988_75) % 0.9) * all.length)],
    )
  }
  const platform = "(select _id from platform where name = 'VietSocial')"
  const orders = some(
    `select _id, recipient_id, issued_at from removal_order where recipient_id = ${platform} and reference like 'BENCH-%' order by _id desc`,
  )
  const users = some(`select _id from "user" where external_id like 'bench-%'`)
  const events = some(
    `select log_id, sequence from log_event where log_id = ${platform} || '/removal-orders' order by sequence`,
  )
  database.close()
  return orders.map((order, number) => ({ order, user: users[number], event: events[number] }))
}

const cursorOf = (id) => Buffer.from(id).toString('base64url')

const quarterBefore = ({ issued_at }) => ({
  from: new Date(issued_at - QUARTER).toISOString(),
  to: new Date(issued_at).toISOString(),
})

/** The largest beside each of the smaller ones. */
function linesOf(name, installations) {
  const [largest, ...smaller] = installations.toReversed()
  return smaller
    .toReversed()
    .map(({ size, times }) =>
      compared(
        `${name}, of ${largest.size} orders: median ms`,
        'lower',
        median(largest.times[name]),
        median(times[name]),
        `the same of ${size}`,
      ),
    )
}

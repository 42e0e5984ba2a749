import { join } from 'node:path'
import { clientOf } from './client.mjs'
import { fillOrders } from './fill-orders.mjs'
import { percentile, round, startServer } from './server.mjs'

const SIZES = [10_000, 200_000]
const QUESTIONS = 60
const MINUTE = 60_000
const YEAR = 365 * 24 * 60 * MINUTE
const ACTIONS = ['REMOVE_CONTENT', 'INTERRUPT_STREAM', 'SUSPEND_USER', 'SUSPEND_MERCHANT']
const URGENCIES = ['ORDINARY', 'URGENT', 'EMERGENCY']

/** The compliance record of a platform, and the replay of everyone's orders, each over a year; by how many orders there are. */
export async function figures() {
  const measured = []
  for (const size of SIZES) {
    const server = await startServer()
    await server.stop({ keepData: true })
    const year = fill(join(server.dataFolder, 'verigraph.db'), size)
    const filled = await startServer(server.dataFolder)
    try {
      const platform = await clientOf(filled.url, 'vietsocial')
      const { viewer } = await platform.ask('{ viewer { organisation { id } } }')
      const record = `query ($id: ID!, $from: DateTime!, $to: DateTime!) { platform(id: $id) { complianceRecord(from: $from, to: $to) { ordersIssued ordersOverdue medianTimeToComply onTimeRate } } }`
      const replay = `query ($from: DateTime!, $to: DateTime!) { replayPolicy(profileId: "eu-tco", from: $from, to: $to) { orders onTime overdue } }`
      for (const [name, query, id] of [
        ['complianceRecord', record, { id: viewer.organisation.id }],
        ['replayPolicy', replay, {}],
      ])
        measured.push({
          measure: `${name} over a year of ${size} orders: median ms`,
          ours: await median(() => platform.ask(query, { ...year, ...id })),
          better: 'lower',
        })
    } finally {
      await filled.stop()
    }
  }
  return measured
}

async function median(ask) {
  const times = []
  for (let question = 0; question < QUESTIONS; question++) {
    const began = performance.now()
    await ask()
    times.push(performance.now() - began)
  }
  return round(percentile(times, 50))
}

/** Orders evenly over the year before now, all to VietSocial; five in a hundred still open. */
function fill(file, size) {
  const to = Date.now()
  const orders = Array.from({ length: size }, (_, number) => ({
    reference: `BENCH-${number}`,
    action: ACTIONS[number % ACTIONS.length],
    urgency: URGENCIES[number % URGENCIES.length],
    issuedAt: to - YEAR + Math.floor((number * YEAR) / size),
    minutes: number % 20 > 0 ? 1 + ((number * 7919) % 240) : null,
  }))
  fillOrders(file, orders)
  return { from: new Date(to - YEAR + 7 * MINUTE).toISOString(), to: new Date(to).toISOString() }
}

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { figureIdsOf } from '../../dist/subgraphs/enforcement/figures/order-figures.js'
import { addTally, emptyTally, tallyOf } from '../../dist/subgraphs/enforcement/figures/tally.js'
import { clientOf } from '../support/client.mjs'
import { percentile, round, startServer } from '../support/server.mjs'

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

/** Issues orders evenly over the year before now, straight into the tables: all to VietSocial, five in a hundred still open. */
function fill(file, size) {
  const database = new DatabaseSync(file)
  const template = database.prepare("select * from removal_order where reference = 'DEMO-101'").get()
  const columns = Object.keys(template)
  const insert = database.prepare(`insert into removal_order values (${columns.map((name) => `:${name}`).join(', ')})`)
  const to = Date.now()
  const kept = new Map()
  database.exec('begin')
  for (let number = 0; number < size; number++) {
    const order = { ...template, ...orderOf(number, to - YEAR + Math.floor((number * YEAR) / size)) }
    insert.run(order)
    count(kept, order)
  }
  const keep = database.prepare(
    'insert or replace into order_figures values (:id, :action, :urgency, :issued, :complied, :onTime, :withdrawn, :objections, :objectionsUpheld, :minutesUsed)',
  )
  for (const [id, { minutesUsed, ...sums }] of kept) keep.run({ id, ...sums, minutesUsed: JSON.stringify(minutesUsed) })
  database.exec('commit')
  database.close()
  return { from: new Date(to - YEAR + 7 * MINUTE).toISOString(), to: new Date(to).toISOString() }
}

function orderOf(number, issuedAt) {
  const complied = number % 20 > 0
  const timeUsed = complied ? (1 + ((number * 7919) % 240)) * MINUTE - 1 : null
  return {
    _id: `order_${String(number).padStart(26, '0')}`,
    reference: `BENCH-${number}`,
    action: ACTIONS[number % ACTIONS.length],
    urgency: URGENCIES[number % URGENCIES.length],
    status: complied ? 'COMPLIED' : 'ACKNOWLEDGED',
    issued_at: issuedAt,
    due_at: issuedAt + 180 * MINUTE,
    clock_started_at: issuedAt,
    time_used: timeUsed,
    complied_at: complied ? issuedAt + timeUsed : null,
    notice_at: null,
    next_milestone_at: null,
  }
}

/** As the transaction of each change does it. */
function count(kept, { recipient_id, issued_at, due_at, clock_started_at, time_used, action, urgency, status }) {
  const issuedAt = new Date(issued_at)
  const tally = tallyOf({
    issuedAt,
    dueAt: new Date(due_at),
    clockStartedAt: new Date(clock_started_at),
    timeUsed: time_used,
    status,
    objectionsFiled: 0,
    objectionsUpheld: 0,
  })
  for (const id of figureIdsOf({ recipientId: recipient_id, issuedAt, action, urgency })) {
    const sums = kept.get(id) ?? { action, urgency, ...emptyTally() }
    kept.set(id, sums)
    addTally(sums, tally)
  }
}

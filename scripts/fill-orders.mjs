import { DatabaseSync } from 'node:sqlite'
import { KeptFigures } from '../bench/support/kept-figures.mjs'

const MINUTE = 60_000
const DEADLINE = 180 * MINUTE

/**
 * Issues orders to VietSocial straight into the tables of a Verigraph that stands still, as copies of the demo's first one.
 * Of each: `reference`, `issuedAt` (milliseconds), and how many `minutes` it took; null for one that is still open.
 */
export function fillOrders(file, orders) {
  const database = new DatabaseSync(file)
  const template = database.prepare("select * from removal_order where reference = 'DEMO-101'").get()
  const columns = Object.keys(template)
  const insert = database.prepare(`insert into removal_order values (${columns.map((name) => `:${name}`).join(', ')})`)
  const figures = new KeptFigures()
  database.exec('begin')
  for (const [number, order] of orders.entries()) {
    const row = { ...template, ...rowOf(number, order) }
    insert.run(row)
    figures.add(row)
  }
  figures.write(database)
  database.exec('commit')
  database.close()
}

function rowOf(number, order) {
  const { reference, issuedAt, minutes, action, urgency, targetId, objections = 0, upheld = 0 } = order
  const complied = minutes !== null
  const timeUsed = complied ? minutes * MINUTE - 1 : null
  return {
    _id: `order_0${String(number).padStart(25, '0')}`,
    reference,
    ...(action && { action }),
    ...(urgency && { urgency }),
    ...(targetId && { target_id: targetId }),
    status: complied ? 'COMPLIED' : 'ACKNOWLEDGED',
    drafted_at: issuedAt,
    changed_at: issuedAt + (complied ? timeUsed : MINUTE),
    issued_at: issuedAt,
    acknowledged_at: issuedAt + MINUTE,
    due_at: issuedAt + DEADLINE,
    runs_out_at: complied ? null : issuedAt + DEADLINE,
    clock_started_at: issuedAt,
    time_used: timeUsed,
    complied_at: complied ? issuedAt + timeUsed : null,
    compliance_reported_at: complied ? issuedAt + timeUsed : null,
    compliance_note: null,
    objections_filed: objections,
    objections_upheld: upheld,
    notice_at: null,
    next_milestone_at: null,
  }
}

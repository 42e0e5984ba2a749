import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CompactSign, generateKeyPair } from 'jose'
import { SQLITE_SETTINGS } from '../../dist/storage/sqlite-settings.js'

/** Orders that share a commit. */
const TOGETHER = 32

/**
 * What approvals cost that are nothing but their signature and their rows: no request, no check, no graph, nobody who is told. The orders that a
 * stopped installation has issued are written once more, with statements that are compiled once. Orders a second, and CPU for each.
 */
export async function bareApprovals(dataFolder) {
  const database = new DatabaseSync(join(dataFolder, 'verigraph.db'))
  for (const setting of SQLITE_SETTINGS) database.exec(`pragma ${setting}`)
  const { privateKey } = await generateKeyPair('EdDSA')
  const write = writerIn(database)
  const orders = database
    .prepare(
      `select o._id as id, o.recipient_id as recipientId, o.signed_document as signedDocument, o.issued_at as issuedAt, o.due_at as dueAt, e.before, e.after
       from removal_order o join audit_entry e on e.subject_id = o._id and e.action = 'removal-order.issued' where o.reference like 'BURST-%'`,
    )
    .all()
  const cpu = process.cpuUsage()
  const began = performance.now()
  for (let first = 0; first < orders.length; first += TOGETHER) {
    database.exec('begin immediate')
    for (const order of orders.slice(first, first + TOGETHER)) write(order, await signed(order, privateKey))
    database.exec('commit')
  }
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  database.close()
  return { rate: orders.length / seconds, cpu: (user + system) / 1000 / orders.length }
}

/** The claims are as long as those of the order itself. */
function signed({ signedDocument }, key) {
  const claims = Buffer.from(signedDocument.split('.')[1], 'base64url')
  return new CompactSign(claims).setProtectedHeader({ alg: 'EdDSA', typ: 'removal-order+jws', kid: 'bench' }).sign(key)
}

/** The rows that an approval changes or adds: the order, its audit entry, its place in the recipient's log, and what it adds up to. */
function writerIn(database) {
  const order = database.prepare(
    `update removal_order set status = 'ISSUED', approved_by = 'bench', issued_at = ?, due_at = ?, clock_started_at = ?, runs_out_at = ?, next_milestone_at = ?, signed_document = ? where _id = ?`,
  )
  const entry = database.prepare(
    `insert into audit_entry (_id, at, client_id, action, subject_id, before, after) values (?, ?, 'bench', 'removal-order.issued', ?, ?, ?)`,
  )
  const log = database.prepare(
    'update event_log set last_sequence = last_sequence + 1 where _id = ? returning last_sequence',
  )
  const event = database.prepare(
    `insert into log_event (_id, log_id, sequence, kind, subject_id, occurred_at) values (?, ?, ?, 'ISSUED', ?, ?)`,
  )
  const change = database.prepare(
    `insert into figures_change (_id, recipient_id, jurisdiction, action, urgency, issued_at, tally) values (?, ?, 'VN', 'REMOVE_CONTENT', 'ORDINARY', ?, '{}')`,
  )
  return ({ id, recipientId, issuedAt, dueAt, before, after }, document) => {
    const [issued, due] = [issuedAt + 1, dueAt + 1]
    order.run(issued, due, issued, due, due, document, id)
    entry.run(`audit_${randomUUID()}`, issued, id, before, after)
    const logId = `${recipientId}/removal-orders`
    event.run(`event_${randomUUID()}`, logId, log.get(logId).last_sequence, id, issued)
    change.run(`figures_change_${randomUUID()}`, recipientId, issued)
  }
}

import { insertCopies, openTables } from './copies.ts'

/** Goes on with the log of the demo's first order as if each of the many orders had been issued, again and again, while nobody listens. */
export function fillWithEvents(folder: string, count: number): void {
  const database = openTables(folder)
  const first = `select log_event.* from log_event join removal_order on subject_id = removal_order._id
    where reference = 'DEMO-101' and log_id like '%/removal-orders' order by sequence limit 1`
  const { last, log } = database
    .prepare(
      `select max(sequence) as last, log_id as log from log_event where log_id = (select log_id from (${first}))`,
    )
    .get() as { last: number; log: string }
  const many = `(select count(*) from removal_order where reference like 'MANY-%')`
  const changed = {
    _id: `printf('event_%026d', number)`,
    sequence: 'number',
    subject_id: `printf('order_%026d', 1 + number % ${many})`,
  }
  insertCopies(database, 'log_event', { from: last + 1, count, of: first, changed })
  database.prepare('update event_log set last_sequence = ? where _id = ?').run(last + count, log)
  database.close()
}

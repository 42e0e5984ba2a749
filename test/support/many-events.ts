import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Goes on with the log of the demo's first order as if each of the many orders had been issued, again and again, while nobody listens. */
export function fillWithEvents(folder: string, count: number): void {
  const database = new DatabaseSync(join(folder, 'verigraph.db'))
  const columns = database.prepare('select name from pragma_table_info(?)').all('log_event') as { name: string }[]
  const first = `select log_event.* from log_event join removal_order on subject_id = removal_order._id
    where reference = 'DEMO-101' and log_id like '%/removal-orders' order by sequence limit 1`
  const { last, log } = database
    .prepare(
      `select max(sequence) as last, log_id as log from log_event where log_id = (select log_id from (${first}))`,
    )
    .get() as { last: number; log: string }
  const many = `(select count(*) from removal_order where reference like 'MANY-%')`
  const changed: Record<string, string> = {
    _id: `printf('event_%026d', number)`,
    sequence: 'number',
    subject_id: `printf('order_%026d', 1 + number % ${many})`,
  }
  database.exec(
    `insert into log_event (${columns.map(({ name }) => name).join(', ')})
     with recursive numbers(number) as (select ${last + 1} union all select number + 1 from numbers where number < ${last + count})
     select ${columns.map(({ name }) => changed[name] ?? name).join(', ')} from numbers, (${first})`,
  )
  database.prepare('update event_log set last_sequence = ? where _id = ?').run(last + count, log)
  database.close()
}

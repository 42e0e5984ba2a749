import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Copies the demo's first order very often, straight into the table of a Verigraph that stands still. */
export function fillWithOrders(folder: string, count: number): void {
  const database = new DatabaseSync(join(folder, 'verigraph.db'))
  const columns = database.prepare('select name from pragma_table_info(?)').all('removal_order') as { name: string }[]
  const changed: Record<string, string> = {
    _id: `printf('order_%026d', number)`,
    reference: `'MANY-' || number`,
    target_id: 'null',
    target_url: `'https://vietsocial.example/many/' || number`,
    notice_at: 'null',
    next_milestone_at: 'null',
  }
  database.exec(`
    insert into removal_order (${columns.map(({ name }) => name).join(', ')})
    with recursive numbers(number) as (select 1 union all select number + 1 from numbers where number < ${count})
    select ${columns.map(({ name }) => changed[name] ?? name).join(', ')}
    from numbers, (select * from removal_order where reference = 'DEMO-101')`)
  database.close()
}

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

interface ManyOrders {
  /** Each about an address of its own, or all about what the demo's first order is about. */
  readonly about?: 'many' | 'the same'
  /** Of each; what the first order says where it is not given. */
  readonly reasons?: string
}

/** Copies the demo's first order very often, straight into the table of a Verigraph that stands still; more orders are newer ones. */
export function fillWithOrders(folder: string, count: number, { about = 'many', reasons }: ManyOrders = {}): void {
  const database = new DatabaseSync(join(folder, 'verigraph.db'))
  const columns = database.prepare('select name from pragma_table_info(?)').all('removal_order') as { name: string }[]
  const { first } = database
    .prepare(`select count(*) as first from removal_order where reference like 'MANY-%'`)
    .get() as { first: number }
  const changed: Record<string, string> = {
    _id: `printf('order_%026d', number)`,
    reference: `'MANY-' || number`,
    notice_at: 'null',
    next_milestone_at: 'null',
    ...(about === 'many' && { target_id: 'null', target_url: `'https://vietsocial.example/many/' || number` }),
    reasons: 'coalesce(?, reasons)',
  }
  database
    .prepare(
      `insert into removal_order (${columns.map(({ name }) => name).join(', ')})
       with recursive numbers(number) as (select ${first + 1} union all select number + 1 from numbers where number < ${first + count})
       select ${columns.map(({ name }) => changed[name] ?? name).join(', ')}
       from numbers, (select * from removal_order where reference = 'DEMO-101')`,
    )
    .run(reasons ?? null)
  database.close()
}

import { insertCopies, openTables } from './copies.ts'

interface ManyOrders {
  /** Each about an address of its own, or all about what the demo's first order is about. */
  readonly about?: 'many' | 'the same'
  /** Of each; what the first order says where it is not given. */
  readonly reasons?: string
}

/** Copies the demo's first order very often, straight into the table; more orders are newer ones. */
export function fillWithOrders(folder: string, count: number, { about = 'many', reasons }: ManyOrders = {}): void {
  const database = openTables(folder)
  const { first } = database
    .prepare(`select count(*) as first from removal_order where reference like 'MANY-%'`)
    .get() as { first: number }
  const changed = {
    _id: `printf('order_%026d', number)`,
    reference: `'MANY-' || number`,
    notice_at: 'null',
    next_milestone_at: 'null',
    ...(about === 'many' && { target_id: 'null', target_url: `'https://vietsocial.example/many/' || number` }),
    reasons: 'coalesce(?, reasons)',
  }
  insertCopies(database, 'removal_order', {
    from: first + 1,
    count,
    of: `select * from removal_order where reference = 'DEMO-101'`,
    values: [reasons ?? null],
    changed,
  })
  database.close()
}

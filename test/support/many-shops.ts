import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Copies a user's only shop very often. */
export function fillWithShops(folder: string, ownerId: string, count: number): void {
  const database = new DatabaseSync(join(folder, 'verigraph.db'))
  const columns = database.prepare('select name from pragma_table_info(?)').all('merchant') as { name: string }[]
  const names = columns.map(({ name }) => name)
  database
    .prepare(
      `insert into merchant (${names.join(', ')})
       with recursive numbers(number) as (select 1 union all select number + 1 from numbers where number < ${count})
       select ${names.map((name) => (name === '_id' ? `printf('merchant_%026d', number)` : name)).join(', ')}
       from numbers, (select * from merchant where owner_id = ?)`,
    )
    .run(ownerId)
  database.close()
}

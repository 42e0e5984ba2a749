import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'

interface Copies {
  /** The copies are numbered from this one; 1 where nothing is said. */
  readonly from?: number
  readonly count: number
  /** The row that is copied, as a query, and what stands for its question marks and those of `changed`. */
  readonly of: string
  readonly values?: readonly SQLInputValue[]
  /** What is otherwise in each copy, by column, as an expression over `number`. */
  readonly changed: Readonly<Record<string, string>>
}

/** Milliseconds for which a Verigraph that runs may hold the lock. */
const PATIENCE = 10_000

/** Opens the database of a Verigraph. */
export const openTables = (folder: string): DatabaseSync =>
  new DatabaseSync(join(folder, 'verigraph.db'), { timeout: PATIENCE })

/** Copies a row very often, straight into its table. */
export function insertCopies(
  database: DatabaseSync,
  table: string,
  { from = 1, count, of, values = [], changed }: Copies,
): void {
  const columns = database.prepare('select name from pragma_table_info(?)').all(table) as { name: string }[]
  const names = columns.map(({ name }) => name)
  database
    .prepare(
      `insert into ${table} (${names.join(', ')})
       with recursive numbers(number) as (select ${from} union all select number + 1 from numbers where number < ${from + count - 1})
       select ${names.map((name) => changed[name] ?? name).join(', ')} from numbers, (${of})`,
    )
    .run(...values)
}

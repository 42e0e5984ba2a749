import type { Model, Row, Stored } from './stored.ts'
import type { Requirement } from './where.ts'

/** The read side: committed data as plain rows. It takes no part in transactions and waits for none. */
export interface Reader {
  /** One row per id, in the order of the ids; `null` for a missing row. */
  byIds<T extends Stored>(
    model: Model<T>,
    ids: readonly string[],
    properties?: Properties<T>,
  ): Promise<(Row<T> | null)[]>
  /** A page by keyset pagination: rows after a position, over an index, never by offset. */
  page<T extends Stored>(model: Model<T>, page: KeysetPage<T>): Promise<Row<T>[]>
  /** The number of rows that match all of `where`. */
  count<T extends Stored>(model: Model<T>, where: readonly Requirement<Row<T>>[]): Promise<number>
  /**
   * Runs `work` on a consistent snapshot: all reads through its reader, one after the other, see the same moment,
   * regardless of later commits.
   */
  snapshot<R>(work: (reader: Reader) => Promise<R>): Promise<R>
}

/**
 * The properties to read of each row beside its id; undefined for all. Accessing a property that was not read throws.
 */
export type Properties<T> = readonly (keyof Row<T> & string)[] | undefined

export interface KeysetPage<T> {
  /** All must hold. */
  where: readonly Requirement<Row<T>>[]
  /** The sort property, unique among the rows that match `where`; the id by default. */
  by?: keyof Row<T> & string
  direction?: 'ascending' | 'descending'
  /** The position of the last row of the previous page. */
  after?: string | number | undefined
  limit: number
  properties?: Properties<T>
}

import type { Model, Row, Stored } from './stored.ts'
import type { Requirement } from './where.ts'

/** The reading side: what is committed, as plain rows. It knows nothing of transactions, and waits for none. */
export interface Reader {
  /** One row for each id, in the order of the ids; `null` where there is none. */
  byIds<T extends Stored>(
    model: Model<T>,
    ids: readonly string[],
    properties?: Properties<T>,
  ): Promise<(Row<T> | null)[]>
  /** A keyset page: rows after a position, over an index, never by offset. */
  page<T extends Stored>(model: Model<T>, page: KeysetPage<T>): Promise<Row<T>[]>
  /** How many rows meet all of `where`. */
  count<T extends Stored>(model: Model<T>, where: readonly Requirement<Row<T>>[]): Promise<number>
  /**
   * For what is put together from several reads: what `work` reads through its own reader, one read after the other, is all of one moment,
   * whatever is committed meanwhile.
   */
  snapshot<R>(work: (reader: Reader) => Promise<R>): Promise<R>
}

/** What is to be read of each row, beside its id; all where it is undefined. To ask a row for what was not read throws. */
export type Properties<T> = readonly (keyof Row<T> & string)[] | undefined

export interface KeysetPage<T> {
  /** All must hold. */
  where: readonly Requirement<Row<T>>[]
  /** A property whose values are unique among the rows that `where` leaves; the id by default. */
  by?: keyof Row<T> & string
  direction?: 'ascending' | 'descending'
  /** The position of the last row of the page before. */
  after?: string | number | undefined
  limit: number
  properties?: Properties<T>
}

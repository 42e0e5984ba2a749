import type { Properties } from './reader.ts'
import type { Row, Stored } from './stored.ts'
import type { Where } from './where.ts'

/** A model that can be instantiated. */
export type Entity<T extends Stored = Stored> = (new (
  ...args: never[]
) => T) & { readonly idPrefix: string; readonly audited?: readonly string[] }

/** Sort order and limit of a query. */
export interface Order<T> {
  readonly by?: keyof Row<T> & string
  readonly direction?: 'asc' | 'desc'
  readonly limit?: number
}

/** An open database transaction. It works on rows and does not track objects. */
export interface DatabaseTransaction {
  /** The stored properties of a model. */
  propertiesOf(model: Entity): readonly string[]
  /** The object's values of these properties, in the same order. */
  valuesOf(model: Entity, object: Stored): unknown[]
  /** The row with this id, as a new object of the model. */
  one<T extends Stored>(model: Entity<T>, id: string): Promise<T | null>
  /** The row with this id as a plain row, limited to these properties. */
  row<T extends Stored>(model: Entity<T>, id: string, properties: Properties<T>): Promise<Row<T> | null>
  /** The rows that match the conditions, each as a new object of the model. */
  find<T extends Stored>(model: Entity<T>, where: Where<Row<T>>, order: Order<T>): Promise<T[]>
  count<T extends Stored>(model: Entity<T>, where: Where<Row<T>>): Promise<number>
  insert(model: Entity, rows: readonly object[]): Promise<void>
  /** Updates the given properties of each row, by its id. */
  update(model: Entity, changes: readonly Change[]): Promise<void>
  /** Adds one to the only property of a counter row and creates the row if it is missing. Returns the new value. */
  increment(model: Entity, id: string, property: string): Promise<number>
  remove(model: Entity, ids: readonly string[]): Promise<void>
  /** Restores altered table guards and returns their names. Throws when a guard cannot be restored. */
  restoreGuards(): Promise<readonly string[]>
  /** Serializes transactions that lock the same name. */
  lock(name: string): Promise<void>
}

export interface Change {
  readonly id: string
  readonly values: Readonly<Record<string, unknown>>
}

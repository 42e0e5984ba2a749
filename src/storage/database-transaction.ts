import type { Properties } from './reader.ts'
import type { Row, Stored } from './stored.ts'
import type { Where } from './where.ts'

/** A model that can be instantiated. */
export type Entity<T extends Stored = Stored> = (new (
  ...args: never[]
) => T) & { readonly idPrefix: string; readonly audited?: readonly string[] }

/** Which of the rows that are found, and in which order. */
export interface Order<T> {
  readonly by?: keyof Row<T> & string
  readonly direction?: 'asc' | 'desc'
  readonly limit?: number
}

/** A transaction of a database that is open. It knows rows, and nothing of who holds objects of them. */
export interface DatabaseTransaction {
  /** The properties of a model that are stored. */
  propertiesOf(model: Entity): readonly string[]
  /** What an object of the model has in them, in the same order. */
  valuesOf(model: Entity, object: Stored): unknown[]
  /** What is stored under an id, as a new object of the model. */
  one<T extends Stored>(model: Entity<T>, id: string): Promise<T | null>
  /** The same as a plain row, with these properties. */
  row<T extends Stored>(model: Entity<T>, id: string, properties: Properties<T>): Promise<Row<T> | null>
  /** What is stored of those that meet the conditions, each as a new object of the model. */
  find<T extends Stored>(model: Entity<T>, where: Where<Row<T>>, order: Order<T>): Promise<T[]>
  count<T extends Stored>(model: Entity<T>, where: Where<Row<T>>): Promise<number>
  insert(model: Entity, rows: readonly object[]): Promise<void>
  /** Sets some properties of each of these, by its id. */
  update(model: Entity, changes: readonly Change[]): Promise<void>
  /** Adds one to a property of a row that has no other; where there is none, it begins. Returns what it comes to. */
  increment(model: Entity, id: string, property: string): Promise<number>
  remove(model: Entity, ids: readonly string[]): Promise<void>
  /** Puts what guards the tables in order, and tells what was not. Throws where something stays as it is. */
  restoreGuards(): Promise<readonly string[]>
  /** Makes transactions that name the same thing follow each other. */
  lock(name: string): Promise<void>
}

export interface Change {
  readonly id: string
  readonly values: Readonly<Record<string, unknown>>
}

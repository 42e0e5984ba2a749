import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy'

/** The base class of all stored models. */
@Entity({ abstract: true })
export abstract class Stored {
  @PrimaryKey({ type: 'string', fieldName: '_id' })
  id!: string
}

/** A model class, as seen by the storage. */
export type Model<T extends Stored = Stored> = (abstract new (
  ...args: never[]
) => T) & {
  readonly idPrefix: string
  /**
   * The properties whose values may appear in the audit trail; none by default. Never personal data or user content.
   */
  readonly audited?: readonly string[]
}

/** A row as reads return it: the model's stored values, without its methods. */
export type Row<T> = { readonly [K in keyof T as T[K] extends (...args: never[]) => unknown ? never : K]: T[K] }

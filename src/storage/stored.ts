import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy'

/** Whatever has a row of its own. */
@Entity({ abstract: true })
export abstract class Stored {
  @PrimaryKey({ type: 'string', fieldName: '_id' })
  id!: string
}

/** A model class, as the storage knows it. */
export type Model<T extends Stored = Stored> = (abstract new (
  ...args: never[]
) => T) & {
  readonly idPrefix: string
  /** The properties whose values may stand in the audit trail; none, unless they are named here. Never personal data, nor what users wrote. */
  readonly audited?: readonly string[]
}

/** A row as reads return it: the model's stored values, without its methods. */
export type Row<T> = { readonly [K in keyof T as T[K] extends (...args: never[]) => unknown ? never : K]: T[K] }

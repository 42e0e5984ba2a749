import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Stored } from '../../storage/index.ts'

/** Entries of one list: with two bits each, 16 KiB before compression. */
export const STATUS_LIST_CAPACITY = 65_536

/** The status of a verification, as its permits' status list shows it (draft-ietf-oauth-status-list, section 7.1). */
export const Status = { VALID: 0, INVALID: 1, SUSPENDED: 2 } as const
export type Status = (typeof Status)[keyof typeof Status]

/** A list of a platform's verifications, and how many of its entries are given away. */
@Entity({ tableName: 'status_list' })
@Index({ properties: ['platformId', 'assigned'] })
export class StatusList extends Stored {
  static readonly idPrefix = 'statuses'

  @Property({ type: 'string' })
  platformId!: string

  @Property({ type: 'integer' })
  assigned!: number
}

/** An entry that is not valid; all others of the list are. */
@Entity({ tableName: 'status_exception' })
@Unique({ properties: ['listId', 'position'] })
export class StatusException extends Stored {
  static readonly idPrefix = 'status'

  @Property({ type: 'string' })
  listId!: string

  @Property({ type: 'integer' })
  position!: number

  @Property({ type: 'integer' })
  status!: Status
}

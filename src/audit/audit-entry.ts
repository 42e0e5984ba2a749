import { Entity, Index, Property } from '@mikro-orm/decorators/legacy'
import { Stored } from '../storage/index.ts'

/** Who did what to what, and when. Personal data stands in it by reference only. */
@Entity({ tableName: 'audit_entry' })
@Index({ properties: ['subjectId', 'id'] })
export class AuditEntry extends Stored {
  static readonly idPrefix = 'audit'

  @Property({ type: 'datetime' })
  at!: Date

  @Property({ type: 'string' })
  clientId!: string

  @Property({ type: 'string', nullable: true })
  organisationId: string | null = null

  /** A noun and what happened to it, e.g. `removal-order.issued`. */
  @Property({ type: 'string' })
  action!: string

  @Property({ type: 'string' })
  subjectId!: string
}

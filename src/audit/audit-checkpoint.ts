import { Entity, Property, Trigger, Unique } from '@mikro-orm/decorators/legacy'
import { Stored } from '../storage/index.ts'
import { auditorsOnly } from './auditors-only.ts'
import { changed, refusal } from './refusal.ts'

const TAKEN = 'exists (select 1 from audit_checkpoint where _id = new._id or tree_size = new.tree_size)'
const CHANGED = changed('_id', 'tree_size', 'root_hash', 'sealed_at', 'signed_document')

/** The signed tree head of the trail after a batch: a copy of it reveals any later change of what precedes it. */
@Entity({ tableName: 'audit_checkpoint' })
@Trigger(refusal('audit_checkpoint', 'insert', TAKEN))
@Trigger(refusal('audit_checkpoint', 'update', CHANGED))
@Trigger(refusal('audit_checkpoint', 'delete'))
export class AuditCheckpoint extends Stored {
  static readonly idPrefix = 'checkpoint'
  static readonly visibleTo = auditorsOnly

  /** The number of sealed entries. */
  @Property({ type: 'integer' })
  @Unique()
  treeSize!: number

  /** In hexadecimal digits. */
  @Property({ type: 'string' })
  rootHash!: string

  @Property({ type: 'Date' })
  sealedAt!: Date

  /** A compact JWS of the three values. */
  @Property({ type: 'text' })
  signedDocument!: string
}

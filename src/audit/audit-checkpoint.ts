import { Entity, Property, Trigger, Unique } from '@mikro-orm/decorators/legacy'
import { Stored } from '../storage/index.ts'
import { auditorsOnly } from './auditors-only.ts'
import { changed, refusal } from './refusal.ts'

const TAKEN = 'exists (select 1 from audit_checkpoint where _id = new._id or tree_size = new.tree_size)'
const CHANGED = changed('_id', 'tree_size', 'root_hash', 'sealed_at', 'signed_document')

/** The signed head of the trail after a batch: whoever keeps a copy can tell whether anything before it was changed. */
@Entity({ tableName: 'audit_checkpoint' })
@Trigger(refusal('audit_checkpoint', 'insert', TAKEN))
@Trigger(refusal('audit_checkpoint', 'update', CHANGED))
@Trigger(refusal('audit_checkpoint', 'delete'))
export class AuditCheckpoint extends Stored {
  static readonly idPrefix = 'checkpoint'
  static readonly visibleTo = auditorsOnly

  /** How many entries are sealed by it. */
  @Property({ type: 'integer' })
  @Unique()
  treeSize!: number

  /** In hexadecimal digits. */
  @Property({ type: 'string' })
  rootHash!: string

  @Property({ type: 'Date' })
  sealedAt!: Date

  /** A compact JWS of the three. */
  @Property({ type: 'text' })
  signedDocument!: string
}

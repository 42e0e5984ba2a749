import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Stored } from '../storage/index.ts'

/**
 * An epoch of the event logs, begun by a restored backup or an import: its sequence numbers exceed all earlier ones,
 * including lost ones. The first epoch has no row.
 */
@Entity({ tableName: 'log_epoch' })
export class LogEpoch extends Stored {
  static readonly idPrefix = 'epoch'
  static readonly audited = ['number', 'floor', 'treeSize', 'rootHash']

  /** 2, 3, 4 … */
  @Property({ type: 'integer' })
  @Unique()
  number!: number

  /** In every log, the sequence number that events of this epoch exceed and those of earlier epochs do not. */
  @Property({ type: 'integer' })
  floor!: number

  @Property({ type: 'Date' })
  beganAt!: Date

  /** Tree size of the newest audit checkpoint kept elsewhere, if the operator had one. */
  @Property({ type: 'integer', nullable: true })
  treeSize: number | null = null

  @Property({ type: 'string', nullable: true })
  rootHash: string | null = null
}

import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Stored } from '../storage/index.ts'

/** From a restored backup, or an import, on: what the logs got after that stands behind all that they may have got before. The first epoch has no row. */
@Entity({ tableName: 'log_epoch' })
export class LogEpoch extends Stored {
  static readonly idPrefix = 'epoch'
  static readonly audited = ['number', 'floor', 'treeSize', 'rootHash']

  /** 2, 3, 4 … */
  @Property({ type: 'integer' })
  @Unique()
  number!: number

  /** In every log, the sequence number that its events stand above; those of the epochs before do not. */
  @Property({ type: 'integer' })
  floor!: number

  @Property({ type: 'Date' })
  beganAt!: Date

  /** Of the newest audit checkpoint that was kept elsewhere, where the operator had one. */
  @Property({ type: 'integer', nullable: true })
  treeSize: number | null = null

  @Property({ type: 'string', nullable: true })
  rootHash: string | null = null
}

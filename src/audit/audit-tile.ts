import { Entity, Property, Trigger } from '@mikro-orm/decorators/legacy'
import { Stored } from '../storage/index.ts'
import { refusal } from './refusal.ts'

/** Tree levels per tile, and the number of hashes in a full tile. */
export const TILE_HEIGHT = 8
export const TILE_WIDTH = 2 ** TILE_HEIGHT

export const tileId = (level: number, index: number): string => `${level}/${index}`

/**
 * A tile of the Merkle tree, after c2sp.org/tlog-tiles: up to 256 adjacent hashes, in level 0 of leaves, in higher
 * levels of the full tiles of the level below. Only the last tile of a level grows.
 */
@Entity({ tableName: 'audit_tile' })
@Trigger(refusal('audit_tile', 'insert', 'exists (select 1 from audit_tile where _id = new._id)'))
@Trigger(
  refusal(
    'audit_tile',
    'update',
    'new._id is not old._id or substr(new.hashes, 1, length(old.hashes)) is not old.hashes',
  ),
)
@Trigger(refusal('audit_tile', 'delete'))
export class AuditTile extends Stored {
  static readonly idPrefix = 'tile'

  @Property({ type: 'blob' })
  hashes!: Buffer
}

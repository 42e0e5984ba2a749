import { consistencyPath, inclusionPath, type Range, toHex } from '../merkle/index.ts'
import type { Reader, Row } from '../storage/index.ts'
import { AuditCheckpoint } from './audit-checkpoint.ts'
import { AuditTile } from './audit-tile.ts'
import { type Tiles, treeHash } from './tree-hash.ts'

/** The sealed trail: its checkpoints, and the proofs that an entry or an older checkpoint belongs to it. */
export class Trail {
  constructor(private readonly reader: Reader) {}

  /** Null if nothing is sealed yet. */
  async newestCheckpoint(): Promise<Row<AuditCheckpoint> | null> {
    const page = { where: [], by: 'treeSize', direction: 'descending', limit: 1 } as const
    return (await this.reader.page(AuditCheckpoint, page))[0] ?? null
  }

  /** The checkpoint with this tree size; null if there is none. */
  async checkpointAt(treeSize: number): Promise<Row<AuditCheckpoint> | null> {
    return (await this.reader.page(AuditCheckpoint, { where: [{ treeSize }], limit: 1 }))[0] ?? null
  }

  /** An inclusion proof (RFC 9162, section 2.1.3), in hexadecimal digits. */
  inclusionProof(leafIndex: number, treeSize: number, tiles: Tiles = this.tiles): Promise<string[]> {
    return hashesOf(inclusionPath(leafIndex, { start: 0, end: treeSize }), tiles)
  }

  /** A consistency proof (RFC 9162, section 2.1.4), in hexadecimal digits. */
  consistencyProof(firstSize: number, treeSize: number): Promise<string[]> {
    return hashesOf(consistencyPath(firstSize, treeSize), this.tiles)
  }

  /** The hashes of each of these tiles; undefined for a missing tile. */
  async tilesOf(ids: readonly string[]): Promise<(Uint8Array | undefined)[]> {
    const distinct = [...new Set(ids)]
    const tiles = await this.reader.byIds(AuditTile, distinct)
    const found = new Map(distinct.map((id, index) => [id, tiles[index]?.hashes]))
    return ids.map((id) => found.get(id))
  }

  readonly tiles: Tiles = async (id) => (await this.tilesOf([id]))[0]
}

const hashesOf = async (path: readonly Range[], tiles: Tiles): Promise<string[]> =>
  (await Promise.all(path.map((range) => treeHash(tiles, range)))).map(toHex)

import { type Hash, toHex } from '../merkle/index.ts'
import type { Transaction } from '../storage/index.ts'
import { AuditTile, TILE_WIDTH, tileId } from './audit-tile.ts'
import { foldHashes, treeHash } from './tree-hash.ts'

/** Appends to the Merkle tree within one transaction; it reads only the last tile of each level. */
export class TreeWriter {
  readonly #tiles = new Map<string, AuditTile>()

  constructor(
    private readonly tx: Transaction<unknown>,
    private treeSize: number,
  ) {}

  get size(): number {
    return this.treeSize
  }

  /** Appends leaves; their indexes are consecutive from the previous tree size. */
  async append(leaves: readonly Hash[]): Promise<void> {
    await this.#add(0, this.treeSize, leaves)
    this.treeSize += leaves.length
  }

  /** The root hash, in hexadecimal digits. */
  async root(): Promise<string> {
    return toHex(await treeHash(async (id) => (await this.#find(id))?.hashes, { start: 0, end: this.treeSize }))
  }

  /** Fills tiles in order; the hash of each full tile is added to the level above. */
  async #add(level: number, index: number, hashes: readonly Hash[]): Promise<void> {
    if (hashes.length === 0) return
    const number = Math.floor(index / TILE_WIDTH)
    const fitting = hashes.slice(0, (number + 1) * TILE_WIDTH - index)
    const id = tileId(level, number)
    const tile = (await this.#find(id)) ?? this.#create(id)
    tile.hashes = Buffer.concat([tile.hashes, ...fitting])
    const next = index + fitting.length
    if (next % TILE_WIDTH === 0) await this.#add(level + 1, number, [foldHashes(tile.hashes)])
    await this.#add(level, next, hashes.slice(fitting.length))
  }

  async #find(id: string): Promise<AuditTile | null> {
    const tile = this.#tiles.get(id) ?? (await this.tx.find(AuditTile, { id }))
    if (tile) this.#tiles.set(id, tile)
    return tile
  }

  #create(id: string): AuditTile {
    const tile = this.tx.create(AuditTile, { id, hashes: Buffer.alloc(0) })
    this.#tiles.set(id, tile)
    return tile
  }
}

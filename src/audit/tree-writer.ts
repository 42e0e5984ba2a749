import { type Hash, toHex } from '../merkle/index.ts'
import type { Transaction } from '../storage/index.ts'
import { AuditTile, TILE_WIDTH, tileId } from './audit-tile.ts'
import { foldHashes, treeHash } from './tree-hash.ts'

/** Appends to the Merkle tree within one transaction; of the tree before, it reads the last tile of each level, and no more. */
export class TreeWriter {
  readonly #tiles = new Map<string, AuditTile>()

  constructor(
    private readonly tx: Transaction<unknown>,
    private treeSize: number,
  ) {}

  get size(): number {
    return this.treeSize
  }

  /** Gives the leaf its index. */
  async append(leaf: Hash): Promise<number> {
    const index = this.treeSize
    await this.#add(0, index, leaf)
    this.treeSize += 1
    return index
  }

  /** The root hash, in hexadecimal digits. */
  async root(): Promise<string> {
    return toHex(await treeHash(async (id) => (await this.#find(id))?.hashes, { start: 0, end: this.treeSize }))
  }

  async #add(level: number, index: number, hash: Hash): Promise<void> {
    const number = Math.floor(index / TILE_WIDTH)
    const id = tileId(level, number)
    const tile = (await this.#find(id)) ?? this.#create(id)
    tile.hashes = Buffer.concat([tile.hashes, hash])
    if (index % TILE_WIDTH === TILE_WIDTH - 1) await this.#add(level + 1, number, foldHashes(tile.hashes))
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

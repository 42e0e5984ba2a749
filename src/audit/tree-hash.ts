import { HASH_LENGTH, type Hash, nodeHash, type Range, splitOf, subtreeOf } from '../merkle/index.ts'
import { TILE_HEIGHT, TILE_WIDTH, tileId } from './audit-tile.ts'

/** Returns the hashes of a tile. */
export type Tiles = (id: string) => Promise<Uint8Array | undefined>

/** The Merkle tree hash of a range, computed from few tiles, however large the tree. */
export async function treeHash(tiles: Tiles, range: Range): Promise<Hash> {
  const subtree = subtreeOf(range)
  if (subtree) return subtreeHash(tiles, subtree)
  const split = splitOf(range)
  const left = await treeHash(tiles, { start: range.start, end: split })
  return nodeHash(left, await treeHash(tiles, { start: split, end: range.end }))
}

async function subtreeHash(tiles: Tiles, { level, index }: { level: number; index: number }): Promise<Hash> {
  const width = 2 ** (level % TILE_HEIGHT)
  const tileLevel = Math.floor(level / TILE_HEIGHT)
  const first = index * width
  const id = tileId(tileLevel, Math.floor(first / TILE_WIDTH))
  const hashes = (await tiles(id))?.subarray((first % TILE_WIDTH) * HASH_LENGTH).subarray(0, width * HASH_LENGTH)
  if (hashes?.length !== width * HASH_LENGTH) throw new Error(`The tile ${id} of the audit trail is not whole.`)
  return foldHashes(hashes)
}

/** The root of a complete subtree over adjacent hashes. */
export function foldHashes(hashes: Uint8Array): Hash {
  if (hashes.length === HASH_LENGTH) return hashes
  const half = hashes.length / 2
  return nodeHash(foldHashes(hashes.subarray(0, half)), foldHashes(hashes.subarray(half)))
}

/** The leaves of a range, in order. */
export async function leavesOf(tiles: Tiles, { start, end }: Range): Promise<Hash[]> {
  const leaves: Hash[] = []
  while (start + leaves.length < end) {
    const next = start + leaves.length
    const hashes = await tiles(tileId(0, Math.floor(next / TILE_WIDTH)))
    const offset = (next % TILE_WIDTH) * HASH_LENGTH
    if (!hashes || hashes.length <= offset) break
    for (let at = offset; at < hashes.length && start + leaves.length < end; at += HASH_LENGTH)
      leaves.push(hashes.subarray(at, at + HASH_LENGTH))
  }
  return leaves
}

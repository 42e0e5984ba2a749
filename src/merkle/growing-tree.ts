import { EMPTY_ROOT, type Hash, nodeHash } from './hashes.ts'

/** A Merkle tree built leaf by leaf; it keeps at most one hash per bit of its size. */
export class GrowingTree {
  /** The complete subtrees of the tree, the largest first. */
  readonly #peaks: { width: number; hash: Hash }[] = []
  #size = 0

  get size(): number {
    return this.#size
  }

  append(leaf: Hash): void {
    let peak = { width: 1, hash: leaf }
    for (let left = this.#peaks.at(-1); left?.width === peak.width; left = this.#peaks.at(-1)) {
      this.#peaks.pop()
      peak = { width: left.width * 2, hash: nodeHash(left.hash, peak.hash) }
    }
    this.#peaks.push(peak)
    this.#size += 1
  }

  root(): Hash {
    const hashes = this.#peaks.map(({ hash }) => hash)
    return hashes.length === 0 ? EMPTY_ROOT : hashes.reduceRight((right, left) => nodeHash(left, right))
  }
}

import { EMPTY_ROOT, type Hash, nodeHash } from './hashes.ts'

/** A tree that is read leaf by leaf: it keeps one hash for each bit of its size, and no more. */
export class GrowingTree {
  /** The whole subtrees that make up the tree, the largest first. */
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

import { equal, type Hash } from './hashes.ts'
import { climb, sidesOnTheWayUp } from './sides.ts'

/** Whether the proof leads from an entry's leaf to the root of a tree of `size` entries (RFC 9162, section 2.1.3.2). */
export function verifyInclusion(claim: {
  index: number
  size: number
  leaf: Hash
  proof: readonly Hash[]
  root: Hash
}): boolean {
  const { index, size, leaf, proof, root } = claim
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false
  const sides = sidesOnTheWayUp(index, size - 1)
  return sides.length === proof.length && equal(climb(leaf, proof, sides), root)
}

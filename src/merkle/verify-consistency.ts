import { equal, type Hash, nodeHash } from './hashes.ts'
import { climb, half, sidesOnTheWayUp } from './sides.ts'

interface Tree {
  size: number
  root: Hash
}

/** Whether the proof shows that the second tree begins with the first (RFC 9162, section 2.1.4.2). */
export function verifyConsistency(first: Tree, second: Tree, proof: readonly Hash[]): boolean {
  if (first.size === second.size) return proof.length === 0 && equal(first.root, second.root)
  if (first.size < 1 || first.size > second.size) return false
  // The last complete subtree of the first tree; if it is the whole tree, its root is known and not in the proof.
  let [place, last] = [first.size - 1, second.size - 1]
  while (place % 2 === 1) [place, last] = [half(place), half(last)]
  const [start, ...path] = place === 0 ? [first.root, ...proof] : proof
  const sides = sidesOnTheWayUp(place, last)
  if (!start || sides.length !== path.length) return false
  const before = path
    .filter((_hash, step) => sides[step] === 'left')
    .reduce((hash, beside) => nodeHash(beside, hash), start)
  return equal(before, first.root) && equal(climb(start, path, sides), second.root)
}

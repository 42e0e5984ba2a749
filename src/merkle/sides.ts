import { type Hash, nodeHash } from './hashes.ts'

export type Side = 'left' | 'right'

/**
 * The sides of the sibling hashes on the path to the root, from the node at `place` of a level whose last node is at
 * `last`: the steps of the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2.
 */
export function sidesOnTheWayUp(place: number, last: number): Side[] {
  const sides: Side[] = []
  while (last > 0) {
    const side = place % 2 === 1 || place === last ? 'left' : 'right'
    sides.push(side)
    // A last node without a sibling moves up unchanged.
    while (side === 'left' && place % 2 === 0 && place > 0) [place, last] = [half(place), half(last)]
    ;[place, last] = [half(place), half(last)]
  }
  return sides
}

export const half = (place: number): number => Math.floor(place / 2)

/** Computes the hash upwards, with the next sibling on its side at each step. */
export const climb = (from: Hash, neighbours: readonly Hash[], sides: readonly Side[]): Hash =>
  neighbours.reduce(
    (hash, beside, step) => (sides[step] === 'left' ? nodeHash(beside, hash) : nodeHash(hash, beside)),
    from,
  )

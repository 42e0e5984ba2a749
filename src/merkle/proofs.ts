import { type Range, splitOf } from './ranges.ts'

/** The ranges whose hashes prove that the entry is in the tree, the nearest to it first (RFC 9162, section 2.1.3.1). */
export function inclusionPath(index: number, range: Range): Range[] {
  const { start, end } = range
  if (index < start || index >= end) throw new RangeError(`The entries ${start} to ${end - 1} hold no entry ${index}.`)
  if (end - start === 1) return []
  const split = splitOf(range)
  return index < split
    ? [...inclusionPath(index, { start, end: split }), { start: split, end }]
    : [...inclusionPath(index, { start: split, end }), { start, end: split }]
}

/**
 * The ranges whose hashes prove that the tree of `size` entries begins with that of `first` entries (RFC 9162, section
 * 2.1.4.1).
 */
export function consistencyPath(first: number, size: number): Range[] {
  if (first < 1 || first > size) throw new RangeError(`A tree of ${size} entries has no beginning of ${first}.`)
  return subproof(first, { start: 0, end: size }, true)
}

/** `whole`: whether the verifier already has this hash as the first tree's root. */
function subproof(first: number, range: Range, whole: boolean): Range[] {
  const { start, end } = range
  if (first === end) return whole ? [] : [range]
  const split = splitOf(range)
  return first <= split
    ? [...subproof(first, { start, end: split }, whole), { start: split, end }]
    : [...subproof(first, { start: split, end }, false), { start, end: split }]
}

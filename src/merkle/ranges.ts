/** The entries `start` to `end - 1` of a tree. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Where RFC 9162 splits a list of more than one entry: the largest power of two that is smaller than its length. */
export function splitOf({ start, end }: Range): number {
  let width = 1
  while (width * 2 < end - start) width *= 2
  return start + width
}

/** A range that is a whole subtree: its level (0 for a leaf), and which one of that level; null for any other. */
export function subtreeOf({ start, end }: Range): { level: number; index: number } | null {
  const width = end - start
  const level = Math.log2(width)
  return Number.isInteger(level) && start % width === 0 ? { level, index: start / width } : null
}

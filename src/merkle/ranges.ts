/** The entries `start` to `end - 1` of a tree. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The split point of a list of more than one entry by RFC 9162: the largest power of two smaller than its length. */
export function splitOf({ start, end }: Range): number {
  let width = 1
  while (width * 2 < end - start) width *= 2
  return start + width
}

/**
 * The level (0 for a leaf) and the index within that level of a range that is a complete subtree; null for any other
 * range.
 */
export function subtreeOf({ start, end }: Range): { level: number; index: number } | null {
  const width = end - start
  const level = Math.log2(width)
  return Number.isInteger(level) && start % width === 0 ? { level, index: start / width } : null
}

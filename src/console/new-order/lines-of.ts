import { addressIn } from '../parts/address-in.ts'

/** A line of what was pasted. */
export interface Line {
  text: string
  /** The address, where it is one that an order can be about. */
  url: string | null
  /** Why nothing comes of it. */
  problem: 'invalid' | 'duplicate' | null
}

const MOST = 1000

/** The lines of a text that have something on them, as many as can be drafted at once, and how many are left; whatever surrounds an address is left out. */
export function linesOf(text: string): { lines: Line[]; left: number } {
  const seen = new Set<string>()
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
  const lines = parts.slice(0, MOST).map((part): Line => {
    const url = addressIn(part)
    if (!url) return { text: part, url: null, problem: 'invalid' }
    if (seen.has(url)) return { text: part, url, problem: 'duplicate' }
    seen.add(url)
    return { text: part, url, problem: null }
  })
  return { lines, left: Math.max(0, parts.length - MOST) }
}

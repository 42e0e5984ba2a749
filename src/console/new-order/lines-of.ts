import { addressIn } from '../parts/address-in.ts'

/** A part of the pasted text. */
export interface Line {
  text: string
  /** The URL, if it is one that an order can be about. */
  url: string | null
  /** Why it cannot be drafted. */
  problem: 'invalid' | 'duplicate' | null
}

const MOST = 1000

/** Splits a text into its parts, up to the number that can be drafted at once, and counts the rest; characters around a URL are dropped. */
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

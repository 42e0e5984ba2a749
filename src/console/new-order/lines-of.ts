/** A line of what was pasted. */
export interface Line {
  text: string
  /** The address, where it is one that an order can be about. */
  url: string | null
  problem: 'invalid' | 'duplicate' | null
}

const MOST = 1000

/** The lines of a text that have something on them; whatever surrounds an address is left out. */
export function linesOf(text: string): Line[] {
  const seen = new Set<string>()
  return text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .slice(0, MOST)
    .map((part): Line => {
      const url = addressIn(part)
      if (!url) return { text: part, url: null, problem: 'invalid' }
      if (seen.has(url)) return { text: part, url, problem: 'duplicate' }
      seen.add(url)
      return { text: part, url, problem: null }
    })
}

function addressIn(text: string): string | null {
  const bare = text.replace(/^[<("“]+|[>)"”.]+$/g, '')
  const whole = /^https?:\/\//i.test(bare) ? bare : `https://${bare}`
  if (!URL.canParse(whole) || !new URL(whole).hostname.includes('.')) return null
  return whole
}

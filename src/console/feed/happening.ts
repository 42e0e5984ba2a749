import type { OrderRowFragment } from '../graph/generated.ts'

/** Something that has happened, as the console tells it. */
export interface Happening {
  /** Unique among what is shown. */
  key: string
  at: string
  text: string
  /** Where to look at it; null where that is nowhere. */
  href: string | null
  /** What it is about, where that is no order and nothing that belongs to one. */
  about?: 'clients'
  /** The order that it happened to, as it stands now. */
  order?: OrderRowFragment
}

const MOST = 60

/** The newest first, each once, and no more than can be of interest. */
export function withNewer(known: readonly Happening[], newer: readonly Happening[]): Happening[] {
  const byKey = new Map([...known, ...newer].map((each) => [each.key, each]))
  return [...byKey.values()].toSorted((one, other) => other.at.localeCompare(one.at)).slice(0, MOST)
}

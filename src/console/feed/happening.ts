import type { OrderRowFragment } from '../graph/generated.ts'

/** An event, as the console shows it. */
export interface Happening {
  /** Unique among the events shown. */
  key: string
  at: string
  text: string
  /** The page of its subject; null when there is none. */
  href: string | null
  /** The type of its subject, if that is not an order or part of one. */
  about?: 'clients'
  /** The order of the event, in its present state. */
  order?: OrderRowFragment
}

const MOST = 60

/** Merges events newest first, without duplicates, up to a maximum. */
export function withNewer(known: readonly Happening[], newer: readonly Happening[]): Happening[] {
  const byKey = new Map([...known, ...newer].map((each) => [each.key, each]))
  return [...byKey.values()].toSorted((one, other) => other.at.localeCompare(one.at)).slice(0, MOST)
}

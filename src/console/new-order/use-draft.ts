import { useState } from 'react'
import type { OrderAction, Urgency } from '../graph/generated.ts'
import { gatewayNow } from '../graph/time.ts'

/** What an officer has filled in. */
export interface Draft {
  text: string
  reference: string
  legalBasis: string
  reasons: string
  urgency: Urgency
  /** How many days the user is not told; 0 for none. */
  confidentialDays: number
  /** Who is to act where an address belongs to no platform. */
  recipientId: string | null
  /** Where another action was chosen than the usual one. */
  actions: Readonly<Record<string, OrderAction>>
}

const KEPT = 'verigraph.legal-basis'

/** The draft as it is filled in; addresses of `?url=` stand in it already, and the legal basis of last time. */
export function useDraft() {
  const [draft, setDraft] = useState<Draft>(newDraft)
  return {
    draft,
    fill: (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes })),
    begin: () => {
      localStorage.setItem(KEPT, draft.legalBasis)
      setDraft({ ...newDraft(), text: '' })
    },
  }
}

const newDraft = (): Draft => ({
  text: new URLSearchParams(location.search).getAll('url').join('\n'),
  reference: suggestedReference(new Date(gatewayNow())),
  legalBasis: localStorage.getItem(KEPT) ?? '',
  reasons: '',
  urgency: 'ORDINARY',
  confidentialDays: 0,
  recipientId: null,
  actions: {},
})

/** Year, day and time of the law's zone, e.g. `261124-140209`: unique, as long as nobody drafts twice in a second. */
function suggestedReference(at: Date): string {
  const [day = '', time = ''] = new Date(at.getTime() + 7 * 3_600_000).toISOString().split(/[T.]/)
  return `${day.slice(2).replaceAll('-', '')}-${time.replaceAll(':', '')}`
}

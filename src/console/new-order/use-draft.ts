import { useEffect, useState } from 'react'
import type { OrderAction, Urgency } from '../graph/generated.ts'
import { gatewayNow } from '../graph/time.ts'
import { LAW_OFFSET } from '../language/moments.ts'
import { draftKeyOf } from '../session/kept-drafts.ts'

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

const KEPT_BASIS = 'verigraph.legal-basis'

/** The draft as it is filled in. This tab keeps it, so that whoever looks something up in between comes back to it. */
export function useDraft(clientId: string) {
  const [draft, setDraft] = useState<Draft>(() => firstDraft(clientId))
  useEffect(() => sessionStorage.setItem(draftKeyOf(clientId), JSON.stringify(draft)), [clientId, draft])
  return {
    draft,
    fill: (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes })),
    /** Once it is sent; what was refused stays, with the rest, under another number. */
    begin: (refused: readonly string[]) => {
      localStorage.setItem(KEPT_BASIS, draft.legalBasis)
      const { reference, ...fresh } = newDraft(refused.join('\n'))
      setDraft(refused.length > 0 ? { ...draft, text: fresh.text, reference } : { ...fresh, reference })
    },
  }
}

/** Only one order by itself can be kept from the user for a while. */
export const confidentialDaysOf = ({ confidentialDays }: Draft, lines: readonly unknown[]): number =>
  lines.length === 1 ? confidentialDays : 0

/** What the tab has kept; but one anew where the address (`?url=`) names something else. */
function firstDraft(clientId: string): Draft {
  const named = new URLSearchParams(location.search).getAll('url')
  const kept = sessionStorage.getItem(draftKeyOf(clientId))
  const before = kept === null ? null : { ...newDraft(''), ...(JSON.parse(kept) as Partial<Draft>) }
  return before && named.every((url) => before.text.includes(url)) ? before : newDraft(named.join('\n'))
}

const newDraft = (text: string): Draft => ({
  text,
  reference: suggestedReference(new Date(gatewayNow())),
  legalBasis: localStorage.getItem(KEPT_BASIS) ?? '',
  reasons: '',
  urgency: 'ORDINARY',
  confidentialDays: 0,
  recipientId: null,
  actions: {},
})

/** Year, day and time of the law's zone, e.g. `261124-140209`: unique, as long as nobody drafts twice in a second. */
function suggestedReference(at: Date): string {
  const [day = '', time = ''] = new Date(at.getTime() + LAW_OFFSET).toISOString().split(/[T.]/)
  return `${day.slice(2).replaceAll('-', '')}-${time.replaceAll(':', '')}`
}

import { useEffect, useState } from 'react'
import type { OrderAction, Urgency } from '../graph/generated.ts'
import { gatewayNow } from '../graph/time.ts'
import { LAW_OFFSET } from '../language/moments.ts'
import { draftKeyOf } from '../session/kept-drafts.ts'

/** The values of the form. */
export interface Draft {
  text: string
  reference: string
  legalBasis: string
  reasons: string
  urgency: Urgency
  /** Number of days for which the user is not notified; 0 for none. */
  confidentialDays: number
  /** The recipient for a URL that belongs to no platform. */
  recipientId: string | null
  /** The chosen actions that differ from the usual one. */
  actions: Readonly<Record<string, OrderAction>>
}

const KEPT_BASIS = 'verigraph.legal-basis'

/** Holds the values of the form. The tab stores them, so that they survive a look at another page. */
export function useDraft(clientId: string) {
  const [draft, setDraft] = useState<Draft>(() => firstDraft(clientId))
  useEffect(() => sessionStorage.setItem(draftKeyOf(clientId), JSON.stringify(draft)), [clientId, draft])
  return {
    draft,
    fill: (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes })),
    /** Starts a new draft after sending; refused links stay, with the other values, under another reference. */
    begin: (refused: readonly string[]) => {
      localStorage.setItem(KEPT_BASIS, draft.legalBasis)
      const { reference, ...fresh } = newDraft(refused.join('\n'))
      setDraft(refused.length > 0 ? { ...draft, text: fresh.text, reference } : { ...fresh, reference })
    },
  }
}

/** Only a single order can be confidential. */
export const confidentialDaysOf = ({ confidentialDays }: Draft, lines: readonly unknown[]): number =>
  lines.length === 1 ? confidentialDays : 0

/** Returns the stored values; new ones if the URL (`?url=`) names another target. */
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

/** Suggests a reference from date and time in the law's zone, e.g. `261124-140209`: unique unless somebody drafts twice in a second. */
function suggestedReference(at: Date): string {
  const [day = '', time = ''] = new Date(at.getTime() + LAW_OFFSET).toISOString().split(/[T.]/)
  return `${day.slice(2).replaceAll('-', '')}-${time.replaceAll(':', '')}`
}

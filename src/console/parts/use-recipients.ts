import { useMemo } from 'react'
import { useQuery } from 'urql'
import { RecipientsDocument } from '../graph/generated.ts'

/** A possible recipient of orders. */
export interface RecipientOption {
  id: string
  name: string
  /** The domains of a platform. */
  domains: readonly string[]
  /** The country whose law a platform follows, and whose agencies may issue orders to it; null for an ISP, whose country is not visible. */
  jurisdiction: string | null
}

/** Loads all possible recipients. */
export function useRecipients({ pause = false } = {}): readonly RecipientOption[] {
  const [{ data }] = useQuery({ query: RecipientsDocument, pause, requestPolicy: 'cache-first' })
  return useMemo(
    () => [
      ...(data?.platforms.nodes ?? []).map((each) => ({ ...each, jurisdiction: each.policyProfile.country })),
      ...(data?.internetServiceProviders.nodes ?? []).map((each) => ({ ...each, domains: [], jurisdiction: null })),
    ],
    [data],
  )
}

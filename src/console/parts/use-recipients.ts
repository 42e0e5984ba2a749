import { useMemo } from 'react'
import { useQuery } from 'urql'
import { RecipientsDocument } from '../graph/generated.ts'

/** Whoever can be ordered something. */
export interface RecipientOption {
  id: string
  name: string
  /** Those of a platform. */
  domains: readonly string[]
  /** Whose law a platform follows, and so whose agencies may order it something; null for an ISP, of which nobody is told. */
  jurisdiction: string | null
}

/** Everybody who takes part. */
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

import { useQuery } from 'urql'
import { RecipientsDocument } from '../graph/generated.ts'

export interface RecipientOption {
  id: string
  name: string
  isPlatform: boolean
}

/** Everybody who can be ordered something. */
export function useRecipients({ pause = false } = {}): readonly RecipientOption[] {
  const [{ data }] = useQuery({
    query: RecipientsDocument,
    variables: { isps: true },
    pause,
    requestPolicy: 'cache-first',
  })
  return [
    ...(data?.platforms.nodes ?? []).map((each) => ({ ...each, isPlatform: true })),
    ...(data?.internetServiceProviders?.nodes ?? []).map((each) => ({ ...each, isPlatform: false })),
  ]
}

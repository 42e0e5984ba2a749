import { useMemo } from 'react'
import { useQuery } from 'urql'
import { useRefresh } from '../feed/feed-provider.tsx'
import { BoardAppealsDocument, BoardDocument } from '../graph/generated.ts'
import { gatewayNow } from '../graph/time.ts'
import { startOfLawDay } from '../language/moments.ts'
import { useAbilities } from '../session/session-provider.tsx'

/** What the board shows, kept up to date. */
export function useBoard() {
  const { seesAgency, drafts } = useAbilities()
  const since = useMemo(() => startOfLawDay(new Date(gatewayNow())).toISOString(), [])
  const [board, askBoard] = useQuery({ query: BoardDocument, variables: { agency: seesAgency, since } })
  const [appeals, askAppeals] = useQuery({ query: BoardAppealsDocument, pause: !drafts })
  useRefresh(() => {
    askBoard({ requestPolicy: 'network-only' })
    if (drafts) askAppeals({ requestPolicy: 'network-only' })
  })
  return {
    board: board.data,
    appeals: appeals.data?.appeals.nodes ?? [],
    error: board.error,
    retry: () => askBoard({ requestPolicy: 'network-only' }),
  }
}

import { useQuery } from 'urql'
import { useRefresh } from '../feed/feed-provider.tsx'
import { BoardAppealsDocument, BoardDocument } from '../graph/generated.ts'
import { DAY } from '../language/moments.ts'
import { useLawDay } from '../parts/ticker.ts'
import { useAbilities } from '../session/session-provider.tsx'

/** Loads the data of the board, and keeps it up to date. */
export function useBoard() {
  const { seesAgency, drafts } = useAbilities()
  const day = useLawDay()
  const since = new Date(day).toISOString()
  const until = new Date(day + DAY).toISOString()
  const [board, askBoard] = useQuery({ query: BoardDocument, variables: { agency: seesAgency, since, until } })
  const [appeals, askAppeals] = useQuery({ query: BoardAppealsDocument, pause: !drafts })
  useRefresh(() => {
    askBoard({ requestPolicy: 'network-only' })
    if (drafts) askAppeals({ requestPolicy: 'network-only' })
  })
  return {
    board: board.data,
    since,
    appeals: appeals.data?.appeals.nodes ?? [],
    error: board.error,
    retry: () => askBoard({ requestPolicy: 'network-only' }),
  }
}

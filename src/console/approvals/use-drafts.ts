import { useQuery } from 'urql'
import { useRefresh } from '../feed/feed-provider.tsx'
import { DraftsDocument, type DraftsQuery } from '../graph/generated.ts'

export type DraftOrder = DraftsQuery['removalOrders']['nodes'][number]

/** Loads the newest pending drafts, oldest of them first; and their total number. */
export function useDrafts() {
  const [{ data, error }, ask] = useQuery({ query: DraftsDocument })
  const again = () => ask({ requestPolicy: 'network-only' })
  useRefresh(again)
  const { nodes, totalCount: total = 0 } = data?.removalOrders ?? {}
  return { drafts: nodes?.toReversed(), total, error, again }
}

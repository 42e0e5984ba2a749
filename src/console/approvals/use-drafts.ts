import { useQuery } from 'urql'
import { useRefresh } from '../feed/feed-provider.tsx'
import { DraftsDocument, type DraftsQuery } from '../graph/generated.ts'

export type DraftOrder = DraftsQuery['removalOrders']['nodes'][number]

/** The drafts that wait, oldest first. */
export function useDrafts() {
  const [{ data, error, fetching }, ask] = useQuery({ query: DraftsDocument })
  const again = () => ask({ requestPolicy: 'network-only' })
  useRefresh(again)
  return { drafts: data?.removalOrders.nodes.toReversed(), error, fetching, again }
}

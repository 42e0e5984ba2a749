import { useQuery } from 'urql'
import { useWaiting } from '../clients/use-waiting.ts'
import { useRefresh } from '../feed/feed-provider.tsx'
import { ConsoleCountsDocument } from '../graph/generated.ts'
import { useAbilities } from '../session/session-provider.tsx'
import type { CountName } from './define-screen.ts'

/** Loads the counts of the navigation. */
export function useCounts(): Readonly<Partial<Record<CountName, number>>> {
  const { seesAgency, seesPlatforms, seesOrders } = useAbilities()
  const [{ data }, ask] = useQuery({
    query: ConsoleCountsDocument,
    variables: { agency: seesAgency, streams: seesPlatforms },
    pause: !seesOrders,
  })
  useRefresh(() => ask({ requestPolicy: 'network-only' }))
  const waiting = useWaiting().mine.length
  return { open: data?.open.totalCount, drafts: data?.drafts?.totalCount, live: data?.live?.totalCount, waiting }
}

import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { useQuery } from 'urql'
import { DirectlyFoundDocument, type OrderRowFragment } from '../graph/generated.ts'
import { useAbilities } from '../session/session-provider.tsx'
import { addressIn } from './address-in.ts'

/** Milliseconds after the last keystroke at which the request is sent. */
const SETTLED = 250

const ORDER_ID = /^order_[0-9a-z]{26}$/

/** Finds orders by the typed text alone: a whole reference, an order's id, or a URL that orders are about. */
export function useDirectlyFound(sought: string): { found: readonly OrderRowFragment[]; looking: boolean } {
  const { drafts, seesOrders } = useAbilities()
  const [settled] = useDebouncedValue(sought, SETTLED)
  const url = drafts && /[./]/.test(settled) && !/\s/.test(settled) ? addressIn(settled) : null // a viewer who drafts may look up URLs
  const pause = !seesOrders || settled === ''
  const [{ data, fetching, stale }] = useQuery({
    query: DirectlyFoundDocument,
    variables: {
      reference: settled,
      id: settled,
      byId: ORDER_ID.test(settled),
      urls: url ? [url] : [],
      byUrl: url !== null,
    },
    pause,
  })
  const found = useMemo(() => {
    const all = [
      data?.removalOrder ?? [],
      data?.removalOrders.nodes ?? [],
      data?.targetsAt?.flatMap(({ removalOrders }) => removalOrders) ?? [],
    ].flat()
    return pause || fetching ? [] : [...new Map(all.map((order) => [order.id, order])).values()]
  }, [data, pause, fetching])
  return { found: settled === sought ? found : [], looking: sought !== '' && (settled !== sought || fetching || stale) }
}

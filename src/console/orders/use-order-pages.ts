import { useCallback, useEffect } from 'react'
import type { CombinedError } from 'urql'
import { useFeed } from '../feed/feed-provider.tsx'
import { OrderListDocument, type OrderRowFragment, type RemovalOrderFilter } from '../graph/generated.ts'
import { useListClient } from '../graph/list-client.ts'
import { usePages } from '../graph/use-pages.ts'

/** Rows that are asked for at once; and at the top, once something has happened. */
const AT_ONCE = 100
const AT_TOP = 50

export interface OrderPages {
  rows: readonly OrderRowFragment[]
  /** How many there are in all; undefined until the first page is there. */
  total: number | undefined
  hasMore: boolean
  error: CombinedError | undefined
  /** Asks for the next page, unless that is under way. */
  more: () => void
  again: () => void
}

/** An endless list, page after page; what happens to an order shows in its row. */
export function useOrderPages(filter: RemovalOrderFilter): OrderPages {
  const client = useListClient()
  const { listen } = useFeed()
  const key = JSON.stringify(filter)
  const ask = useCallback(
    async (after: string | null, first = AT_ONCE) => {
      const variables = { filter: JSON.parse(key), first, after }
      const { data, error } = await client.query(OrderListDocument, variables).toPromise()
      return { page: data?.removalOrders, error }
    },
    [client, key],
  )
  const { rows, total, cursor, error, load, again, change, ...pages } = usePages(ask)
  const hasMore = pages.hasMore && !error // it is not scrolled on behind an error

  const lookAtTop = useCallback(async () => {
    const { page } = await ask(null, AT_TOP)
    if (page) change((before) => ({ ...before, rows: withTop(before.rows, page.nodes), total: page.totalCount }))
  }, [ask, change])

  useEffect(
    () =>
      listen((happenings) => {
        const orders = new Map(happenings.flatMap(({ order }) => (order ? [[order.id, order] as const] : [])))
        change((before) => ({ ...before, rows: before.rows.map((row) => orders.get(row.id) ?? row) }))
        if (orders.size > 0) lookAtTop()
      }),
    [listen, lookAtTop, change],
  )

  const more = useCallback(() => {
    if (hasMore && cursor) load(cursor)
  }, [load, hasMore, cursor])
  return { rows, total, hasMore, error, more, again }
}

/** The newest rows before those that there were. */
function withTop(rows: readonly OrderRowFragment[], top: readonly OrderRowFragment[]): OrderRowFragment[] {
  const known = new Set(rows.map(({ id }) => id))
  return [...top.filter(({ id }) => !known.has(id)), ...rows]
}

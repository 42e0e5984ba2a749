import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { CombinedError } from 'urql'
import { useFeed, useRefresh } from '../feed/feed-provider.tsx'
import { onReturn } from '../graph/connection.ts'
import { OrderListDocument, type OrderRowFragment, type RemovalOrderFilter } from '../graph/generated.ts'
import { useListClient } from '../graph/list-client.ts'
import { usePages } from '../graph/use-pages.ts'
import { isListed } from './is-listed.ts'

/** Rows that are asked for at once; and at the top, once something has happened. */
const AT_ONCE = 100
const AT_TOP = 50

/** No page has more. */
export const MOST_ROWS = 1000

/** Asks for the orders after a cursor, as many as are wanted. */
export type AskForOrders = ReturnType<typeof useAsk>

export interface OrderPages {
  rows: readonly OrderRowFragment[]
  /** How many there are in all; undefined until the first page is there. */
  total: number | undefined
  /** Where the rows end that are there. */
  cursor: string | null
  hasMore: boolean
  error: CombinedError | undefined
  /** Asks for the next page, unless that is under way. */
  more: () => void
  /** Asks once more for what did not come. */
  retry: () => void
  ask: AskForOrders
}

/** An endless list, page after page, of which `atFirst` rows come at once; what happens to an order shows in its row. */
export function useOrderPages(filter: RemovalOrderFilter, atFirst: number): OrderPages {
  const ask = useAsk(filter)
  const size = useRef(atFirst)
  const askForPage = useCallback(
    (after: string | null) =>
      ask(after, after === null ? Math.min(Math.max(size.current, AT_ONCE), MOST_ROWS) : AT_ONCE),
    [ask],
  )
  const { rows, total, cursor, error, load, again, change, ...pages } = usePages(askForPage)
  const hasMore = pages.hasMore && !error // it is not scrolled on behind an error
  if (rows.length > 0) size.current = rows.length

  const lookAtTop = useCallback(async () => {
    const { page } = await ask(null, AT_TOP)
    if (!page) return
    change((before) => {
      const known = new Set(before.rows.map(({ id }) => id))
      const newer = page.nodes.filter(({ id }) => !known.has(id))
      return { ...before, rows: newestFirst([...newer, ...before.rows]), total: page.totalCount }
    })
  }, [ask, change])
  useRefresh(lookAtTop)
  // What has happened meanwhile may have happened to any row.
  useEffect(() => onReturn(() => load(null)), [load])
  useFollowedRows(filter, change)

  return {
    rows,
    total,
    cursor,
    hasMore,
    error,
    more: useCallback(() => {
      if (hasMore && cursor) load(cursor)
    }, [load, hasMore, cursor]),
    retry: () => (rows.length > 0 ? load(cursor) : again()),
    ask,
  }
}

function useAsk(filter: RemovalOrderFilter) {
  const client = useListClient()
  const key = JSON.stringify(filter)
  return useCallback(
    async (after: string | null, first: number) => {
      const variables = { filter: JSON.parse(key) as RemovalOrderFilter, first, after }
      const { data, error } = await client.query(OrderListDocument, variables).toPromise()
      return { page: data?.removalOrders, error }
    },
    [client, key],
  )
}

type Rows = { rows: readonly OrderRowFragment[] }

/** What happens to an order shows in its row, and one that the filter leaves out now goes. */
export function useFollowedRows<T extends Rows>(
  filter: RemovalOrderFilter,
  change: (to: (before: T) => T) => void,
): void {
  const { listen } = useFeed()
  const key = JSON.stringify(filter)
  const wanted = useMemo(() => JSON.parse(key) as RemovalOrderFilter, [key])
  useEffect(
    () =>
      listen((happenings) => {
        const orders = new Map(happenings.flatMap(({ order }) => (order ? [[order.id, order] as const] : [])))
        if (orders.size === 0) return
        change((before) => ({
          ...before,
          rows: before.rows.map((row) => orders.get(row.id) ?? row).filter((row) => isListed(row, wanted)),
        }))
      }),
    [listen, change, wanted],
  )
}

/** As the graph lists them: ids tell the time. */
export const newestFirst = (rows: readonly OrderRowFragment[]): OrderRowFragment[] =>
  rows.toSorted((one, other) => (one.id < other.id ? 1 : -1))

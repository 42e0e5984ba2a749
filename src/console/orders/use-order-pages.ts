import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { CombinedError } from 'urql'
import { useFeed, useRefresh } from '../feed/feed-provider.tsx'
import { onReturn } from '../graph/connection.ts'
import { OrderListDocument, type OrderRowFragment, type RemovalOrderFilter } from '../graph/generated.ts'
import { useListClient } from '../graph/list-client.ts'
import { usePages } from '../graph/use-pages.ts'
import { isListed } from './is-listed.ts'

/** Rows per request; also the rows requested at the top after an event. */
const AT_ONCE = 100
const AT_TOP = 50

/** Maximum rows of a page. */
export const MOST_ROWS = 1000

/** Requests a number of orders after a cursor. */
export type AskForOrders = ReturnType<typeof useAsk>

export interface OrderPages {
  rows: readonly OrderRowFragment[]
  /** The total number of orders; undefined until the first page is loaded. */
  total: number | undefined
  /** The cursor of the last loaded row. */
  cursor: string | null
  hasMore: boolean
  error: CombinedError | undefined
  /** Loads the next page, unless it is being loaded. */
  more: () => void
  /** Repeats a failed request. */
  retry: () => void
  ask: AskForOrders
}

/** Loads an endless list page by page, the first `atFirst` rows at once; a change of an order appears in its row. */
export function useOrderPages(filter: RemovalOrderFilter, atFirst: number): OrderPages {
  const ask = useAsk(filter)
  const size = useRef(atFirst)
  const askForPage = useCallback(
    (after: string | null) =>
      ask(after, after === null ? Math.min(Math.max(size.current, AT_ONCE), MOST_ROWS) : AT_ONCE),
    [ask],
  )
  const { rows, total, cursor, error, load, again, change, ...pages } = usePages(askForPage)
  const hasMore = pages.hasMore && !error // no further page is loaded after an error
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
  // Any row may have changed meanwhile.
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

/** Updates the row of an order that changes, and removes one that no longer matches the filter. */
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

/** Sorts as the graph does: ids are ordered by time. */
export const newestFirst = (rows: readonly OrderRowFragment[]): OrderRowFragment[] =>
  rows.toSorted((one, other) => (one.id < other.id ? 1 : -1))

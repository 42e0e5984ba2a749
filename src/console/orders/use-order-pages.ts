import { useCallback, useEffect, useRef, useState } from 'react'
import type { CombinedError } from 'urql'
import { useFeed } from '../feed/feed-provider.tsx'
import { OrderListDocument, type OrderRowFragment, type RemovalOrderFilter } from '../graph/generated.ts'
import { useListClient } from '../graph/list-client.ts'

/** Rows that are asked for at once. */
const AT_ONCE = 100

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

interface Loaded {
  rows: readonly OrderRowFragment[]
  total: number | undefined
  cursor: string | null
  hasMore: boolean
  error: CombinedError | undefined
}

const NOTHING: Loaded = { rows: [], total: undefined, cursor: null, hasMore: true, error: undefined }

/** An endless list, page after page; what happens to an order shows in its row. */
export function useOrderPages(filter: RemovalOrderFilter): OrderPages {
  const client = useListClient()
  const { listen } = useFeed()
  const [loaded, setLoaded] = useState(NOTHING)
  const running = useRef(false)
  const list = useRef(0)
  const key = JSON.stringify(filter)

  const load = useCallback(
    async (after: string | null) => {
      if (running.current) return
      running.current = true
      const mine = list.current
      const variables = { filter: JSON.parse(key), first: AT_ONCE, after }
      const { data, error } = await client.query(OrderListDocument, variables).toPromise()
      if (mine !== list.current) return
      running.current = false
      const page = data?.removalOrders
      setLoaded((before) =>
        page
          ? {
              rows: after ? [...before.rows, ...page.nodes] : page.nodes,
              total: page.totalCount,
              cursor: page.pageInfo.endCursor,
              hasMore: page.pageInfo.hasNextPage,
              error: undefined,
            }
          : { ...before, hasMore: false, error },
      )
    },
    [client, key],
  )

  const again = useCallback(() => {
    list.current += 1
    running.current = false
    setLoaded(NOTHING)
    load(null)
  }, [load])
  useEffect(again, [again])

  const lookAtTop = useCallback(async () => {
    const variables = { filter: JSON.parse(key), first: 50, after: null }
    const { data } = await client.query(OrderListDocument, variables).toPromise()
    const page = data?.removalOrders
    if (page) setLoaded((before) => ({ ...before, rows: withTop(before.rows, page.nodes), total: page.totalCount }))
  }, [client, key])

  useEffect(
    () =>
      listen((happenings) => {
        const orders = new Map(happenings.flatMap(({ order }) => (order ? [[order.id, order] as const] : [])))
        setLoaded((before) => ({ ...before, rows: before.rows.map((row) => orders.get(row.id) ?? row) }))
        if (orders.size > 0) lookAtTop()
      }),
    [listen, lookAtTop],
  )

  const more = useCallback(() => {
    if (loaded.hasMore && loaded.cursor) load(loaded.cursor)
  }, [load, loaded.hasMore, loaded.cursor])
  return { ...loaded, more, again }
}

/** The newest rows before those that there were. */
function withTop(rows: readonly OrderRowFragment[], top: readonly OrderRowFragment[]): OrderRowFragment[] {
  const known = new Set(rows.map(({ id }) => id))
  return [...top.filter(({ id }) => !known.has(id)), ...rows]
}

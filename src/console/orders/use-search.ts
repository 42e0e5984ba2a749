import { useCallback, useEffect, useMemo, useState } from 'react'
import type { CombinedError } from 'urql'
import type { OrderRowFragment, RemovalOrderFilter } from '../graph/generated.ts'
import { useDirectlyFound } from '../parts/use-directly-found.ts'
import { isListed } from './is-listed.ts'
import { useFits } from './use-fits.ts'
import { MOST_ROWS, newestFirst, type OrderPages, useFollowedRows } from './use-order-pages.ts'

/** Number of matching rows at which a search pauses until the viewer scrolls to their end. */
const ENOUGH = 60

/** A search through all orders, page by page. */
export interface Search {
  rows: readonly OrderRowFragment[]
  /** Number of orders searched. */
  looked: number
  /** Whether all orders were searched. */
  atEnd: boolean
  /** Whether it is running: a direct lookup, or page by page. */
  running: boolean
  /** Whether it was stopped until it is resumed. */
  stopped: boolean
  error: CombinedError | undefined
  stop: () => void
  goOn: () => void
  /** Requests more matching rows. */
  more: () => void
}

/** The results beyond the loaded pages of the list; only matching rows are kept. */
interface Behind {
  /** The search and the filter that they belong to. */
  key: string
  rows: readonly OrderRowFragment[]
  looked: number
  cursor: string | null
  atEnd: boolean
  error: CombinedError | undefined
}

/**
 * Searches the loaded rows first, and requests what a number, an id or a URL identifies directly; then it searches the remaining orders in
 * large pages, until it has enough, reaches the end, or is stopped.
 */
export function useSearch(pages: OrderPages, filter: RemovalOrderFilter, sought: string): Search {
  const { found: direct, looking } = useDirectlyFound(sought)
  const fits = useFits(sought)
  const key = JSON.stringify([sought, filter])
  const [kept, setBehind] = useState<Behind | null>(null)
  const [told, tell] = useState<{ key: string; stopped: boolean } | null>(null)
  const [wanted, want] = useState({ key, rows: ENOUGH })
  const behind = kept?.key === key ? kept : beginning(key, pages)
  useFollowedRows(filter, setBehind as (to: (before: Behind) => Behind) => void)

  const rows = useMemo(() => {
    if (sought === '') return []
    const all = [...direct.filter((row) => isListed(row, filter)), ...pages.rows.filter(fits), ...behind.rows]
    return newestFirst([...new Map(all.map((row) => [row.id, row])).values()])
  }, [sought, direct, pages.rows, behind.rows, fits, filter])

  const stopped = told?.key === key ? told.stopped : direct.length > 0
  const found = rows.length
  const enough = found >= (wanted.key === key ? wanted.rows : ENOUGH)
  const isReady = sought !== '' && pages.total !== undefined && !looking
  const running = isReady && !stopped && !enough && !behind.atEnd && !behind.error
  const { cursor } = behind
  const { ask } = pages
  useEffect(() => {
    if (!running) return
    let left = false
    ask(cursor, MOST_ROWS).then(({ page, error }) => {
      if (left) return
      setBehind((before) => {
        const present = before?.key === key ? before : beginning(key, pages)
        if (!page) return { ...present, error }
        return {
          ...present,
          rows: [...present.rows, ...page.nodes.filter(fits)],
          looked: present.looked + page.nodes.length,
          cursor: page.pageInfo.endCursor,
          atEnd: !page.pageInfo.hasNextPage,
        }
      })
    })
    return () => {
      left = true
    }
  }, [running, cursor, ask, key])

  return {
    rows,
    looked: pages.rows.length + behind.looked,
    atEnd: behind.atEnd,
    running: running || looking,
    stopped,
    error: behind.error,
    stop: () => tell({ key, stopped: true }),
    goOn: () => {
      tell({ key, stopped: false })
      setBehind({ ...behind, error: undefined })
    },
    more: useCallback(() => {
      const more = { key, rows: found + ENOUGH }
      want((before) => (before.key === more.key && before.rows === more.rows ? before : more)) // called on each scroll of the list
    }, [key, found]),
  }
}

const beginning = (key: string, { cursor, hasMore }: OrderPages): Behind => ({
  key,
  rows: [],
  looked: 0,
  cursor,
  atEnd: !hasMore,
  error: undefined,
})

import { useCallback, useEffect, useMemo, useState } from 'react'
import type { CombinedError } from 'urql'
import type { OrderRowFragment, RemovalOrderFilter } from '../graph/generated.ts'
import { useDirectlyFound } from '../parts/use-directly-found.ts'
import { isListed } from './is-listed.ts'
import { useFits } from './use-fits.ts'
import { MOST_ROWS, newestFirst, type OrderPages, useFollowedRows } from './use-order-pages.ts'

/** Rows that fit, with which a search rests until somebody comes to their end. */
const ENOUGH = 60

/** A search through all orders, page after page. */
export interface Search {
  rows: readonly OrderRowFragment[]
  /** How many orders were looked at. */
  looked: number
  /** Nothing is left to look at. */
  atEnd: boolean
  /** It goes on right now; with what was typed alone, or page after page. */
  running: boolean
  /** It rests until it is told to go on. */
  stopped: boolean
  error: CombinedError | undefined
  stop: () => void
  goOn: () => void
  /** More rows that fit are wanted. */
  more: () => void
}

/** What was found behind the pages of the list; only what fits is kept. */
interface Behind {
  /** What it was found for. */
  key: string
  rows: readonly OrderRowFragment[]
  looked: number
  cursor: string | null
  atEnd: boolean
  error: CombinedError | undefined
}

/**
 * Looks for words first where the list is already, and what a number, an id or an address names is asked for directly; then it goes
 * through everything behind, in large pages, until it has enough, comes to the end, or is stopped.
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
      want((before) => (before.key === more.key && before.rows === more.rows ? before : more)) // it is asked for at each look at the list
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

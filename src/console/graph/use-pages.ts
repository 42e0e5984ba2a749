import { type Dispatch, type SetStateAction, useCallback, useEffect, useRef, useState } from 'react'
import type { CombinedError } from 'urql'

/** A page of a connection of the graph. */
interface Page<Row> {
  nodes: readonly Row[]
  totalCount: number
  pageInfo: { endCursor: string | null; hasNextPage: boolean }
}

/** The loaded part of an endless list. */
export interface Loaded<Row> {
  rows: readonly Row[]
  /** The total number of rows; undefined until the first page is loaded. */
  total: number | undefined
  cursor: string | null
  hasMore: boolean
  /** Whether a page is being loaded. */
  loading: boolean
  error: CombinedError | undefined
}

export interface Pages<Row> extends Loaded<Row> {
  /** Loads the page after a cursor, unless a page is being loaded; with null the first page, in any case. */
  load: (after: string | null) => void
  /** Starts again with an empty list. */
  again: () => void
  change: Dispatch<SetStateAction<Loaded<Row>>>
}

const NOTHING = { rows: [], total: undefined, cursor: null, hasMore: false, loading: true, error: undefined }

/** Loads a list page by page; from its beginning whenever the query changes. */
export function usePages<Row>(
  ask: (after: string | null) => Promise<{ page: Page<Row> | undefined; error: CombinedError | undefined }>,
): Pages<Row> {
  const [loaded, change] = useState<Loaded<Row>>(NOTHING)
  const running = useRef(false)
  const list = useRef(0)

  const load = useCallback(
    async (after: string | null) => {
      if (after !== null && running.current) return
      running.current = true
      const mine = ++list.current
      change((before) => ({ ...before, loading: true }))
      const { page, error } = await ask(after)
      if (mine !== list.current) return
      running.current = false
      change((before) =>
        page
          ? {
              rows: after ? [...before.rows, ...page.nodes] : page.nodes,
              total: page.totalCount,
              cursor: page.pageInfo.endCursor,
              hasMore: page.pageInfo.hasNextPage,
              loading: false,
              error: undefined,
            }
          : { ...before, loading: false, error },
      )
    },
    [ask],
  )

  const again = useCallback(() => {
    change(NOTHING)
    load(null)
  }, [load])
  useEffect(again, [again])
  return { ...loaded, load, again, change }
}

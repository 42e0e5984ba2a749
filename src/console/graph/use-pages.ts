import { type Dispatch, type SetStateAction, useCallback, useEffect, useRef, useState } from 'react'
import type { CombinedError } from 'urql'

/** A page, as each connection of the graph gives it. */
interface Page<Row> {
  nodes: readonly Row[]
  totalCount: number
  pageInfo: { endCursor: string | null; hasNextPage: boolean }
}

/** What has been loaded of an endless list so far. */
export interface Loaded<Row> {
  rows: readonly Row[]
  /** How many there are in all; undefined until the first page is there. */
  total: number | undefined
  cursor: string | null
  hasMore: boolean
  /** Whether a page is on its way. */
  loading: boolean
  error: CombinedError | undefined
}

export interface Pages<Row> extends Loaded<Row> {
  /** Asks for the page after a cursor, unless one is under way; for the first one without, whatever is under way. */
  load: (after: string | null) => void
  /** Begins anew, with nothing. */
  again: () => void
  change: Dispatch<SetStateAction<Loaded<Row>>>
}

const NOTHING = { rows: [], total: undefined, cursor: null, hasMore: false, loading: true, error: undefined }

/** A list, page after page; from its beginning whenever another question is asked. */
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

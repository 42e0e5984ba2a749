import { useCallback, useEffect, useRef, useState } from 'react'
import type { CombinedError } from 'urql'
import { type AuditEntryFilter, TrailDocument, type TrailEntryFragment } from '../graph/generated.ts'
import { useListClient } from '../graph/list-client.ts'

const AT_ONCE = 100

interface Loaded {
  entries: readonly TrailEntryFragment[]
  total: number | undefined
  cursor: string | null
  hasMore: boolean
  error: CombinedError | undefined
}

const NOTHING: Loaded = { entries: [], total: undefined, cursor: null, hasMore: false, error: undefined }

/** The trail, newest first, page after page. */
export function useTrail(filter: AuditEntryFilter) {
  const client = useListClient()
  const [loaded, setLoaded] = useState(NOTHING)
  const list = useRef(0)
  const key = JSON.stringify(filter)
  const load = useCallback(
    async (after: string | null) => {
      const mine = ++list.current
      const variables = { filter: JSON.parse(key), first: AT_ONCE, after }
      const { data, error } = await client.query(TrailDocument, variables).toPromise()
      if (mine !== list.current) return
      const page = data?.auditEntries
      setLoaded((before) =>
        page
          ? {
              entries: after ? [...before.entries, ...page.nodes] : page.nodes,
              total: page.totalCount,
              cursor: page.pageInfo.endCursor,
              hasMore: page.pageInfo.hasNextPage,
              error: undefined,
            }
          : { ...before, error },
      )
    },
    [client, key],
  )
  useEffect(() => {
    setLoaded(NOTHING)
    load(null)
  }, [load])
  return { ...loaded, more: () => load(loaded.cursor), again: () => load(null) }
}

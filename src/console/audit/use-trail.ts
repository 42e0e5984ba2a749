import { useCallback } from 'react'
import { type AuditEntryFilter, TrailDocument } from '../graph/generated.ts'
import { useListClient } from '../graph/list-client.ts'
import { usePages } from '../graph/use-pages.ts'

const AT_ONCE = 100

/** Loads the audit trail, newest first, page by page. */
export function useTrail(filter: AuditEntryFilter) {
  const client = useListClient()
  const key = JSON.stringify(filter)
  const ask = useCallback(
    async (after: string | null) => {
      const variables = { filter: JSON.parse(key), first: AT_ONCE, after }
      const { data, error } = await client.query(TrailDocument, variables).toPromise()
      return { page: data?.auditEntries, error }
    },
    [client, key],
  )
  const { rows: entries, total, hasMore, loading, error, cursor, load, again } = usePages(ask)
  return { entries, total, hasMore, loading, error, more: () => load(cursor), again }
}

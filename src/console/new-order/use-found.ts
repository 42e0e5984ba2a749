import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { useQuery } from 'urql'
import { FoundTargetsDocument, type FoundTargetsQuery, type OrderAction } from '../graph/generated.ts'
import { type Line, linesOf } from './lines-of.ts'

export type Found = FoundTargetsQuery['targetsAt'][number]

/** A line with what stands at its address. */
export interface FoundLine extends Line {
  found: Found | null
}

/** What was pasted, and what stands there. */
export function useFound(text: string) {
  const lines = useMemo(() => linesOf(text), [text])
  const urls = useMemo(() => lines.flatMap(({ url, problem }) => (url && !problem ? [url] : [])), [lines])
  const [wanted] = useDebouncedValue(urls, 250)
  const [{ data, error, fetching }] = useQuery({
    query: FoundTargetsDocument,
    variables: { urls: wanted },
    pause: wanted.length === 0,
    requestPolicy: 'network-only',
  })
  const byUrl = useMemo(() => new Map((data?.targetsAt ?? []).map((found) => [found.url, found])), [data])
  const found = useMemo(
    () => lines.map((line): FoundLine => ({ ...line, found: (line.url && byUrl.get(line.url)) || null })),
    [lines, byUrl],
  )
  return { lines: found, error, fetching: fetching || wanted !== urls }
}

/** What is usually ordered of what stands there. */
export function usualAction({ actions, recipient }: Found): OrderAction {
  const [only] = actions
  if (actions.length === 1 && only) return only
  return recipient ? 'REMOVE_CONTENT' : 'BLOCK_WEBSITE'
}

import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { useQuery } from 'urql'
import { FoundTargetsDocument, type FoundTargetsQuery, type OrderAction } from '../graph/generated.ts'
import { type Line, linesOf } from './lines-of.ts'

export type Found = FoundTargetsQuery['targetsAt'][number]

/** A line with the target at its URL. */
export interface FoundLine extends Line {
  found: Found | null
}

/** Returns the parts of the pasted text with their targets; `left` is the number of parts beyond the limit. */
export function useFound(text: string) {
  const { lines, left } = useMemo(() => linesOf(text), [text])
  const urls = useMemo(() => lines.flatMap(({ url, problem }) => (url && !problem ? [url] : [])), [lines])
  const [wanted] = useDebouncedValue(urls, 250)
  const [{ data, error, fetching }, ask] = useQuery({
    query: FoundTargetsDocument,
    variables: { urls: wanted },
    pause: wanted.length === 0,
    requestPolicy: 'network-only',
  })
  const found = useMemo(() => withFound(lines, data?.targetsAt ?? []), [lines, data])
  return { lines: found, left, error, fetching: fetching || wanted !== urls, again: ask }
}

/** Marks duplicates: two URLs may have the same target, which needs one order. */
function withFound(lines: readonly Line[], targets: readonly Found[]): FoundLine[] {
  const byUrl = new Map(targets.map((found) => [found.url, found]))
  const seen = new Set<string>()
  return lines.map((line): FoundLine => {
    const found = (line.url && byUrl.get(line.url)) || null
    const id = found && 'id' in found.target ? found.target.id : null
    const again = id !== null && seen.has(id)
    if (id !== null) seen.add(id)
    return { ...line, found, problem: again ? 'duplicate' : line.problem }
  })
}

/** Returns the usual action for a target. */
export function usualAction({ actions, recipient }: Found): OrderAction {
  const [only] = actions
  if (actions.length === 1 && only) return only
  return recipient ? 'REMOVE_CONTENT' : 'BLOCK_WEBSITE'
}

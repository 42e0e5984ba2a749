import { useMemo } from 'react'
import { useQuery } from 'urql'
import { useRefresh } from '../feed/feed-provider.tsx'
import { PlatformRecordDocument, type PlatformRecordQuery, type RecordSumsFragment } from '../graph/generated.ts'
import { gatewayNow } from '../graph/time.ts'
import { startOfLawMonth } from '../language/moments.ts'

export type Platform = NonNullable<PlatformRecordQuery['platform']>

/** A month of a record, by its first moment. */
export interface Month {
  from: Date
  record: RecordSumsFragment
}

/** Loads the record of the last six months in the law's calendar, including the present one. */
export function useRecord(id: string) {
  const starts = useMemo(() => {
    const now = new Date(gatewayNow())
    return [-5, -4, -3, -2, -1, 0, 1].map((later) => startOfLawMonth(now, later))
  }, [])
  const [m0, m1, m2, m3, m4, m5, m6] = starts.map((start) => start.toISOString()) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const [{ data, error, fetching }, ask] = useQuery({
    query: PlatformRecordDocument,
    variables: { id, m0, m1, m2, m3, m4, m5, m6 },
  })
  useRefresh(() => ask({ requestPolicy: 'network-only' }))
  const platform = data?.platform
  const months = useMemo(() => (platform ? monthsOf(platform, starts) : []), [platform, starts])
  return { platform, streams: data?.liveStreams, months, starts, error, fetching, ask }
}

function monthsOf(platform: Platform, starts: readonly Date[]): Month[] {
  const { month0, month1, month2, month3, month4, month5 } = platform
  return [month0, month1, month2, month3, month4, month5].map((record, at) => ({
    record,
    from: starts[at] ?? new Date(0),
  }))
}

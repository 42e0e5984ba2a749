import { useCallback, useEffect, useState } from 'react'
import { type CombinedError, useClient } from 'urql'
import { ProfilesDocument, ReplayDocument, type ReplayQuery } from '../graph/generated.ts'
import { gatewayNow } from '../graph/time.ts'
import { useSession } from '../session/session-provider.tsx'
import { type Period, replayPeriod } from './replay-period.ts'

export type Replay = ReplayQuery['replayPolicy']

/** Replays the orders of the last days under each profile; the strictest first. */
export function useReplays(days: number) {
  const { seesAgency } = useSession().abilities
  const client = useClient()
  const [state, setState] = useState<{ replays?: Replay[]; period?: Period | undefined; error?: CombinedError }>({})
  const ask = useCallback(
    async (isCurrent: () => boolean) => {
      const { data, error } = await client.query(ProfilesDocument, {}).toPromise()
      const period = replayPeriod({ now: gatewayNow(), days, toTheMoment: seesAgency })
      const answers = await Promise.all(
        (data?.policyProfiles ?? []).map(({ id }) =>
          client.query(ReplayDocument, { profileId: id, ...period }, { requestPolicy: 'network-only' }).toPromise(),
        ),
      )
      if (!isCurrent()) return
      const failed = error ?? answers.find((answer) => answer.error)?.error
      const replays = answers.flatMap((answer) => answer.data?.replayPolicy ?? [])
      const strictestFirst = replays.toSorted((one, other) => one.onTime - other.onTime)
      setState(failed ? { error: failed } : { replays: strictestFirst, period: judgedIn(replays) })
    },
    [client, days, seesAgency],
  )
  useEffect(() => {
    let current = true
    ask(() => current)
    return () => {
      current = false
    }
  }, [ask])
  return { ...state, again: () => ask(() => true) }
}

/** Returns the period, equal for all replays; undefined when none of its months is published. */
const judgedIn = ([first]: readonly Replay[]): Period | undefined =>
  first?.from && first.to ? { from: first.from, to: first.to } : undefined

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CombinedError } from 'urql'
import { SOON, useAgainSoon } from './use-again-soon.ts'

/** One of the logs of the viewer's organisation: read to its end once, then followed from there. */
interface OwnLog<Event> {
  /** Under which the browser keeps how far it was read. */
  name: string
  /** The events after a cursor, oldest first; from the beginning where it is null. */
  read: (after: string | null) => Promise<{ events: readonly Event[] | undefined; error: CombinedError | undefined }>
  /** Takes what happened before. */
  tell: (events: readonly Event[]) => void
}

/** How many of the events are told that came since the log was read the last time. */
const TOLD = 20

/** The cursor to go on from: undefined while the log's end is looked for, null for an empty log. `keep` notes each that comes. */
export function useOwnLog<Event extends { cursor: string }>(log: OwnLog<Event>) {
  const place = usePlace(log.name)
  const [from, follow] = useState<string | null>()
  const current = useRef(log)
  current.current = log
  // The log is read to its end once, whatever the language is then.
  useEffect(() => {
    let left = false
    let waiting: ReturnType<typeof setTimeout> | undefined
    const read = async (): Promise<void> => {
      const { events, error } = await current.current.read(place.last())
      if (left) return
      if (!events || error) {
        if (error && isOfAnotherLog(error)) place.forget()
        waiting = setTimeout(read, SOON)
        return
      }
      const last = events.at(-1)
      if (!last) return follow(place.last())
      place.keep(last.cursor)
      current.current.tell(events.slice(-TOLD))
      return read()
    }
    read()
    return () => {
      left = true
      clearTimeout(waiting)
    }
  }, [place])
  return { from, follow, place }
}

type Reading = Pick<ReturnType<typeof useOwnLog>, 'from' | 'follow' | 'place'>

/** Follows again where the stream has broken off, from the last event that came. */
export function useGoOn(error: CombinedError | undefined, { from, follow, place }: Reading, again: () => void): void {
  const goOn = useCallback(() => {
    if (place.last() === from) again()
    else follow(place.last())
  }, [place, from, again, follow])
  useAgainSoon(error, goOn)
}

/** The cursor of the last event that was seen, as the browser keeps it; null for none. */
function usePlace(key: string) {
  return useMemo(
    () => ({
      last: () => localStorage.getItem(key),
      keep: (cursor: string) => localStorage.setItem(key, cursor),
      forget: () => localStorage.removeItem(key),
    }),
    [key],
  )
}

/** The gateway was set up anew, and knows nothing of the place that was kept. */
const isOfAnotherLog = ({ graphQLErrors: [first] }: CombinedError): boolean =>
  first?.extensions.code === 'INVALID_INPUT'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CombinedError } from 'urql'
import { SOON, useAgainSoon } from './use-again-soon.ts'

/** A log of the viewer's organisation: read to its end once, then followed. */
interface OwnLog<Event> {
  /** The storage key of the cursor. */
  name: string
  /** Reads the events after a cursor, oldest first; from the beginning for null. */
  read: (after: string | null) => Promise<{ events: readonly Event[] | undefined; error: CombinedError | undefined }>
  /** Receives earlier events. */
  tell: (events: readonly Event[]) => void
}

/** Number of events since the last reading that are reported. */
const TOLD = 20

/**
 * Returns the cursor to follow from: undefined while the log is being read, null for an empty log. `keep` stores the cursor of each event.
 */
export function useOwnLog<Event extends { cursor: string }>(log: OwnLog<Event>) {
  const place = usePlace(log.name)
  const [from, follow] = useState<string | null>()
  const current = useRef(log)
  current.current = log
  // A change of the language must not read the log again.
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

/** Follows again after an error, from the last event received. */
export function useGoOn(error: CombinedError | undefined, { from, follow, place }: Reading, again: () => void): void {
  const goOn = useCallback(() => {
    if (place.last() === from) again()
    else follow(place.last())
  }, [place, from, again, follow])
  useAgainSoon(error, goOn)
}

/** Stores the cursor of the last event in the browser; null for none. */
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

/** Whether the stored cursor is of another log, because the gateway was set up again. */
const isOfAnotherLog = ({ graphQLErrors: [first] }: CombinedError): boolean =>
  first?.extensions.code === 'INVALID_INPUT'

import { useCallback, useEffect, useMemo, useState } from 'react'
import { type CombinedError, useClient, useSubscription } from 'urql'
import {
  ConsoleLogEndDocument,
  type ConsoleLogEndQuery,
  ConsoleOwnEventsDocument,
  type RemovalOrderEventKind,
} from '../graph/generated.ts'
import { useMessages } from '../language/language-provider.tsx'
import type { Messages } from '../language/messages/vi.ts'
import { useSession } from '../session/session-provider.tsx'
import type { Happening } from './happening.ts'
import { SOON, useAgainSoon } from './use-again-soon.ts'

type Tell = (newer: readonly Happening[], live: boolean) => void
type Event = ConsoleLogEndQuery['removalOrderEvents'][number]

/** The own event log: read to its end once, then followed from there; the browser keeps the place for the next time. */
export function RecipientFeed({ tell }: { tell: Tell }) {
  const { clientId } = useSession()
  const messages = useMessages()
  const place = usePlace(clientId)
  const [from, follow] = useLogEnd(place, tell)
  const [{ error }, again] = useSubscription(
    { query: ConsoleOwnEventsDocument, variables: { after: from }, pause: from === undefined },
    (_before, data) => {
      const { removalOrderEvents: event } = data
      place.keep(event.cursor)
      queueMicrotask(() => tell([{ ...happeningOf(event, messages), order: event.removalOrder }], true)) // not while the subscription is being rendered
      return data
    },
  )
  const goOn = useCallback(() => {
    if (place.last() === from) again()
    else follow(place.last())
  }, [place, from, again, follow])
  useAgainSoon(error, goOn)
  return null
}

/** The cursor of the last event that was seen, as the browser keeps it; null for none. */
function usePlace(clientId: string) {
  return useMemo(() => {
    const key = `verigraph.log.${clientId}`
    return {
      last: () => localStorage.getItem(key),
      keep: (cursor: string) => localStorage.setItem(key, cursor),
      forget: () => localStorage.removeItem(key),
    }
  }, [clientId])
}

type Place = ReturnType<typeof usePlace>

/** The cursor to go on from: undefined while the log's end is looked for, null for an empty log. */
function useLogEnd(place: Place, tell: Tell) {
  const client = useClient()
  const messages = useMessages()
  const [end, setEnd] = useState<string | null>()
  // The log is read to its end once, whatever the language is then.
  useEffect(() => {
    let left = false
    let waiting: ReturnType<typeof setTimeout> | undefined
    const read = async (): Promise<void> => {
      const options = { requestPolicy: 'network-only' } as const
      const { data, error } = await client.query(ConsoleLogEndDocument, { after: place.last() }, options).toPromise()
      if (left) return
      if (error) {
        if (isOfAnotherLog(error)) place.forget()
        waiting = setTimeout(read, SOON)
        return
      }
      const events = data?.removalOrderEvents ?? []
      const last = events.at(-1)
      if (!last) return setEnd(place.last())
      place.keep(last.cursor)
      tell(
        events.slice(-20).map((event) => happeningOf(event, messages)),
        false,
      )
      return read()
    }
    read()
    return () => {
      left = true
      clearTimeout(waiting)
    }
  }, [client, place])
  return [end, setEnd] as const
}

/** The gateway was set up anew, and knows nothing of the place that was kept. */
const isOfAnotherLog = ({ graphQLErrors: [first] }: CombinedError): boolean =>
  first?.extensions.code === 'INVALID_INPUT'

const happeningOf = ({ kind, occurredAt, removalOrder }: Event, { happened }: Messages): Happening => ({
  key: `${kind} ${removalOrder.id} ${occurredAt}`,
  at: occurredAt,
  text: textOf(kind, happened)(removalOrder.reference),
  href: `/orders/${removalOrder.id}`,
})

/** More kinds may come; each is about an order at least. */
const textOf = (kind: RemovalOrderEventKind, happened: Messages['happened']): ((order: string) => string) =>
  happened[kind] ?? ((order) => order)

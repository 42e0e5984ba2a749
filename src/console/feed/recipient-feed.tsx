import { useEffect, useState } from 'react'
import { useClient, useSubscription } from 'urql'
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

type Tell = (newer: readonly Happening[], live: boolean) => void
type Event = ConsoleLogEndQuery['removalOrderEvents'][number]

/** The own event log: read to its end once, then followed from there; the browser keeps the place for the next time. */
export function RecipientFeed({ tell }: { tell: Tell }) {
  const end = useLogEnd(tell)
  const messages = useMessages()
  const { clientId } = useSession()
  useSubscription(
    { query: ConsoleOwnEventsDocument, variables: { after: end }, pause: end === undefined },
    (_before, data) => {
      const { removalOrderEvents: event } = data
      localStorage.setItem(keyOf(clientId), event.cursor)
      queueMicrotask(() => tell([{ ...happeningOf(event, messages), order: event.removalOrder }], true)) // not while the subscription is being rendered
      return data
    },
  )
  return null
}

const keyOf = (clientId: string): string => `verigraph.log.${clientId}`

/** The cursor of the last event there is; null for an empty log, undefined while it is looked for. */
function useLogEnd(tell: Tell): string | null | undefined {
  const client = useClient()
  const messages = useMessages()
  const { clientId } = useSession()
  const [end, setEnd] = useState<string | null>()
  // The log is read to its end once, whatever the language is then.
  useEffect(() => {
    let left = false
    const read = async (after: string | null): Promise<string | null> => {
      const options = { requestPolicy: 'network-only' } as const
      const { data, error } = await client.query(ConsoleLogEndDocument, { after }, options).toPromise()
      if (error && after !== null) return read(null) // kept from another log
      const events = data?.removalOrderEvents ?? []
      const last = events.at(-1)
      if (!last || left) return after
      tell(
        events.slice(-20).map((event) => happeningOf(event, messages)),
        false,
      )
      return read(last.cursor)
    }
    read(localStorage.getItem(keyOf(clientId))).then((cursor) => {
      if (left) return
      if (cursor !== null) localStorage.setItem(keyOf(clientId), cursor)
      setEnd(cursor)
    })
    return () => {
      left = true
    }
  }, [client, clientId])
  return end
}

const happeningOf = ({ kind, occurredAt, removalOrder }: Event, { happened }: Messages): Happening => ({
  key: `${kind} ${removalOrder.id} ${occurredAt}`,
  at: occurredAt,
  text: textOf(kind, happened)(removalOrder.reference),
  href: `/orders/${removalOrder.id}`,
})

/** More kinds may come; each is about an order at least. */
const textOf = (kind: RemovalOrderEventKind, happened: Messages['happened']): ((order: string) => string) =>
  happened[kind] ?? ((order) => order)

import { useClient, useSubscription } from 'urql'
import {
  ConsoleClientEventsDocument,
  ConsoleClientLogEndDocument,
  type ConsoleClientLogEndQuery,
} from '../graph/generated.ts'
import { useMessages } from '../language/language-provider.tsx'
import type { Messages } from '../language/messages/vi.ts'
import { useSession } from '../session/session-provider.tsx'
import type { Happening } from './happening.ts'
import { useGoOn, useOwnLog } from './use-own-log.ts'

type Tell = (newer: readonly Happening[], live: boolean) => void
type Event = ConsoleClientLogEndQuery['apiClientEvents'][number]

/** Reads the own log of clients to its end once, then follows it; the browser stores the cursor. */
export function ClientsFeed({ tell }: { tell: Tell }) {
  const { clientId } = useSession()
  const { clientHappened: words } = useMessages()
  const client = useClient()
  const reading = useOwnLog<Event>({
    name: `verigraph.clients.${clientId}`,
    read: async (after) => {
      const options = { requestPolicy: 'network-only' } as const
      const { data, error } = await client.query(ConsoleClientLogEndDocument, { after }, options).toPromise()
      return { events: data?.apiClientEvents, error }
    },
    tell: (events) =>
      tell(
        events.map((event) => happeningOf(event, words)),
        false,
      ),
  })
  const { from, place } = reading
  const [{ error }, again] = useSubscription(
    { query: ConsoleClientEventsDocument, variables: { after: from }, pause: from === undefined },
    (_before, data) => {
      const { apiClientEvents: event } = data
      place.keep(event.cursor)
      queueMicrotask(() => tell([happeningOf(event, words)], true)) // not during the rendering of the subscription
      return data
    },
  )
  useGoOn(error, reading, again)
  return null
}

const happeningOf = ({ kind, occurredAt, apiClient }: Event, happened: Messages['clientHappened']): Happening => ({
  key: `${kind} ${apiClient?.id} ${occurredAt}`,
  at: occurredAt,
  text: happened[kind]?.(apiClient?.clientId ?? '…') ?? apiClient?.clientId ?? kind, // more kinds may be added
  href: apiClient && `/clients/${apiClient.id}`,
  about: 'clients',
})

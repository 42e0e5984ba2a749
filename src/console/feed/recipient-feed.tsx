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
import { useGoOn, useOwnLog } from './use-own-log.ts'

type Tell = (newer: readonly Happening[], live: boolean) => void
type Event = ConsoleLogEndQuery['removalOrderEvents'][number]

/** Reads the own log of orders to its end once, then follows it; the browser stores the cursor. */
export function RecipientFeed({ tell }: { tell: Tell }) {
  const { clientId } = useSession()
  const messages = useMessages()
  const client = useClient()
  const reading = useOwnLog<Event>({
    name: `verigraph.log.${clientId}`,
    read: async (after) => {
      const options = { requestPolicy: 'network-only' } as const
      const { data, error } = await client.query(ConsoleLogEndDocument, { after }, options).toPromise()
      return { events: data?.removalOrderEvents, error }
    },
    tell: (events) =>
      tell(
        events.map((event) => happeningOf(event, messages)),
        false,
      ),
  })
  const { from, place } = reading
  const [{ error }, again] = useSubscription(
    { query: ConsoleOwnEventsDocument, variables: { after: from }, pause: from === undefined },
    (_before, data) => {
      const { removalOrderEvents: event } = data
      place.keep(event.cursor)
      queueMicrotask(() => tell([{ ...happeningOf(event, messages), order: event.removalOrder }], true)) // not during the rendering of the subscription
      return data
    },
  )
  useGoOn(error, reading, again)
  return null
}

const happeningOf = ({ kind, occurredAt, removalOrder }: Event, { happened }: Messages): Happening => ({
  key: `${kind} ${removalOrder.id} ${occurredAt}`,
  at: occurredAt,
  text: textOf(kind, happened)(removalOrder.reference),
  href: `/orders/${removalOrder.id}`,
})

/** More kinds may be added; each is about an order. */
const textOf = (kind: RemovalOrderEventKind, happened: Messages['happened']): ((order: string) => string) =>
  happened[kind] ?? ((order) => order)

import { setTimeout as pause } from 'node:timers/promises'
import { print } from 'graphql'
import { createClient as createSseClient } from 'graphql-sse'
import type { TestClient } from './client.ts'
import {
  FollowRemovalOrderEventsDocument,
  type FollowRemovalOrderEventsSubscription,
  PollRemovalOrderEventsDocument,
  ReplayWebhookEventsDocument,
  VerifyWebhookEndpointDocument,
} from './generated.ts'
import { until } from './until.ts'
import { registerEndpoint, WebhookReceiver } from './webhook-receiver.ts'

type Event = FollowRemovalOrderEventsSubscription['removalOrderEvents']

/** One way to read a log: what came after the cursor, then what comes, one by one, until its reader leaves. */
type Way = (recipient: TestClient, after?: string) => AsyncGenerator<Event>

async function* subscription(recipient: TestClient, after?: string): AsyncGenerator<Event> {
  for await (const { removalOrderEvents } of recipient.follow(FollowRemovalOrderEventsDocument, { after }))
    yield removalOrderEvents
}

async function* serverSentEvents(recipient: TestClient, after?: string): AsyncGenerator<Event> {
  const client = createSseClient({
    url: `${recipient.url}/graphql`,
    headers: () => recipient.headers(),
    retryAttempts: 0,
  })
  try {
    const query = print(FollowRemovalOrderEventsDocument)
    const results = client.iterate<FollowRemovalOrderEventsSubscription>({ query, variables: { after } })
    for await (const { data } of results) if (data) yield data.removalOrderEvents
  } finally {
    client.dispose()
  }
}

async function* polling(recipient: TestClient, after?: string): AsyncGenerator<Event> {
  for (let cursor = after; ; ) {
    const { removalOrderEvents } = await recipient.run(PollRemovalOrderEventsDocument, { after: cursor, first: 3 })
    yield* removalOrderEvents
    cursor = removalOrderEvents.at(-1)?.cursor ?? cursor
    if (removalOrderEvents.length === 0) await pause(10)
  }
}

/** What is sent is told apart by its cursor; its fields have tests of their own. */
async function* webhooks(recipient: TestClient, after?: string): AsyncGenerator<Event> {
  await using receiver = await WebhookReceiver.start()
  const { id } = await registerEndpoint(recipient, receiver.url)
  const input = { webhookEndpointId: id }
  await recipient.run(ReplayWebhookEventsDocument, { input: { ...input, log: 'REMOVAL_ORDERS', after: after ?? null } })
  await recipient.run(VerifyWebhookEndpointDocument, { input })
  for (let place = 0; ; place++) {
    await until(() => receiver.taken.length > place)
    const sent = receiver.taken[place]?.event.data
    const { removalOrderEvents } = await recipient.run(PollRemovalOrderEventsDocument, { first: 1000 })
    const event = removalOrderEvents.find(({ cursor }) => cursor === sent?.cursor)
    if (event?.sequence !== sent?.sequence || !event)
      throw new Error(`The log knows nothing of ${JSON.stringify(sent)}.`)
    yield event
  }
}

/** All of them carry the same log, and must keep the same promises. */
export const WAYS = { subscription, serverSentEvents, polling, webhooks } satisfies Record<string, Way>

/** The next events of one way; leaves after them. */
export async function take(events: AsyncGenerator<Event>, count: number): Promise<Event[]> {
  const taken: Event[] = []
  for await (const event of events) {
    taken.push(event)
    if (taken.length === count) break
  }
  return taken
}

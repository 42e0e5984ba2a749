import { jest } from '@jest/globals'
import { print } from 'graphql'
import { createClient as createWebSocketClient } from 'graphql-ws'
import { LogEvent } from '../../../src/delivery/index.ts'
import { RemovalOrder } from '../../../src/subgraphs/enforcement/orders/removal-order.ts'
import { describeOnStorage } from '../../support/each-storage.ts'
import { countFollowers } from '../../support/followers.ts'
import {
  ApproveRemovalOrderDocument,
  FollowRemovalOrderEventsDocument,
  type FollowRemovalOrderEventsSubscription,
  PollRemovalOrderEventsDocument,
} from '../../support/generated.ts'
import { draftOrder, issueOrderAboutPost } from '../../support/story.ts'
import { until } from '../../support/until.ts'
import type { TestVerigraph } from '../../support/verigraph.ts'

const query = print(FollowRemovalOrderEventsDocument)

async function pollAll(verigraph: TestVerigraph) {
  return (await verigraph.as('vietsocial').run(PollRemovalOrderEventsDocument, { first: 1000 })).removalOrderEvents
}

const webSocketClient = ({ url }: TestVerigraph, connectionParams: Record<string, string>) =>
  createWebSocketClient({ url: `${url.replace('http', 'ws')}/graphql`, connectionParams, retryAttempts: 0 })

describeOnStorage('listeners', (start) => {
  afterEach(() => {
    jest.restoreAllMocks()
  })

  it('lets go of a listener that is gone, over either transport', async () => {
    const listening = countFollowers()
    await using verigraph = await start()
    const headers = await verigraph.as('vietsocial').headers()

    const client = webSocketClient(verigraph, headers)
    await client.iterate({ query }).next()
    const request = new AbortController()
    const response = await fetch(`${verigraph.url}/graphql`, {
      method: 'POST',
      signal: request.signal,
      headers: { ...headers, accept: 'text/event-stream', 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    await response.body?.getReader().read()
    await until(() => listening() === 2)
    client.terminate()
    request.abort()
    await until(() => listening() === 0)
  })

  it('reads and executes once for a thousand listeners of one recipient, each of which hears it', async () => {
    await using verigraph = await start()
    const after = (await pollAll(verigraph)).at(-1)?.cursor
    const client = webSocketClient(verigraph, await verigraph.as('vietsocial').headers())
    const listeners = Array.from({ length: 1000 }, () =>
      client.iterate<FollowRemovalOrderEventsSubscription>({ query, variables: { after } }),
    )
    const listening = countFollowers()
    const heard = listeners.map((listener) => listener.next())
    await until(() => listening() === 1000)
    const draft = await draftOrder(verigraph, { targetUrl: 'https://vietsocial.example/thousand' })
    const page = jest.spyOn(verigraph.storage.reader, 'page')
    const byIds = jest.spyOn(verigraph.storage.reader, 'byIds')
    await verigraph.as('director').run(ApproveRemovalOrderDocument, { input: { removalOrderId: draft.id } })
    const ids = (await Promise.all(heard)).map(({ value }) => value?.data?.removalOrderEvents.removalOrder.id)
    expect(ids).toEqual(listeners.map(() => draft.id))
    // one read finds the event, one more that it is the last; nobody reads for itself
    expect(page.mock.calls.filter(([model]) => model === LogEvent).length).toBeLessThanOrEqual(2)
    expect(byIds.mock.calls.filter(([model]) => model === RemovalOrder)).toHaveLength(1)
    await client.dispose()
  })

  it('shares nothing between listeners who ask for different things under the same words', async () => {
    await using verigraph = await start()
    const after = (await pollAll(verigraph)).at(-1)?.cursor
    const client = webSocketClient(verigraph, await verigraph.as('vietsocial').headers())
    const listen = (first: number) =>
      client
        .iterate<{ removalOrderEvents: { removalOrder: { recipient: { removalOrders: { nodes: object[] } } } } }>({
          query: `subscription ($after: String, $first: Int) {
            removalOrderEvents(after: $after) {
              removalOrder { recipient { ... on Platform { removalOrders(first: $first) { nodes { id } } } } }
            }
          }`,
          variables: { after, first },
        })
        .next()
    const heard = [1, 2, 3].map(listen)
    await issueOrderAboutPost(verigraph)
    const sizes = (await Promise.all(heard)).map(
      ({ value }) => value?.data?.removalOrderEvents.removalOrder.recipient.removalOrders.nodes.length,
    )
    expect(sizes).toEqual([1, 2, 3])
    await client.dispose()
  })

  it('refuses a connection with a bad token, a listener of the wrong role, and a foreign cursor', async () => {
    await using verigraph = await start()
    const ofVietSocial = (await pollAll(verigraph)).at(-1)?.cursor
    const first = (headers: Record<string, string>, after?: string) => {
      const client = webSocketClient(verigraph, headers)
      return client.iterate({ query, variables: { after } }).next()
    }
    await expect(first({ authorization: 'Bearer nonsense' })).rejects.toMatchObject({ code: 4403 })
    expect((await first({})).value?.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
    expect((await first(await verigraph.as('officer').headers())).value?.errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ])
    expect((await first(await verigraph.as('globaltube').headers(), ofVietSocial)).value?.errors).toMatchObject([
      { extensions: { code: 'INVALID_INPUT', path: ['after'] } },
    ])
  })
})

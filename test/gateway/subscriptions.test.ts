import { jest } from '@jest/globals'
import { print } from 'graphql'
import { createClient as createSseClient } from 'graphql-sse'
import { createClient as createWebSocketClient } from 'graphql-ws'
import { Doorbell } from '../../src/delivery/doorbell.ts'
import { describeOnEachStorage } from '../support/each-storage.ts'
import {
  FollowRemovalOrderEventsDocument,
  type FollowRemovalOrderEventsSubscription,
  PollRemovalOrderEventsDocument,
} from '../support/generated.ts'
import { issueOrderAboutPost } from '../support/story.ts'
import { until } from '../support/until.ts'
import type { TestVerigraph } from '../support/verigraph.ts'

const query = print(FollowRemovalOrderEventsDocument)

async function pollAll(verigraph: TestVerigraph) {
  return (await verigraph.as('vietsocial').run(PollRemovalOrderEventsDocument, { first: 1000 })).removalOrderEvents
}

describeOnEachStorage('removalOrderEvents', (start) => {
  afterEach(() => {
    jest.restoreAllMocks()
  })

  it('replays after the cursor, then follows live, without a gap or a double', async () => {
    await using verigraph = await start()
    const old = await pollAll(verigraph)
    const heard: number[] = []
    const listening = verigraph.as('vietsocial').follow(FollowRemovalOrderEventsDocument, { after: old[1]?.cursor })
    const issuing = (async () => {
      for (let order = 0; order < 6; order++) await issueOrderAboutPost(verigraph)
    })()
    for await (const { removalOrderEvents } of listening) {
      heard.push(removalOrderEvents.sequence)
      if (heard.length === old.length - 2 + 6) break
    }
    await issuing
    expect(heard).toEqual(Array.from({ length: old.length + 6 - 2 }, (_, index) => index + 3))
    expect((await pollAll(verigraph)).map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: old.length + 6 }, (_, index) => index + 1),
    )
  })

  it('carries the same log over Server-Sent Events', async () => {
    await using verigraph = await start()
    const old = await pollAll(verigraph)
    const client = createSseClient({
      url: `${verigraph.url}/graphql`,
      headers: () => verigraph.as('vietsocial').headers(),
      retryAttempts: 0,
    })
    const events = client.iterate<FollowRemovalOrderEventsSubscription>({
      query,
      variables: { after: old.at(-2)?.cursor },
    })
    const last = await events.next()
    expect(last.value?.data?.removalOrderEvents).toEqual(old.at(-1))
    const live = events.next()
    const { order } = await issueOrderAboutPost(verigraph)
    expect((await live).value?.data?.removalOrderEvents.removalOrder.id).toBe(order.id)
    await events.return?.()
    client.dispose()
  })

  it('lets go of a listener that is gone, over either transport', async () => {
    const doorbells = new Set<Doorbell>()
    const { listen } = Doorbell.prototype
    jest.spyOn(Doorbell.prototype, 'listen').mockImplementation(function (this: Doorbell, log) {
      doorbells.add(this)
      return listen.call(this, log)
    })
    const listening = () => [...doorbells].reduce((total, { listeners }) => total + listeners, 0)
    await using verigraph = await start()
    const headers = await verigraph.as('vietsocial').headers()

    const client = createWebSocketClient({
      url: `${verigraph.url.replace('http', 'ws')}/graphql`,
      connectionParams: headers,
      retryAttempts: 0,
    })
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

  it('reaches a thousand listeners of one recipient, each with every event', async () => {
    await using verigraph = await start()
    const after = (await pollAll(verigraph)).at(-1)?.cursor
    const headers = await verigraph.as('vietsocial').headers()
    const client = createWebSocketClient({
      url: `${verigraph.url.replace('http', 'ws')}/graphql`,
      connectionParams: headers,
      lazy: false,
      retryAttempts: 0,
    })
    const listeners = Array.from({ length: 1000 }, () =>
      client.iterate<FollowRemovalOrderEventsSubscription>({ query, variables: { after } }),
    )
    const heard = listeners.map((listener) => listener.next())
    const { order } = await issueOrderAboutPost(verigraph)
    const ids = (await Promise.all(heard)).map(({ value }) => value?.data?.removalOrderEvents.removalOrder.id)
    expect(new Set(ids)).toEqual(new Set([order.id]))
    await client.dispose()
  })

  it('refuses a connection with a bad token, a listener of the wrong role, and a foreign cursor', async () => {
    await using verigraph = await start()
    const ofVietSocial = (await pollAll(verigraph)).at(-1)?.cursor
    const first = (headers: Record<string, string>, after?: string) => {
      const client = createWebSocketClient({
        url: `${verigraph.url.replace('http', 'ws')}/graphql`,
        connectionParams: headers,
        retryAttempts: 0,
      })
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

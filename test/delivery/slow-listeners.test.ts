import { once } from 'node:events'
import { request } from 'node:http'
import { jest } from '@jest/globals'
import { WebSocket } from 'ws'
import { describeOnStorage } from '../support/each-storage.ts'
import { countFollowers } from '../support/followers.ts'
import {
  ApproveRemovalOrderDocument,
  DraftRemovalOrdersDocument,
  FollowRemovalOrderEventsDocument,
  PollRemovalOrderEventsDocument,
} from '../support/generated.ts'
import { grounds, issueOrder } from '../support/story.ts'
import { until } from '../support/until.ts'
import type { TestVerigraph } from '../support/verigraph.ts'

/** About six megabytes for each event: more than a socket's buffers hold. */
const fat = `subscription {
  removalOrderEvents { removalOrder { ${Array.from({ length: 240 }, (_, field) => `f${field}: reasons`).join(' ')} } }
}`
const REASONS = 'Sai sự thật. '.repeat(1500)
const PATIENCE = 500

/** Fourteen kilobytes for each event: less than a response keeps before it asks its sender to wait. */
const slim = 'subscription { removalOrderEvents { removalOrder { id reasons } } }'
const SLIM_REASONS = 'Sai sự thật. '.repeat(800)
/** Of those, more than a socket's buffers hold. */
const MANY = 800

/** Subscribes, and from then on takes nothing off its socket. */
const stuck = {
  async webSocket(verigraph: TestVerigraph, query: string) {
    const socket = new WebSocket(`${verigraph.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    await once(socket, 'open')
    const payload = await verigraph.as('vietsocial').headers()
    socket.send(JSON.stringify({ type: 'connection_init', payload }))
    await once(socket, 'message')
    socket.pause()
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }))
    return () => socket.terminate()
  },

  async serverSentEvents(verigraph: TestVerigraph, query: string) {
    const headers = { ...(await verigraph.as('vietsocial').headers()), accept: 'text/event-stream' }
    const asking = request(`${verigraph.url}/graphql`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
    })
    asking.on('error', () => undefined) // it is to be cut
    asking.end(JSON.stringify({ query }))
    const [response] = await once(asking, 'response')
    response.on('error', () => undefined)
    return () => asking.destroy()
  },
}

describeOnStorage('a listener that stops reading', (start) => {
  afterEach(() => {
    jest.restoreAllMocks()
  })

  it.each(['webSocket', 'serverSentEvents'] as const)('is cut, and holds up nobody: %s', async (transport) => {
    await using verigraph = await start({ overrides: { patience: PATIENCE } })
    const platform = verigraph.as('vietsocial')
    const target = (number: number) => ({ targetUrl: `https://vietsocial.example/slow/${number}`, reasons: REASONS })
    await issueOrder(verigraph, target(0))
    const after = (await platform.run(PollRemovalOrderEventsDocument, { first: 1000 })).removalOrderEvents.at(
      -1,
    )?.cursor
    const listening = countFollowers()
    const others = platform.follow(FollowRemovalOrderEventsDocument, { after })
    const next = others.next()
    await until(() => listening() === 1)

    const leave = await stuck[transport](verigraph, fat)
    await until(() => listening() === 2)
    const { id } = await issueOrder(verigraph, target(1))
    expect((await next).value?.removalOrderEvents.removalOrder.id).toBe(id)
    await until(() => listening() === 1, 10 * PATIENCE)
    leave()
    await others.return(undefined)
  })

  it.each(['webSocket', 'serverSentEvents'] as const)(
    'is cut, however small what it does not take: %s',
    async (transport) => {
      await using verigraph = await start({ overrides: { patience: PATIENCE } })
      const targetUrls = Array.from({ length: MANY }, (_, number) => `https://vietsocial.example/slim/${number}`)
      const input = { action: 'REMOVE_CONTENT' as const, ...grounds(), targetUrls, reasons: SLIM_REASONS }
      const { draftRemovalOrders } = await verigraph.as('officer').run(DraftRemovalOrdersDocument, { input })
      const director = verigraph.as('director')
      await Promise.all(
        (draftRemovalOrders.rows ?? []).map(({ removalOrder }) =>
          director.run(ApproveRemovalOrderDocument, { input: { removalOrderId: removalOrder?.id ?? '' } }),
        ),
      )
      const listening = countFollowers()
      const leave = await stuck[transport](verigraph, slim)
      await until(() => listening() === 1)
      await until(() => listening() === 0, 10 * PATIENCE)
      leave()
    },
    60_000,
  )
})

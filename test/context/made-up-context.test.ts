import { printSchema } from 'graphql'
import { compose } from '../../src/composition/index.ts'
import { Contexts } from '../../src/context/index.ts'
import { contexts } from '../../src/contexts.ts'
import { buildSubgraph } from '../../src/graph/index.ts'
import type { TestClient } from '../support/client.ts'
import { PollRemovalOrderEventsDocument } from '../support/generated.ts'
import { carryOut } from '../support/lifecycle.ts'
import { issueOrder } from '../support/story.ts'
import { until } from '../support/until.ts'
import { TestVerigraph } from '../support/verigraph.ts'
import { take, WAYS } from '../support/ways.ts'
import { activeEndpoint, WebhookReceiver } from '../support/webhook-receiver.ts'
import { podcastsContext } from './podcasts/context.ts'

const withPodcasts = new Contexts([...contexts.all, podcastsContext])

describe('a context that is added by one line', () => {
  let verigraph: TestVerigraph
  let platform: TestClient
  let podcastId: string

  beforeAll(async () => {
    const { schema } = compose(withPodcasts.subgraphs.map(buildSubgraph))
    const installed = { contexts: withPodcasts as unknown as typeof contexts, schema: printSchema(schema) }
    verigraph = await TestVerigraph.start({ installed }, { webhookNetworks: ['127.0.0.0/8'] })
    platform = verigraph.as('vietsocial')
  })
  afterAll(() => verigraph[Symbol.asyncDispose]())

  async function one<T>(client: TestClient, query: string, variables = {}): Promise<T> {
    const { data, errors } = await client.ask<T, object>(query, variables)
    expect(errors).toBeUndefined()
    return data
  }

  beforeEach(async () => {
    const query = 'mutation { sendPodcast(input: { title: "Sáng nay" }) { userErrors { message } podcast { id } } }'
    const { sendPodcast } = await one<{ sendPodcast: { podcast: { id: string } } }>(platform, query)
    podcastId = sendPodcast.podcast.id
  })

  const silenced = async (): Promise<unknown> => {
    const query = 'query ($id: ID!) { node(id: $id) { ... on Podcast { silenced } } }'
    return (await one<{ node: { silenced: boolean } }>(verigraph.as('officer'), query, { id: podcastId })).node.silenced
  }

  it('has its nodes found by their ids, and only by who may see them', async () => {
    expect(await silenced()).toBe(false)
    const query = 'query ($id: ID!) { node(id: $id) { id } }'
    expect(await one(verigraph.as('globaltube'), query, { id: podcastId })).toEqual({ node: null })
  })

  it('has orders about it drafted, approved, delivered by all ways, carried out, shown and printed', async () => {
    const { id } = await issueOrder(verigraph, { targetId: podcastId })
    for (const way of Object.values(WAYS)) {
      const { removalOrderEvents: before } = await platform.run(PollRemovalOrderEventsDocument, { first: 1000 })
      const [event] = await take(way(platform, before.at(-2)?.cursor), 1)
      expect(event).toMatchObject({ kind: 'ISSUED', removalOrder: { id } })
    }
    expect(await silenced()).toBe(false)
    await carryOut(verigraph, id)
    expect(await silenced()).toBe(true)

    const shown = 'query ($id: ID!) { removalOrder(id: $id) { status target { __typename ... on Podcast { title } } } }'
    expect(await one(verigraph.as('officer'), shown, { id })).toEqual({
      removalOrder: { status: 'COMPLIED', target: { __typename: 'Podcast', title: 'Sáng nay' } },
    })
    const headers = await verigraph.as('director').headers()
    const printed = await fetch(`${verigraph.url}/removal-orders/${id}.pdf`, { headers })
    expect(printed.headers.get('content-type')).toBe('application/pdf')
  })

  it('tells its own log, by webhook, too', async () => {
    await using receiver = await WebhookReceiver.start()
    await activeEndpoint(platform, receiver.url, ['PODCASTS' as never])
    const query = 'mutation { sendPodcast(input: { title: "Trưa nay" }) { podcast { id } } }'
    await one(platform, query)
    await until(() => receiver.taken.length > 0)
    expect(receiver.taken[0]?.event).toMatchObject({
      type: 'podcast.sent',
      data: { kind: 'SENT', podcast: { title: 'Trưa nay' } },
    })
    const log = await one<{ podcastEvents: object[] }>(platform, '{ podcastEvents { kind podcast { title } } }')
    expect(log.podcastEvents.at(-1)).toEqual({ kind: 'SENT', podcast: { title: 'Trưa nay' } })
  })

  it('has its jobs done and its routes served', async () => {
    await verigraph.sweep()
    const query = 'query ($id: ID!) { node(id: $id) { ... on Podcast { rounds } } }'
    const { node } = await one<{ node: { rounds: number } }>(verigraph.as('officer'), query, { id: podcastId })
    expect(node.rounds).toBeGreaterThan(0)
    const address = `${verigraph.url}/podcasts/${podcastId}.txt`
    const served = await fetch(address, { headers: await platform.headers() })
    expect(await served.text()).toBe('Sáng nay')
    expect((await fetch(address)).status).toBe(401)
    expect((await fetch(address, { headers: await verigraph.as('globaltube').headers() })).status).toBe(404)
  })
})

describe('contexts refuse', () => {
  it('to be without one that is needed, or before it', () => {
    expect(() => new Contexts([podcastsContext])).toThrow('podcasts needs registry')
    expect(() => new Contexts([podcastsContext, ...contexts.all])).toThrow('podcasts needs registry')
  })

  it('two of one name, and two who claim the same', () => {
    expect(() => new Contexts([...contexts.all, podcastsContext, podcastsContext])).toThrow('called podcasts')
    const other = { ...podcastsContext, name: 'other' }
    expect(() => new Contexts([...contexts.all, podcastsContext, other])).toThrow('event log called podcasts')
  })
})

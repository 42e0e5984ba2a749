import { createClient } from 'graphql-ws'
import { clientOf } from '../support/client.mjs'
import { percentile, round, startServer } from '../support/server.mjs'

const ORDERS = 200
const EVENTS = 'subscription ($after: String) { removalOrderEvents(after: $after) { removalOrder { id } } }'

/** One order after another: from the request to approve it until it is on the recipient's open subscription. */
export async function takedown() {
  const server = await startServer()
  try {
    const [officer, director, platform] = await Promise.all(
      ['officer', 'director', 'vietsocial'].map((id) => clientOf(server.url, id)),
    )
    const { removalOrderEvents: known } = await platform.ask('{ removalOrderEvents(first: 1000) { cursor } }')
    const client = createClient({
      url: `${server.url.replace('http', 'ws')}/graphql`,
      connectionParams: { authorization: `Bearer ${platform.token}` },
    })
    const events = client.iterate({ query: EVENTS, variables: { after: known.at(-1)?.cursor } })
    const latencies = []
    for (let number = 0; number < ORDERS; number++) {
      const input = {
        targetUrl: `https://vietsocial.example/bench/${number}`,
        action: 'REMOVE_CONTENT',
        reference: `BENCH-${number}`,
        legalBasis: 'Điều 16',
        reasons: 'Đo thời gian.',
      }
      const { draftRemovalOrder } = await officer.ask(
        'mutation ($input: DraftRemovalOrderInput!) { draftRemovalOrder(input: $input) { removalOrder { id } } }',
        { input },
      )
      const began = performance.now()
      const approving = director.ask(
        'mutation ($input: ApproveRemovalOrderInput!) { approveRemovalOrder(input: $input) { removalOrder { id } } }',
        { input: { removalOrderId: draftRemovalOrder.removalOrder.id } },
      )
      const { value } = await events.next()
      latencies.push(performance.now() - began)
      if (value.data.removalOrderEvents.removalOrder.id !== draftRemovalOrder.removalOrder.id)
        throw new Error('Another order came.')
      await approving
    }
    await client.dispose()
    return [50, 99, 100].map((rank) => ({
      measure: `approval request to subscription: ${rank === 100 ? 'max' : `p${rank}`} ms`,
      ours: round(percentile(latencies, rank)),
      better: 'lower',
    }))
  } finally {
    await server.stop()
  }
}

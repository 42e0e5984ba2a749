import { createClient } from 'graphql-ws'
import { alone, percentile } from '../support/figures.mjs'
import { orderDesk } from '../support/order-desk.mjs'
import { startProduct } from '../support/server.mjs'

const EVENTS = 'subscription ($after: String) { removalOrderEvents(after: $after) { removalOrder { id } } }'

/** One order after another: from the request to approve it until it is on the recipient's open subscription. */
export async function takedown({ quick }) {
  const server = await startProduct()
  try {
    const desk = await orderDesk(server)
    const client = createClient({
      url: `${server.url.replace('http', 'ws')}/graphql`,
      connectionParams: { authorization: `Bearer ${desk.platform.token}` },
    })
    const events = client.iterate({ query: EVENTS, variables: { after: await desk.newest() } })
    const latencies = []
    for (let number = 0; number < (quick ? 20 : 300); number++) {
      const id = await desk.draft()
      const began = performance.now()
      const approving = desk.approve(id)
      const { value } = await events.next()
      latencies.push(performance.now() - began)
      if (value.data.removalOrderEvents.removalOrder.id !== id) throw new Error('Another order came.')
      await approving
    }
    await client.dispose()
    return [
      ...[50, 99].map((rank) => alone(`approval to subscription, p${rank}: ms`, 'lower', percentile(latencies, rank))),
      alone('approval to subscription, max: ms', 'lower', percentile(latencies, 100)),
    ]
  } finally {
    await server.stop()
  }
}

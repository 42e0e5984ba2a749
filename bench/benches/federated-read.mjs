import assert from 'node:assert/strict'
import { join } from 'node:path'
import { ask, clientOf } from '../support/client.mjs'
import { ORDERS, pages } from '../support/orders.mjs'
import { startPeer, startProduct } from '../support/server.mjs'
import { sideBySide } from '../support/side-by-side.mjs'
import { UNLIMITED } from '../support/unlimited.mjs'
import { worldOf } from '../support/world.mjs'

/** The order list with targets, authors and their level, twenty to a page, from 100,000 orders on SQLite; no two requests ask the same. */
export async function federatedRead({ quick }) {
  const dataFolder = await worldOf(quick ? 10_000 : 100_000)
  const servers = []
  const started = async (server) => {
    servers.push(await server)
    return server
  }
  try {
    const product = await started(startProduct({ dataFolder, settings: UNLIMITED }))
    const { token } = await clientOf(product.url, 'director')
    const file = join(dataFolder, 'verigraph.db')
    const handWritten = await started(startPeer('hand-written/server', file, `${product.url}/oidc`))
    const variables = pages(dataFolder, 5000)
    const headers = { authorization: `Bearer ${token}` }
    const bodies = variables.map((each) => JSON.stringify({ query: ORDERS, variables: each }))
    const sides = [
      { name: 'Verigraph', url: `${product.url}/graphql`, servers: [product] },
      { name: 'Apollo Server, MikroORM, DataLoader', url: handWritten.url, servers: [handWritten] },
    ].map((side) => ({ ...side, headers, bodies }))
    await demandEqualAnswers(sides, bodies.slice(0, 40))
    return await sideBySide(sides, {
      what: 'pages of orders',
      rounds: quick ? 3 : 15,
      milliseconds: quick ? 1000 : 2000,
      warmUp: quick ? 2000 : 8000,
    })
  } finally {
    for (const server of servers.reverse()) await server.stop({ keepData: true })
  }
}

async function demandEqualAnswers([ours, ...peers], bodies) {
  for (const body of bodies) {
    const expected = await ask(ours, body)
    assert.equal(expected.removalOrders.nodes.length > 0, true)
    for (const peer of peers) assert.deepEqual(await ask(peer, body), expected, peer.name)
  }
}

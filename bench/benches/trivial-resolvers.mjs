import { bothWays, pagesOfOrders } from '../support/orders.mjs'
import { startPart, startPeer } from '../support/server.mjs'
import { demandEqualAnswers, durations, sideBySide } from '../support/side-by-side.mjs'
import { stopAll } from '../support/stop-all.mjs'
import { worldOf } from '../support/world.mjs'

const TOKEN = 'bench'

/** The order list once more, over rows in memory on both sides: what the gateway itself costs. */
export async function trivialResolvers({ quick }) {
  const dataFolder = await worldOf(10_000)
  const servers = []
  try {
    const product = await startPart('in-memory', dataFolder, TOKEN)
    servers.push(product)
    const handWritten = await startPeer('hand-written/in-memory', dataFolder, TOKEN)
    servers.push(handWritten)
    const headers = { authorization: `Bearer ${TOKEN}` }
    const pages = await pagesOfOrders(dataFolder, 5000, { filtered: false })
    const sides = {
      ours: bothWays(product, headers, pages),
      peers: [
        {
          name: 'Apollo Server, one schema',
          url: handWritten.url,
          headers,
          bodies: pages.free,
          servers: [handWritten],
        },
      ],
    }
    await demandEqualAnswers(sides, 40)
    return await sideBySide(sides, { what: 'pages of orders', ...durations({ quick }) })
  } finally {
    await stopAll(servers)
  }
}

import { join } from 'node:path'
import { productsSideBySide } from '../support/against.mjs'
import { clientOf } from '../support/client.mjs'
import { bothWays, pagesOfOrders } from '../support/orders.mjs'
import { startPeer, startProduct } from '../support/server.mjs'
import { demandEqualAnswers, durations, sideBySide } from '../support/side-by-side.mjs'
import { stopAll } from '../support/stop-all.mjs'
import { UNLIMITED } from '../support/unlimited.mjs'
import { worldOf } from '../support/world.mjs'

/** The order list with targets, authors and their level, twenty to a page, from 100,000 orders on SQLite; no two requests ask the same. */
export async function federatedRead({ quick, against }) {
  const orders = quick ? 10_000 : 100_000
  if (against)
    return productsSideBySide(against, { what: 'pages of orders', quick, sides: (other) => pages(orders, other) })
  const dataFolder = await worldOf(orders)
  const product = await startProduct({ dataFolder, settings: UNLIMITED })
  const servers = [product]
  try {
    const { headers } = await clientOf(product.url, 'director')
    const issuer = `${product.url}/oidc`
    const start = async (name, ...args) => {
      const server = await startPeer(name, ...args)
      servers.push(server)
      return server
    }
    const handWritten = await start('hand-written/server', join(dataFolder, 'verigraph.db'), issuer)
    const inProcess = await start('hive/in-process', dataFolder, issuer)
    const subgraphs = await start('hive/subgraphs', dataFolder, issuer)
    const overHttp = await start('hive/over-http', subgraphs.url)
    const reads = await start('reads-alone', join(dataFolder, 'verigraph.db'), 'VN')
    const pages = await pagesOfOrders(dataFolder, 5000)
    const sides = {
      ours: bothWays(product, headers, pages),
      peers: [
        { name: 'Apollo Server, MikroORM, DataLoader', url: handWritten.url, servers: [handWritten] },
        { name: 'Hive Gateway, subgraphs in process', url: inProcess.url, servers: [inProcess] },
        { name: 'Hive Gateway, subgraphs over HTTP', url: overHttp.url, servers: [overHttp, subgraphs] },
        { name: 'the reads and the JSON alone', url: reads.url, servers: [reads] },
      ].map((peer) => ({ ...peer, headers, bodies: pages.free })),
    }
    await demandEqualAnswers(sides, 40)
    return await sideBySide(sides, { what: 'pages of orders', ...durations({ quick }) })
  } finally {
    await stopAll(servers)
  }
}

/** The product of this checkout, or of another one, over its own world. */
async function pages(orders, other) {
  const dataFolder = await (other?.ask('support/world', 'worldOf', orders) ?? worldOf(orders))
  const product = await (other ?? { startProduct }).startProduct({ dataFolder, settings: UNLIMITED })
  const { headers } = await clientOf(product.url, 'director')
  const asked = await (other?.ask('support/orders', 'pagesOfOrders', dataFolder, 5000) ??
    pagesOfOrders(dataFolder, 5000))
  return { measured: bothWays(product, headers, asked), stop: () => product.stop({ keepData: true }) }
}

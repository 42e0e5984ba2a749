import { join } from 'node:path'
import { alone, compared, median } from '../support/figures.mjs'
import { startPeer, startProduct } from '../support/server.mjs'
import { copyOf, worldOf } from '../support/world.mjs'

const PEER = 'Apollo Server, MikroORM'

/** From the start of the process until it answers, and the memory that it then holds; in turn, on the same 10,000 orders. */
export async function start({ quick }) {
  const world = await worldOf(10_000)
  const ours = { ready: [], memory: [], cpu: [] }
  const peer = { ready: [], memory: [], cpu: [] }
  const empty = []
  for (let run = 0; run < (quick ? 2 : 9); run++) {
    const dataFolder = await copyOf(world)
    const product = await startProduct({ dataFolder })
    await note(ours, product)
    const handWritten = await startPeer('hand-written/server', join(dataFolder, 'verigraph.db'), `${product.url}/oidc`)
    await note(peer, handWritten)
    await handWritten.stop()
    await product.stop()
    const first = await startProduct()
    empty.push(first.readyAfter)
    await first.stop()
  }
  return [
    compared('start until ready: ms', 'lower', median(ours.ready), median(peer.ready), PEER),
    compared('CPU of the start: ms', 'lower', median(ours.cpu), median(peer.cpu), PEER),
    compared('memory at rest: MB', 'lower', median(ours.memory), median(peer.memory), PEER),
    alone('start until ready on an empty folder, the demo seeded: ms', 'lower', median(empty)),
  ]
}

async function note(into, server) {
  into.ready.push(server.readyAfter)
  into.cpu.push(await server.cpu())
  await new Promise((resolve) => setTimeout(resolve, 3000)) // what only the start needed is given back
  into.memory.push((await server.memory()) / 1024)
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask } from '../support/client.mjs'
import { bothWays, pagesOfOrders } from '../support/orders.mjs'
import { startPart, startPeer } from '../support/server.mjs'
import { demandEqualAnswers, durations, sideBySide } from '../support/side-by-side.mjs'
import { stopAll } from '../support/stop-all.mjs'
import { worldOf } from '../support/world.mjs'

const TOKEN = 'bench'
/** Answers that are laid ready for the side that has nothing to find out. */
const READY = 200

/** The order list once more, over rows in memory on both sides: what the gateway itself costs, and what is left where nothing is resolved. */
export async function trivialResolvers({ quick }) {
  const dataFolder = await worldOf(10_000)
  const laidReady = await mkdtemp(join(tmpdir(), 'verigraph-bench-'))
  const servers = []
  const start = async (server) => {
    servers.push(await server)
    return server
  }
  try {
    const product = await start(startPart('in-memory', dataFolder, TOKEN))
    const handWritten = await start(startPeer('hand-written/in-memory', dataFolder, TOKEN))
    const headers = { authorization: `Bearer ${TOKEN}` }
    const pages = await pagesOfOrders(dataFolder, 5000, { filtered: false })
    const ours = bothWays(product, headers, pages)
    const peer = (name, server) => ({ name, url: server.url, headers, bodies: pages.free, servers: [server] })
    const oneSchema = peer('Apollo Server, one schema', handWritten)
    const written = bothWays(await start(startPart('in-memory', dataFolder, TOKEN, 'by-hand')), headers, pages)
    const byHand = written.map((side) => ({ ...side, how: `${side.how}, page written by hand` }))
    await demandEqualAnswers({ ours: [...ours, ...byHand], peers: [oneSchema] }, 40)

    const answers = await Promise.all(
      ours[0].bodies.slice(0, READY).map(async (body) => ({ data: await ask(ours[0], body) })),
    )
    const file = join(laidReady, 'answers.json')
    await writeFile(file, JSON.stringify(answers))
    const alone = peer('Fastify: answers laid ready', await start(startPeer('answer-alone', file)))
    const ready = bothWays(await start(startPart('in-memory', dataFolder, TOKEN, file)), headers, pages)
    const nothingExecuted = ready.map((side) => ({ ...side, how: `${side.how}, results laid ready` }))
    const sides = { ours: [...ours, ...byHand, ...nothingExecuted], peers: [oneSchema, alone] }
    return await sideBySide(sides, { what: 'pages of orders', ...durations({ quick }) })
  } finally {
    await stopAll(servers)
    await rm(laidReady, { recursive: true })
  }
}

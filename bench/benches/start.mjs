import { percentile, round, startServer } from '../support/server.mjs'

const RUNS = 5

/** From the start of the process until it answers /readyz: on an empty folder, where the demo is seeded, and on a used one. */
export async function start() {
  const empty = []
  const used = []
  for (let run = 0; run < RUNS; run++) {
    const first = await startServer()
    empty.push(first.readyAfter)
    await first.stop({ keepData: true })
    const second = await startServer(first.dataFolder)
    used.push(second.readyAfter)
    await second.stop()
  }
  return [
    { measure: 'ready, empty folder: median ms', ours: round(percentile(empty, 50)), better: 'lower' },
    { measure: 'ready, used folder: median ms', ours: round(percentile(used, 50)), better: 'lower' },
  ]
}

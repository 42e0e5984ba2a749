import { compared, median, percentile } from './figures.mjs'
import { Load } from './load.mjs'

/**
 * Puts servers under the same load, in turn: A, B, C, A, B, C … The first is ours; the answer has the lines for each of the others.
 * A ratio is the median of those of each round, in which both sides had the machine within seconds of each other.
 */
export async function sideBySide(sides, { what, rounds, milliseconds, warmUp, connections = 32 }) {
  const load = new Load()
  try {
    const measured = []
    for (const side of sides) {
      const target = await load.target({ ...side, connections })
      await target.run(warmUp)
      measured.push({ ...side, target, rates: [], cpu: [], p99: [] })
    }
    for (let round = 0; round < rounds; round++) for (const side of measured) await measure(side, milliseconds)
    const [ours, ...peers] = measured
    return peers.flatMap((peer) => [
      line(`${what} a second`, 'higher', ours, peer, 'rates'),
      line('CPU for each: ms', 'lower', ours, peer, 'cpu'),
      line('p99: ms', 'lower', ours, peer, 'p99'),
    ])
  } finally {
    load.stop()
  }
}

async function measure({ servers, target, rates, cpu, p99 }, milliseconds) {
  const before = await cpuOf(servers)
  const { requests, seconds, latencies } = await target.run(milliseconds)
  rates.push(requests / seconds)
  cpu.push(((await cpuOf(servers)) - before) / requests)
  p99.push(percentile(latencies, 99))
}

/** Of all processes that take part in an answer. */
async function cpuOf(servers) {
  const each = await Promise.all(servers.map((server) => server.cpu()))
  return each.reduce((sum, one) => sum + one, 0)
}

function line(measure, better, ours, peer, of) {
  const ratios = ours[of].map((value, round) => value / peer[of][round])
  return compared(measure, better, median(ours[of]), median(peer[of]), peer.name, median(ratios))
}

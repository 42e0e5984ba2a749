import assert from 'node:assert/strict'
import { ask } from './client.mjs'
import { compared, median, percentile } from './figures.mjs'
import { Load } from './load.mjs'

/**
 * Puts servers under the same load, in turn: A, B, C, A, B, C … Those of ours are compared with each of the peers.
 * A ratio is the median of those of each round, in which both sides had the machine within seconds of each other.
 */
export async function sideBySide({ ours, peers }, { what, rounds, milliseconds, warmUp, connections = 32 }) {
  const load = new Load()
  try {
    const measured = []
    for (const side of [...ours, ...peers]) {
      const target = await load.target({ ...side, connections })
      await target.run(warmUp)
      measured.push({ ...side, target, rates: [], cpu: [], p99: [] })
    }
    for (let round = 0; round < rounds; round++) for (const side of measured) await measure(side, milliseconds)
    return measured
      .slice(0, ours.length)
      .flatMap((side) =>
        measured
          .slice(ours.length)
          .flatMap((peer) => [
            line(`${what} a second${side.how}`, 'higher', side, peer, 'rates'),
            line(`CPU for each${side.how}: ms`, 'lower', side, peer, 'cpu'),
            line(`p99${side.how}: ms`, 'lower', side, peer, 'p99'),
          ]),
      )
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

/** Throws where an answer of a peer, or another way of ours, is not exactly ours. */
export async function demandEqualAnswers({ ours, peers }, count) {
  const [first, ...others] = [...ours, ...peers]
  for (let number = 0; number < count; number++) {
    const expected = await ask(first, first.bodies[number])
    for (const side of others) assert.deepEqual(await ask(side, side.bodies[number]), expected, side.name)
  }
}

/** Long enough that a round is no accident, and short enough that both sides have the same machine. */
export const durations = ({ quick }) =>
  quick ? { rounds: 3, milliseconds: 1000, warmUp: 2000 } : { rounds: 15, milliseconds: 2000, warmUp: 8000 }

import { percentile } from './server.mjs'

/**
 * Runs two things side by side, in blocks: A, B, A, B … Answers with how often a second each went, by the median block,
 * and the ratio of the two: ours / peer.
 */
export async function interleave(ours, peer, { blocks = 40, block = 250, warmUp = 4 } = {}) {
  const rates = { ours: [], peer: [] }
  const measure = async (work, into) => {
    const began = performance.now()
    for (let time = 0; time < block; time++) await work()
    into.push((block * 1000) / (performance.now() - began))
  }
  for (let round = 0; round < blocks + warmUp; round++) {
    const [first, second] = round % 2 ? ['peer', 'ours'] : ['ours', 'peer']
    for (const side of [first, second]) await measure(side === 'ours' ? ours : peer, round < warmUp ? [] : rates[side])
  }
  const [a, b] = [percentile(rates.ours, 50), percentile(rates.peer, 50)]
  return { ours: Math.round(a), peer: Math.round(b), ratio: Math.round((a / b) * 1000) / 1000 }
}

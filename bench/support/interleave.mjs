import { compared, median } from './figures.mjs'

/**
 * Runs two things side by side in this process, in blocks: A, B, B, A, A, B … The line of how often a second each went, by the median block;
 * a ratio is the median of those of each pair of blocks.
 */
export async function interleave({ measure, ours, peer, peerName, blocks, block, warmUp = 4 }) {
  const rates = { ours: [], peer: [] }
  const run = async (work, into) => {
    const began = performance.now()
    for (let time = 0; time < block; time++) await work()
    into.push((block * 1000) / (performance.now() - began))
  }
  for (let round = 0; round < blocks + warmUp; round++) {
    const [first, second] = round % 2 ? ['peer', 'ours'] : ['ours', 'peer']
    for (const side of [first, second]) await run(side === 'ours' ? ours : peer, round < warmUp ? [] : rates[side])
  }
  const ratios = rates.ours.map((rate, round) => rate / rates.peer[round])
  return compared(measure, 'higher', median(rates.ours), median(rates.peer), peerName, median(ratios))
}

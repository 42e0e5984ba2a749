/** A percentile of numbers, 0 to 100. */
export function percentile(values, rank) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * rank) / 100))]
}

export const median = (values) => percentile(values, 50)

/** Three digits that mean something. */
export const round = (value) => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)))

/** A line of the results: what was measured, of us and of whom else, and ours / peer. */
export const compared = (measure, better, ours, peer, peerName, ratio = ours / peer) => ({
  measure,
  ours: round(ours),
  peer: round(peer),
  peerName,
  ratio: round(ratio),
  better,
})

/** A line that stands alone, because nobody else does this. */
export const alone = (measure, better, ours) => ({ measure, ours: round(ours), better })

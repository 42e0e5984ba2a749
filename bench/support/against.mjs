import { compared, median, round } from './figures.mjs'
import { durations, sideBySide } from './side-by-side.mjs'

const BEFORE = 'the other checkout'
/** Whole benches of each checkout, in turn. */
const TURNS = { quick: 1, full: 3 }

/** The same load on the product of this checkout and of another one, in turn. `sides` gives a product's; it is stopped afterwards. */
export async function productsSideBySide(other, { what, quick, sides }) {
  const ours = await sides(null)
  const before = await sides(other)
  try {
    const lines = []
    for (const [at, side] of ours.measured.entries()) {
      const peer = { ...before.measured[at], name: BEFORE }
      lines.push(...(await sideBySide({ ours: [side], peers: [peer] }, { what, ...durations({ quick }) })))
    }
    return lines
  } finally {
    await before.stop()
    await ours.stop()
  }
}

/** A whole bench of each checkout, in turn: for those that start and fill their servers themselves. What stands beside them is left out. */
export async function benchesInTurn(other, module, name, { quick, ourselves }) {
  const values = new Map()
  for (let turn = 0; turn < (quick ? TURNS.quick : TURNS.full); turn++) {
    for (const [side, checkout] of [
      ['ours', ourselves],
      ['before', other],
    ])
      for (const { measure, ours, better } of await checkout.ask(module, name, { quick })) {
        const key = values.get(measure) ?? { better, ours: [], before: [] }
        values.set(measure, key)
        key[side].push(ours)
      }
  }
  return [...values].map(([measure, { better, ours, before }]) => {
    const ratios = ours.map((value, turn) => value / before[turn])
    return { ...compared(measure, better, median(ours), median(before), BEFORE), ratio: round(median(ratios)) }
  })
}

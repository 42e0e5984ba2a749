import { type Counters, eachOf } from './counters.ts'

/** Returns the median of pairs of minutes and their frequency; null when there are none. */
export function medianMinutes(occurrences: Counters['minutesUsed']): number | null {
  const ascending: { minutes: number; count: number }[] = []
  eachOf(occurrences, (minutes, count) => ascending.push({ minutes, count }))
  ascending.sort((a, b) => a.minutes - b.minutes)
  const total = ascending.reduce((sum, { count }) => sum + count, 0)
  const valueAt = (position: number): number => {
    let passed = 0
    for (const { minutes, count } of ascending) {
      passed += count
      if (passed > position) return minutes
    }
    throw new Error(`There are only ${total} values.`)
  }
  return total === 0 ? null : (valueAt(Math.floor((total - 1) / 2)) + valueAt(Math.floor(total / 2))) / 2
}

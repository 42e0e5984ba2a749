/** The median of values that are given as how often each occurs; null where there are none. */
export function medianMinutes(occurrences: Readonly<Record<string, number>>): number | null {
  const ascending = Object.entries(occurrences)
    .map(([minutes, count]) => ({ minutes: Number(minutes), count }))
    .sort((a, b) => a.minutes - b.minutes)
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

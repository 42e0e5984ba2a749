const PARTS = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/
const UNITS = [7 * 86_400_000, 86_400_000, 3_600_000, 60_000, 1000] as const

/** Converts a duration of the graph to milliseconds (ISO 8601 without months and years, whose lengths differ). */
export function millisecondsOf(duration: string): number {
  const [, ...parts] = PARTS.exec(duration) ?? []
  return UNITS.reduce((sum, unit, at) => sum + unit * Number(parts[at] ?? 0), 0)
}

const PARTS = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/
const UNITS = [7 * 86_400_000, 86_400_000, 3_600_000, 60_000, 1000] as const

/** Milliseconds of a length of time as the graph gives it (ISO 8601 without months and years, which are of no one length). */
export function millisecondsOf(duration: string): number {
  const [, ...parts] = PARTS.exec(duration) ?? []
  return UNITS.reduce((sum, unit, at) => sum + unit * Number(parts[at] ?? 0), 0)
}

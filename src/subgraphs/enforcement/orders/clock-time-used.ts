/** The period during which an objection was pending; `decidedAt` is null while it still is. */
export interface ClockStop {
  /** Whether the objection stopped the clock. */
  readonly stopsClock: boolean
  readonly filedAt: Date
  readonly decidedAt: Date | null
}

/** Returns the clock time used at a moment, in milliseconds: the time since the issue, less the periods for which the clock was stopped. */
export function clockTimeUsed(issuedAt: Date, at: Date, stops: readonly ClockStop[]): number {
  const before = (moment: Date | null) => Math.min(moment?.getTime() ?? Number.POSITIVE_INFINITY, at.getTime())
  const stood = stops
    .filter(({ stopsClock }) => stopsClock)
    .reduce((sum, { filedAt, decidedAt }) => sum + before(decidedAt) - before(filedAt), 0)
  return at.getTime() - issuedAt.getTime() - stood
}

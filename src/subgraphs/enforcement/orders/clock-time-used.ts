/** An objection, and until when it stood; null where it still does. */
export interface ClockStop {
  /** Whether the clock stood, too. */
  readonly stopsClock: boolean
  readonly filedAt: Date
  readonly decidedAt: Date | null
}

/** How much time its clock had counted at a moment, in milliseconds: all since the issue but what it stood for. */
export function clockTimeUsed(issuedAt: Date, at: Date, stops: readonly ClockStop[]): number {
  const before = (moment: Date | null) => Math.min(moment?.getTime() ?? Number.POSITIVE_INFINITY, at.getTime())
  const stood = stops
    .filter(({ stopsClock }) => stopsClock)
    .reduce((sum, { filedAt, decidedAt }) => sum + before(decidedAt) - before(filedAt), 0)
  return at.getTime() - issuedAt.getTime() - stood
}

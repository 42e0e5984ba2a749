/** Milliseconds by which another's clock and ours may differ. */
export const CLOCK_TOLERANCE = 5000

/** A moment of another's clock: a little before the first one or after the last one that it can be, it counts as that one. */
export function withinTolerance(moment: Date, { first, last }: { first: Date; last: Date }): Date {
  if (moment < first) return first.getTime() - moment.getTime() <= CLOCK_TOLERANCE ? first : moment
  return moment > last && moment.getTime() - last.getTime() <= CLOCK_TOLERANCE ? last : moment
}

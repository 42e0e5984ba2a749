/** Permitted clock skew in milliseconds. */
export const CLOCK_TOLERANCE = 5000

/**
 * Clamps a time of another clock to the permitted range if it is outside by no more than the tolerance; otherwise
 * returns it unchanged.
 */
export function withinTolerance(moment: Date, { first, last }: { first: Date; last: Date }): Date {
  if (moment < first) return first.getTime() - moment.getTime() <= CLOCK_TOLERANCE ? first : moment
  return moment > last && moment.getTime() - last.getTime() <= CLOCK_TOLERANCE ? last : moment
}

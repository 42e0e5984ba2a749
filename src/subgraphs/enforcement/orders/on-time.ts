/** What an issued order's clock came to. */
interface Clocked {
  readonly timeUsed: number | null
  readonly dueAt: Date | null
  readonly clockStartedAt: Date | null
}

/** The clock time, in milliseconds, that it gives its recipient, however often the clock stood. */
export const timeAllowed = ({ dueAt, clockStartedAt }: Pick<Clocked, 'dueAt' | 'clockStartedAt'>): number =>
  (dueAt?.getTime() ?? 0) - (clockStartedAt?.getTime() ?? 0)

/** Whether it was carried out in the time that it gave; null before it is. */
export const isOnTime = (order: Clocked): boolean | null =>
  order.timeUsed === null ? null : order.timeUsed <= timeAllowed(order)

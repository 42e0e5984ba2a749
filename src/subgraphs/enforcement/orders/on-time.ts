/** The clock of an issued order. */
interface Clocked {
  readonly timeUsed: number | null
  readonly dueAt: Date | null
  readonly clockStartedAt: Date | null
}

/** The clock time allowed to the recipient, in milliseconds, regardless of stops of the clock. */
export const timeAllowed = ({ dueAt, clockStartedAt }: Pick<Clocked, 'dueAt' | 'clockStartedAt'>): number =>
  (dueAt?.getTime() ?? 0) - (clockStartedAt?.getTime() ?? 0)

/** Whether the order was carried out within the time allowed; null until it is carried out. */
export const isOnTime = (order: Clocked): boolean | null =>
  order.timeUsed === null ? null : order.timeUsed <= timeAllowed(order)

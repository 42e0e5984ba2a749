/** The cost budget of one operation. Rows are charged as they are read, before any further work on them. */
export interface Budget {
  /**
   * Spends units; one unit is about the cost of finding one object. Throws when the budget is exceeded, and at each
   * later call.
   */
  spend(units: number): void
  /** Whether little has been spent, so that the operation is likely to end soon. */
  readonly isSmall: boolean
  /** The reason why the operation was stopped, if it was. */
  readonly refusal: Error | undefined
  /** Called at the end of the operation. */
  settle(): void
  /** A fresh budget of the same size, e.g. for the next event of a subscription. */
  anew(): Budget
}

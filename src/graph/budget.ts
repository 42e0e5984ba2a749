/** What one operation may have done for it. Rows are charged as they come, before anything more is done with them. */
export interface Budget {
  /** In units; one is about what an object costs to find. Throws where that is more than is left, and from then on. */
  spend(units: number): void
  /** Whether little was spent so far, so that the operation is likely to end soon. */
  readonly isSmall: boolean
  /** Why the operation was stopped, if it was. */
  readonly refusal: Error | undefined
  /** Called when the operation has ended. */
  settle(): void
  /** The same once more, e.g. for the next event of a subscription. */
  anew(): Budget
}

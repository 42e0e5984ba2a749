/** A periodic job. */
export interface Job {
  /** Milliseconds between two runs. */
  readonly every: number
  /**
   * Whether its effects cannot be undone, e.g. notifications and erasures. Such a job waits while the clock may be
   * wrong.
   */
  readonly irreversible: boolean
  readonly work: () => Promise<void>
}

/** What is to be done again and again without anybody asking. */
export interface Job {
  /** Milliseconds between two runs. */
  readonly every: number
  /** Whether what it does cannot be taken back: what recipients are told, what is forgotten. Where the clock may be wrong, it waits. */
  readonly irreversible: boolean
  readonly work: () => Promise<void>
}

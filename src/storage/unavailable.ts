/** The reason why a database cannot perform an operation now. */
export type UnavailableReason = 'LOCKED' | 'FULL' | 'GONE' | 'FAILED' | 'UNREACHABLE'

const MEANING: Record<UnavailableReason, string> = {
  LOCKED: 'Another process holds the lock of the database.',
  FULL: 'The disk of the database is full.',
  GONE: 'The database is not where it was opened: its file was removed, moved or replaced. Put it back where it was, or restart.',
  FAILED: 'The disk of the database fails, or lets nothing be written.',
  UNREACHABLE: 'The database cannot be reached.',
}

/** The database cannot perform this operation now and has done no part of it. It may be retried later. */
export class Unavailable extends Error {
  constructor(
    readonly reason: UnavailableReason,
    options?: ErrorOptions,
  ) {
    super(MEANING[reason], options)
    this.name = 'Unavailable'
  }
}

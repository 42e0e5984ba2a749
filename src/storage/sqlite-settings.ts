/**
 * Milliseconds for which the start waits for another process's lock. It blocks the process, so only the start does: it
 * serves nobody yet.
 */
export const BUSY_TIMEOUT = 5000

/** Pragmas of the write connection (sqlite.org/pragma.html). */
export const SQLITE_SETTINGS = [
  'journal_mode = WAL', // readers continue during a write
  'synchronous = FULL', // a commit survives a power cut
  'secure_delete = ON', // a destroyed key must not remain in a free page
  // Pages in the WAL before a checkpoint. A burst changes the same pages repeatedly, and SQLite's default of 1000
  // copies most of them twice. The log grows to 16 MB.
  'wal_autocheckpoint = 4000',
]

/** Milliseconds for which the start waits for another process that is writing. Nobody is served yet; later, nobody waits like this. */
export const BUSY_TIMEOUT = 5000

/** How the connection is set that writes (sqlite.org/pragma.html). */
export const SQLITE_SETTINGS = [
  'journal_mode = WAL', // readers go on while one writes
  'synchronous = FULL', // a commit survives a power cut
  'secure_delete = ON', // a key that is destroyed must not linger in a free page
  // Pages that are carried from the log into the file: a burst changes the same ones again and again, and with SQLite's thousand it carries most
  // of them twice. The log grows to 16 MB.
  'wal_autocheckpoint = 4000',
]

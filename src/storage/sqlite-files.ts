import { statSync } from 'node:fs'
import { Unavailable } from './unavailable.ts'

/** A file, whatever it is called. */
interface Identity {
  readonly device: number
  readonly inode: number
}

/** The files of a database that is open. Once they are removed or moved, SQLite goes on to write them, and nobody finds what it writes. */
export class SqliteFiles {
  readonly #opened: readonly (readonly [path: string, identity: Identity])[]

  /** To be made when the log is there: once something was read. */
  constructor(file: string) {
    this.#opened = [file, `${file}-wal`].flatMap((path) => {
      const identity = identityOf(path)
      return identity ? [[path, identity] as const] : []
    })
  }

  /** Throws `Unavailable` where a path leads to another file, or to none. It takes microseconds, and so nobody waits for it. */
  demandSame(): void {
    for (const [path, { device, inode }] of this.#opened) {
      const now = identityOf(path)
      if (now?.device !== device || now.inode !== inode) throw new Unavailable('GONE')
    }
  }
}

function identityOf(path: string): Identity | null {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? { device: found.dev, inode: found.ino } : null
}

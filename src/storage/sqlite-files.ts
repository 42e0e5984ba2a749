import { statSync } from 'node:fs'
import { Unavailable } from './unavailable.ts'

/** The identity of a file, independent of its path. */
interface Identity {
  readonly device: number
  readonly inode: number
}

/** The files of an open database. SQLite continues to write to removed or moved files, where nobody finds the data. */
export class SqliteFiles {
  readonly #opened: readonly (readonly [path: string, identity: Identity])[]

  /** Must be called when the write-ahead log exists, that is, after the first read. */
  constructor(file: string) {
    this.#opened = [file, `${file}-wal`].flatMap((path) => {
      const identity = identityOf(path)
      return identity ? [[path, identity] as const] : []
    })
  }

  /** Throws `Unavailable` when a path leads to another file or to none. It takes microseconds, so it is synchronous. */
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

import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Bytes. */
const SIZE = 24 * 2 ** 20

/** A disk that is soon full, in memory; it goes with the folder that it is mounted at. */
export class SmallDisk implements Disposable {
  readonly folder = join(tmpdir(), `verigraph-small-${process.pid}`)

  /** Throws where the system lets nobody but root mount anything. */
  constructor() {
    mkdirSync(this.folder)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', this.folder], { stdio: 'ignore' })
    } catch (error) {
      rmSync(this.folder, { recursive: true })
      throw error
    }
  }

  /** Whether there can be one here. */
  static isPossible(): boolean {
    try {
      using _disk = new SmallDisk()
      return true
    } catch {
      console.warn('NO SMALL DISK: only root can mount one. What a disk does that is really full is not tried.')
      return false
    }
  }

  /** Bytes that are free. */
  get free(): number {
    const { bavail, bsize } = statfsSync(this.folder)
    return bavail * bsize
  }

  [Symbol.dispose](): void {
    execFileSync('umount', [this.folder])
    rmSync(this.folder, { recursive: true })
  }
}

import { LRUCache } from 'lru-cache'
import type { Caller, Note, NoteKeeper } from '../access/index.ts'
import type { Storage } from '../storage/index.ts'
import { record } from './record.ts'

interface Kept {
  /** The latest one. */
  note: Note
  /** When it was written last, in milliseconds; 0 where it is still to be. */
  since: number
  /** How often it has happened that no entry stands for yet. */
  untold: number
  /** While one is being written. */
  written: Promise<void> | undefined
}

/** For so long, in milliseconds, one entry stands for whatever is the same. */
const ONE_ENTRY = 10 * 60_000
/** Kinds that are told apart. */
const MOST = 10_000
/** Entries that are written at once, as the last thing. */
const LAST = 500

/**
 * Writes an entry the first time that something happens, and counts what is the same; the count stands in the next one, ten minutes later. So nobody
 * fills the disk by asking again and again. What is counted is known to this process alone, and at most ten thousand kinds of it.
 */
export class Notes implements NoteKeeper {
  readonly #kept = new LRUCache<string, Kept>({
    max: MOST,
    dispose: ({ untold }, _key, reason) => {
      if (reason === 'evict' && untold > 0) this.#forgotten += untold
    },
  })
  /** What happened of kinds that are not told apart any more. */
  #forgotten = 0

  constructor(private readonly storage: Storage<Caller>) {}

  /**
   * Resolves once an entry stands that tells of it, or that it is counted beside; undefined where one stands already. Where `mayWrite` says no, it is
   * only counted, and told when there is room. Rejects where it could not be written; whoever comes next tries again.
   */
  take(
    note: Note,
    {
      count = 1,
      now = this.#now,
      mayWrite = () => true,
    }: { count?: number; now?: number; mayWrite?: () => boolean } = {},
  ): Promise<void> | undefined {
    const key = keyOf(note)
    let kept = this.#kept.get(key)
    if (!kept) {
      kept = { note, since: 0, untold: 0, written: undefined }
      this.#kept.set(key, kept)
    }
    kept.note = note
    kept.untold += count
    if (now - kept.since >= ONE_ENTRY && mayWrite()) this.#tell(kept)
    return kept.written
  }

  /** Writes what has been counted for long enough, and forgets what has come to nothing. `actor` is Verigraph itself. */
  async flush(
    actor: Caller,
    { all = false, mayWrite = () => true }: { all?: boolean; mayWrite?: () => boolean } = {},
  ): Promise<void> {
    const due = [...this.#kept].filter(([, { since }]) => all || this.#now - since >= ONE_ENTRY)
    for (const [key, kept] of due) {
      if (kept.untold === 0 || !kept.note.told) this.#kept.delete(key)
      else if (mayWrite()) await this.#tell(kept)
    }
    const count = this.#forgotten
    if (count === 0) return
    const told = { values: {}, count: 'count' }
    await this.#write({ caller: actor, action: 'audit-trail.notes-dropped', subject: TRAIL, question: '', told }, count)
    this.#forgotten -= count
  }

  /** The last thing: what is being written, and what was counted and has not been told. */
  async close(actor: Caller): Promise<void> {
    await Promise.allSettled([...this.#kept.values()].map(({ written }) => written))
    let left = LAST
    await this.flush(actor, { all: true, mayWrite: () => left-- > 0 })
  }

  get #now(): number {
    return this.storage.clock.now().getTime()
  }

  #tell(kept: Kept): Promise<void> {
    const count = kept.untold
    kept.since = this.#now
    kept.untold = 0
    kept.written = this.#write(kept.note, count)
      .catch((error: unknown) => {
        kept.since = 0
        kept.untold += count
        throw error
      })
      .finally(() => {
        kept.written = undefined
      })
    return kept.written
  }

  #write({ caller, action, subject, told }: Note, count: number): Promise<void> {
    const counted = told && { ...told.values, [told.count]: count }
    return this.storage.transaction(caller, async (tx) => record(tx, action, subject, { told: counted }))
  }
}

/** The trail itself, as a subject of its entries. */
export const TRAIL = { id: 'audit-trail' }

/** Of a note that is taken again and again. */
const keys = new WeakMap<Note, string>()

function keyOf(note: Note): string {
  let key = keys.get(note)
  if (key === undefined) {
    const { caller, action, question } = note
    key = JSON.stringify([caller.clientId, caller.bearer?.issuer, caller.bearer?.subject, action, question])
    keys.set(note, key)
  }
  return key
}

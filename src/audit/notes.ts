import { LRUCache } from 'lru-cache'
import type { Caller, Note, NoteKeeper } from '../access/index.ts'
import type { Storage } from '../storage/index.ts'
import { record } from './record.ts'

interface Kept {
  /** The latest note of this kind. */
  note: Note
  /** The time of the last entry, in milliseconds; 0 if none is written yet. */
  since: number
  /** The number of occurrences not yet in an entry. */
  untold: number
  /** Defined while an entry is being written. */
  written: Promise<void> | undefined
}

/** Minimum interval between two entries of one kind, in milliseconds. */
const ONE_ENTRY = 10 * 60_000
/** Maximum number of distinct kinds. */
const MOST = 10_000
/** Maximum number of entries written at shutdown. */
const LAST = 500

/**
 * Writes an entry for the first occurrence of an event and counts repeats; the next entry, ten minutes later, contains
 * the count. So repeated requests cannot fill the disk. Counts are local to this process, for at most ten thousand
 * kinds.
 */
export class Notes implements NoteKeeper {
  readonly #kept = new LRUCache<string, Kept>({
    max: MOST,
    dispose: ({ untold }, _key, reason) => {
      if (reason === 'evict' && untold > 0) this.#forgotten += untold
    },
  })
  /** The number of occurrences of evicted kinds. */
  #forgotten = 0

  constructor(private readonly storage: Storage<Caller>) {}

  /**
   * Counts a note. Resolves once the entry that contains it, or to which its count is added, is committed; undefined if
   * that entry exists already. If `mayWrite` returns false, the note is only counted, and written later. Rejects when
   * the entry cannot be written; the next call retries.
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

  /** Writes the counts that are due and removes kinds without any. `actor` is Verigraph itself. */
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

  /** Waits for pending entries and writes the remaining counts, at shutdown. */
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

/** The trail itself, as the subject of its own entries. */
export const TRAIL = { id: 'audit-trail' }

/** Cached keys of notes that are taken repeatedly. */
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

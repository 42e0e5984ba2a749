import { LRUCache } from 'lru-cache'
import { type Caller, hasRole, type Note, type NoteRows, type RowsNotes } from '../access/index.ts'
import { prefixOf, type Requirement, type Storage } from '../storage/index.ts'
import { type Notes, TRAIL } from './notes.ts'

/** Row types with data about persons or property of others, by id prefix. */
const NOUNS: ReadonlyMap<string, string> = new Map([
  ['usr', 'user'],
  ['content', 'content-item'],
  ['live', 'live-stream'],
  ['merchant', 'merchant'],
  ['appeal', 'appeal'],
  ['order', 'removal-order'],
  ['referral', 'referral'],
])

/** Number of different rows per `WHILE` milliseconds above which reading counts as bulk. */
const BULK = 100
const WHILE = 10 * 60_000
/** Size of the cache of readers per row type. */
const MOST = 10_000

/** The rows of one type that one reader has read. */
interface Reading {
  readonly since: number
  readonly ids: Set<string>
  /** The note for the trail, once the reading is in bulk; from then on rows are only counted. */
  note: Note | null
}

/**
 * Records bulk reads of other parties' rows, by any access path. Platforms, ISPs and users read their own rows and are
 * exempt.
 */
export class BulkReads implements RowsNotes {
  /** Keyed by the caller object that `Access` caches across requests. */
  readonly #noters = new WeakMap<Caller, NoteRows>()
  readonly #readings = new LRUCache<string, Reading>({ max: MOST })

  constructor(private readonly parts: { storage: Storage<Caller>; notes: Notes }) {}

  noterFor(caller: Caller): NoteRows | undefined {
    if (!hasRole(caller, 'officer', 'director', 'auditor', 'admin')) return undefined
    let noter = this.#noters.get(caller)
    if (!noter) {
      noter = this.#noter(caller)
      this.#noters.set(caller, noter)
    }
    return noter
  }

  #noter(caller: Caller): NoteRows {
    const who = JSON.stringify([caller.clientId, caller.bearer?.issuer, caller.bearer?.subject])
    const readings = new Map<string, Reading>()
    return (model, rows, asked) => {
      const noun = NOUNS.get(model.idPrefix)
      if (!noun || rows.length === 0) return undefined
      const now = this.parts.storage.clock.now().getTime()
      let reading = readings.get(noun)
      if (!goesOn(reading, now)) {
        reading = this.#readingOf(`${who} ${noun}`, now)
        readings.set(noun, reading)
      }
      return this.#note(reading, { caller, noun, rows, asked: asked ?? [], now })
    }
  }

  #note(reading: Reading, read: Read): Promise<void> | undefined {
    const { notes } = this.parts
    if (reading.note) return notes.take(reading.note, { count: rowsIn(read), now: read.now })
    for (const row of read.rows) if (row) reading.ids.add(row.id)
    const { size } = reading.ids
    if (size <= BULK) return undefined
    reading.ids.clear()
    reading.note = noteOf(read)
    return notes.take(reading.note, { count: size })
  }

  /** One reading for all tokens of a person. */
  #readingOf(key: string, now: number): Reading {
    let reading = this.#readings.get(key)
    if (!goesOn(reading, now)) {
      reading = { since: now, ids: new Set(), note: null }
      this.#readings.set(key, reading)
    }
    return reading
  }
}

const goesOn = (reading: Reading | undefined, now: number): reading is Reading =>
  reading !== undefined && now - reading.since < WHILE

interface Read {
  readonly caller: Caller
  readonly noun: string
  readonly rows: readonly ({ readonly id: string } | null)[]
  readonly asked: readonly Requirement[]
  readonly now: number
}

function rowsIn({ rows }: Read): number {
  let count = 0
  for (const row of rows) if (row) count += 1
  return count
}

const noteOf = ({ caller, noun, asked }: Read): Note => ({
  caller,
  action: `${noun}.read-in-bulk`,
  subject: TRAIL,
  question: noun,
  told: { values: { by: namesIn(asked), ids: idsIn(asked) }, count: 'rows' },
})

const partsOf = (asked: readonly Requirement[]): [name: string, condition: unknown][] =>
  asked.flatMap((each) => ('anyOf' in each ? partsOf(each.anyOf as readonly Requirement[]) : Object.entries(each)))

/** The names of the queried properties. */
const namesIn = (asked: readonly Requirement[]): string[] => [...new Set(partsOf(asked).map(([name]) => name))]

/** The ids in the query; never other text from a user. */
const idsIn = (asked: readonly Requirement[]): string[] =>
  partsOf(asked)
    .flatMap(([, condition]) => condition)
    .filter((value) => typeof value === 'string')
    .filter((value) => prefixOf(value) !== undefined)
    .slice(0, MOST_IDS)

const MOST_IDS = 10

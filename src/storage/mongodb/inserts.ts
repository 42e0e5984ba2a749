import { setTimeout as pause } from 'node:timers/promises'
import type { EntityMetadata } from '@mikro-orm/core'
import type { ChangeStream, ChangeStreamDocument, Db, ResumeToken } from 'mongodb'
import { fieldOf } from './field-of.ts'

/** Milliseconds before a stream is opened again that could not be. */
const PATIENCE = 500
const ONLY_INSERTS = [{ $match: { operationType: 'insert' } }]

interface Following {
  db: Db
  metadata: EntityMetadata
  tell: (row: Record<string, unknown>) => void
  /** Something may have been added that nobody will be told of. */
  missed: () => void
}

/** Tells of what any node adds to a collection, once it is committed. After an interruption it goes on where it was. */
export class Inserts {
  #stopped = false
  #stream: ChangeStream
  #last: ResumeToken | undefined
  readonly #ended: Promise<void>

  private constructor(
    private readonly following: Following,
    stream: ChangeStream,
  ) {
    this.#stream = stream
    this.#ended = this.#follow()
  }

  /** Whatever is committed from when this is done on is told. */
  static async follow(following: Following): Promise<Inserts> {
    const stream = open(following, undefined)
    const first = await stream.tryNext() // only now is it open
    const inserts = new Inserts(following, stream)
    if (first) inserts.#tell(first)
    return inserts
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#stream.close()
    await this.#ended
  }

  async #follow(): Promise<void> {
    while (!this.#stopped) {
      try {
        for await (const change of this.#stream) this.#tell(change)
      } catch {
        // The driver goes on by itself after what it expects to happen; after anything else, it begins again here.
      }
      await this.#reopen().catch(untilTheNext)
    }
  }

  async #reopen(): Promise<void> {
    await this.#stream.close()
    await pause(PATIENCE)
    if (this.#stopped) return
    const last = this.#last
    this.#last = undefined // where even this is too old, the next attempt does without
    this.#stream = open(this.following, last)
    const first = await this.#stream.tryNext()
    if (first) this.#tell(first)
    this.following.missed()
  }

  #tell(change: ChangeStreamDocument): void {
    if (change.operationType !== 'insert') return
    this.#last = change._id
    const { metadata, tell } = this.following
    tell(Object.fromEntries(metadata.props.map((each) => [each.name, change.fullDocument[fieldOf(each)] ?? null])))
  }
}

const open = ({ db, metadata }: Following, resumeAfter: ResumeToken | undefined): ChangeStream =>
  db.collection(metadata.collection).watch(ONLY_INSERTS, resumeAfter === undefined ? {} : { resumeAfter })

/** An attempt that failed is made up for by the next one. */
const untilTheNext = () => undefined

import { setTimeout as pause } from 'node:timers/promises'
import type { EntityMetadata, EntityProperty, MikroORM } from '@mikro-orm/core'
import type { ChangeStream, ChangeStreamDocument, ChangeStreamOptions, Db, Document, ResumeToken } from 'mongodb'
import { fieldOf } from '../field-of.ts'
import type { Following } from '../storage.ts'
import type { Row, Stored } from '../stored.ts'

/** Milliseconds before a failed change stream is reopened. */
const PATIENCE = 500

/** Reports the committed inserts of all nodes into a collection. After an interruption it resumes where it stopped. */
export class Inserts {
  #stopped = false
  #stream: ChangeStream
  #last: ResumeToken | undefined
  readonly #ended: Promise<void>

  private constructor(
    private readonly source: Source,
    private readonly following: Following<Stored>,
    stream: ChangeStream,
  ) {
    this.#stream = stream
    this.#ended = this.#follow()
  }

  /** Reports everything that is committed after this resolves. */
  static async follow(db: Db, orm: MikroORM, following: Following<Stored>): Promise<Inserts> {
    const source = new Source(db, orm.getMetadata().get(following.model as never), following.only)
    return new Inserts(source, following, await source.openNow())
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
        // The driver resumes after expected errors; any other error reopens the stream here.
      }
      if (!this.#stopped) await this.#reopen().catch(untilTheNext)
    }
  }

  async #reopen(): Promise<void> {
    await this.#stream.close()
    await pause(PATIENCE)
    if (this.#stopped) return
    const last = this.#last
    this.#last = undefined // if the token is too old, the next attempt starts without one
    this.#stream = last === undefined ? await this.source.openNow() : this.source.open({ resumeAfter: last })
    this.following.missed()
  }

  #tell(change: ChangeStreamDocument): void {
    if (change.operationType !== 'insert') return
    this.#last = change._id
    this.following.tell(this.source.rowOf(change.fullDocument) as Row<Stored>)
  }
}

/** The change stream of a model's collection. */
class Source {
  readonly #pipeline: Document[]

  constructor(
    private readonly db: Db,
    private readonly metadata: EntityMetadata,
    only: readonly [property: string, values: readonly string[]] | undefined,
  ) {
    const values = only && { [`fullDocument.${this.#field(only[0])}`]: { $in: [...only[1]] } }
    this.#pipeline = [{ $match: { operationType: 'insert', ...values } }]
  }

  open(from: Pick<ChangeStreamOptions, 'resumeAfter' | 'startAtOperationTime'>): ChangeStream {
    return this.db.collection(this.metadata.collection).watch(this.#pipeline, from)
  }

  /** Opens a stream of what is committed from now on. The driver opens it with its first read, which waits for a change. */
  async openNow(): Promise<ChangeStream> {
    const { operationTime } = await this.db.command({ ping: 1 })
    return this.open({ startAtOperationTime: operationTime })
  }

  rowOf(document: Document): object {
    return Object.fromEntries(this.metadata.props.map((each) => [each.name, document[fieldOf(each)] ?? null]))
  }

  #field(name: string): string {
    return fieldOf(this.metadata.properties[name as never] as EntityProperty)
  }
}

/** A failed attempt is followed by the next one. */
const untilTheNext = () => undefined

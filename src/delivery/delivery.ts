import { newestBy, type Row, type Storage, type Transaction } from '../storage/index.ts'
import { cursorOf, sequenceOf } from './cursor.ts'
import { Doorbell } from './doorbell.ts'
import { type DeliveredEvent, EventLog, LogEvent, type LogId } from './event-log.ts'
import { Tail } from './tail.ts'

/** Rows read at once while a listener catches up. */
const PAGE = 100
/** Milliseconds between two looks at whether a log has grown of which nobody rang here: another process may have written it. */
const POLL = 1000
/** Logs looked at by one statement. */
const MOST_IDS = 1000
/** What is told of one subject at once. */
export const MOST_EVENTS = 50

/**
 * The recipients' event logs. The log is the truth; subscription, polling and every other way read it by the same cursor.
 */
export class Delivery {
  readonly #tails = new Map<LogId, Tail>()
  #polling: NodeJS.Timeout | undefined
  readonly #doorbell = new Doorbell()

  constructor(private readonly parts: { storage: Storage }) {
    this.#doorbell.onRing((added) => {
      if (added) this.#tails.get(added.logId)?.add(delivered(added))
      else this.#poll().catch(untilTheNext)
    })
  }

  /** Hears from now on of what other nodes add. */
  hearOtherNodes(): Promise<void> {
    return this.#doorbell.hearOtherNodes(this.parts.storage)
  }

  /** How many follow a log now, all logs together. */
  get followers(): number {
    return [...this.#tails.values()].reduce((total, tail) => total + tail.followers, 0)
  }

  /** Adds an event to the end of a log, as part of the transaction, and rings once that stands. */
  async append(tx: Transaction<unknown>, event: { log: LogId; kind: string; subject: { id: string } }): Promise<void> {
    const added = tx.append(LogEvent, {
      logId: event.log,
      sequence: await tx.increment(EventLog, event.log, 'lastSequence'),
      kind: event.kind,
      subjectId: event.subject.id,
      occurredAt: tx.now,
    })
    tx.afterCommit(() => this.#doorbell.ring(added))
  }

  /**
   * Calls back whenever an event has been added to any log, perhaps twice: for who reads them all, and keeps the places itself.
   * Null where nobody knows which logs have grown.
   */
  onAppended(callback: (log: LogId | null) => void): void {
    this.#doorbell.onRing((added) => callback(added?.logId ?? null))
  }

  /** The next events after a cursor, oldest first; from the beginning without one. Throws `UnknownCursor`. */
  async read(log: LogId, after: string | undefined, limit: number): Promise<DeliveredEvent[]> {
    return this.#after(log, after === undefined ? 0 : sequenceOf(after, log), limit)
  }

  /** The last that a log has about each of these subjects, oldest first; what another log has about the same one is not among it. */
  async about(subjects: readonly { log: LogId; id: string }[]): Promise<DeliveredEvent[][]> {
    const wanted = { by: 'subjectId' as const, values: subjects.map(({ id }) => id), most: MOST_EVENTS }
    const found = await newestBy(this.parts.storage.reader, LogEvent, wanted)
    return subjects.map(({ log, id }) => {
      const events = (found.get(id) ?? []).filter(({ logId }) => logId === log)
      return events.toSorted((one, other) => one.sequence - other.sequence).map(delivered)
    })
  }

  /**
   * Replays what came after the cursor, then follows live: each event once, in order. All who follow a log get the same object for
   * the same event where they are at the same place. Throws `UnknownCursor`.
   */
  follow(log: LogId, after: string | undefined): AsyncIterableIterator<DeliveredEvent> {
    const start = after === undefined ? 0 : sequenceOf(after, log)
    const tail = this.#tails.get(log) ?? new Tail((sequence) => this.#after(log, sequence, PAGE))
    this.#tails.set(log, tail)
    this.#polling ??= setInterval(() => this.#poll().catch(untilTheNext), POLL).unref()
    return tail.follow(start, () => {
      if (tail.followers === 0) this.#tails.delete(log)
      if (this.#tails.size > 0) return
      clearInterval(this.#polling)
      this.#polling = undefined
    })
  }

  async #after(log: LogId, sequence: number, limit: number): Promise<DeliveredEvent[]> {
    const page = { where: [{ logId: log }], by: 'sequence' as const, after: sequence, limit }
    const events = await this.parts.storage.reader.page(LogEvent, page)
    return events.map(delivered)
  }

  /** What was written elsewhere, or while the doorbell was out of order, is found here. */
  async #poll(): Promise<void> {
    const followed = [...this.#tails.keys()]
    for (let start = 0; start < followed.length; start += MOST_IDS) {
      const logs = await this.parts.storage.reader.byIds(EventLog, followed.slice(start, start + MOST_IDS))
      for (const log of logs) {
        if (log) this.#tails.get(log.id as LogId)?.reach(log.lastSequence)
      }
    }
  }
}

const delivered = (event: Row<LogEvent>): DeliveredEvent => ({ ...event, cursor: cursorOf(event) })

/** A look that failed is made up for by the next one. */
const untilTheNext = () => undefined

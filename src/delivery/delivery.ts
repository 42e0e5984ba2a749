import type { Row, Storage, Transaction } from '../storage/index.ts'
import { cursorOf, sequenceOf } from './cursor.ts'
import { Doorbell } from './doorbell.ts'
import { EventLog, LogEvent, type LogId } from './event-log.ts'

/** Rows read at once while a listener catches up. */
const PAGE = 100
/** Milliseconds after which a listener reads on even if no doorbell rang. */
const POLL = 30_000

/** An event as a log gives it out. */
export type DeliveredEvent = Row<LogEvent> & { readonly cursor: string }

/**
 * The recipients' event logs. The log is the truth; subscription, polling and every other way read it by the same cursor.
 */
export class Delivery {
  readonly #doorbell = new Doorbell()
  readonly #followers: ((log: LogId) => void)[] = []

  constructor(private readonly parts: { storage: Storage }) {}

  /** Adds an event to the end of a log, as part of the transaction, and rings once that stands. */
  async append(tx: Transaction<unknown>, event: { log: LogId; kind: string; subject: { id: string } }): Promise<void> {
    const log = (await tx.find(EventLog, { id: event.log })) ?? tx.create(EventLog, { id: event.log, lastSequence: 0 })
    log.lastSequence += 1
    tx.create(LogEvent, {
      logId: event.log,
      sequence: log.lastSequence,
      kind: event.kind,
      subjectId: event.subject.id,
      occurredAt: tx.now,
    })
    tx.afterCommit(() => this.#doorbell.ring(event.log))
    tx.afterCommit(() => this.#followers.forEach((follower) => void follower(event.log)))
  }

  /** Calls back whenever an event has been added to any log: for whoever follows them all. */
  onAppended(follower: (log: LogId) => void): void {
    this.#followers.push(follower)
  }

  /** The next events after a cursor, oldest first; from the beginning without one. Throws `UnknownCursor`. */
  async read(log: LogId, after: string | undefined, limit: number): Promise<DeliveredEvent[]> {
    return this.#after(log, after === undefined ? 0 : sequenceOf(after, log), limit)
  }

  /**
   * Replays what came after the cursor, then follows live: each event once, in order, read from the log when the listener is
   * ready for it, so that a slow listener holds up nobody and costs no memory. Throws `UnknownCursor`.
   */
  follow(log: LogId, after: string | undefined): AsyncIterableIterator<DeliveredEvent> {
    const start = after === undefined ? 0 : sequenceOf(after, log)
    const bell = this.#doorbell.listen(log)
    let ended = false
    const events = this.#events(log, start, () => ended, bell)
    return {
      next: () => events.next(),
      // A generator that waits would finish only at its next ring: ring it.
      return: async () => {
        ended = true
        bell.ring()
        await events.return()
        bell[Symbol.dispose]()
        return { done: true, value: undefined }
      },
      [Symbol.asyncIterator]() {
        return this
      },
    }
  }

  async *#events(log: LogId, start: number, ended: () => boolean, bell: { wait(timeout: number): Promise<void> }) {
    let position = start
    while (!ended()) {
      const events = await this.#after(log, position, PAGE)
      for (const event of events) {
        position = event.sequence
        yield event
      }
      if (events.length === 0) await bell.wait(POLL)
    }
  }

  async #after(log: LogId, sequence: number, limit: number): Promise<DeliveredEvent[]> {
    const page = { where: [{ logId: log }], by: 'sequence' as const, after: sequence, limit }
    const events = await this.parts.storage.reader.page(LogEvent, page)
    return events.map((event) => ({ ...event, cursor: cursorOf(event) }))
  }
}

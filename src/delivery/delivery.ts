import { newestBy, type Row, type Storage, type Transaction } from '../storage/index.ts'
import { cursorOf, type Place, placeOf, UnknownCursor } from './cursor.ts'
import { Doorbell } from './doorbell.ts'
import { Epochs } from './epochs.ts'
import { type DeliveredEvent, EventLog, LogEvent, type LogId } from './event-log.ts'
import { LogEpoch } from './log-epoch.ts'
import { Tail } from './tail.ts'

/** Rows read at once while a listener catches up. */
const PAGE = 100
/** Milliseconds between two looks at whether a log has grown of which nobody rang here: another process may have written it. */
const POLL = 1000
/** Logs looked at by one statement. */
const MOST_IDS = 1000
/** More than any installation is ever restored. */
const ALL_EPOCHS = 10_000
/** What is told of one subject at once. */
export const MOST_EVENTS = 50

/**
 * The recipients' event logs. The log is the truth; subscription, polling and every other way read it by the same cursor.
 */
export class Delivery {
  readonly #tails = new Map<LogId, Tail>()
  #polling: NodeJS.Timeout | undefined
  /** None begins while anybody is served. */
  #epochs: Epochs | undefined
  readonly #doorbell = new Doorbell()

  constructor(private readonly parts: { storage: Storage }) {
    this.#doorbell.onRing((added) => {
      if (added && this.#epochs) this.#tails.get(added.logId)?.add(delivered(added, this.#epochs))
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
    const { floor } = this.#epochs ?? (await this.#readEpochs())
    const next = await tx.increment(EventLog, event.log, 'lastSequence')
    if (next <= floor) await tx.setEach(EventLog, 'lastSequence', [[event.log, floor + 1]])
    const added = tx.append(LogEvent, {
      logId: event.log,
      sequence: Math.max(next, floor + 1),
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
    if (after === undefined) return this.after(log, 0, limit)
    const place = await this.#place(log, after)
    const [itself, ...events] = await this.after(log, place.sequence - 1, limit + 1) // in one read with what comes after it
    await this.#demandEvent(log, place, itself)
    return events
  }

  /** The next events after a sequence number, oldest first: for who keeps the number beside the log. */
  async after(log: LogId, sequence: number, limit: number): Promise<DeliveredEvent[]> {
    const epochs = this.#epochs ?? (await this.#readEpochs())
    const page = { where: [{ logId: log }], by: 'sequence' as const, after: sequence, limit }
    const events = await this.parts.storage.reader.page(LogEvent, page)
    return events.map((event) => delivered(event, epochs))
  }

  /** The sequence number of the event that a cursor stands for. Throws `UnknownCursor`. */
  async sequenceOf(log: LogId, cursor: string): Promise<number> {
    const place = await this.#place(log, cursor)
    // All who come at the same place while somebody follows the log share one look.
    const look = this.#tails.get(log)?.after(place.sequence - 1) ?? this.after(log, place.sequence - 1, 1)
    const [itself] = await look
    await this.#demandEvent(log, place, itself)
    return place.sequence
  }

  /** The last that a log has about each of these subjects, oldest first; what another log has about the same one is not among it. */
  async about(subjects: readonly { log: LogId; id: string }[]): Promise<DeliveredEvent[][]> {
    const epochs = this.#epochs ?? (await this.#readEpochs())
    const wanted = { by: 'subjectId' as const, values: subjects.map(({ id }) => id), most: MOST_EVENTS }
    const found = await newestBy(this.parts.storage.reader, LogEvent, wanted)
    return subjects.map(({ log, id }) => {
      const events = (found.get(id) ?? []).filter(({ logId }) => logId === log)
      return events.toSorted((one, other) => one.sequence - other.sequence).map((event) => delivered(event, epochs))
    })
  }

  /**
   * Replays what came after the cursor, then follows live: each event once, in order. All who follow a log get the same object for
   * the same event where they are at the same place. Throws `UnknownCursor`.
   */
  async follow(log: LogId, after: string | undefined): Promise<AsyncIterableIterator<DeliveredEvent>> {
    if (!this.#epochs) await this.#readEpochs()
    const start = after === undefined ? 0 : await this.sequenceOf(log, after)
    const tail = this.#tails.get(log) ?? new Tail((sequence) => this.after(log, sequence, PAGE))
    this.#tails.set(log, tail)
    this.#polling ??= setInterval(() => this.#poll().catch(untilTheNext), POLL).unref()
    return tail.follow(start, () => {
      if (tail.followers === 0) this.#tails.delete(log)
      if (this.#tails.size > 0) return
      clearInterval(this.#polling)
      this.#polling = undefined
    })
  }

  async #readEpochs(): Promise<Epochs> {
    const page = { where: [], by: 'number' as const, limit: ALL_EPOCHS }
    this.#epochs = new Epochs(await this.parts.storage.reader.page(LogEpoch, page))
    return this.#epochs
  }

  async #place(log: LogId, cursor: string): Promise<Place> {
    const place = placeOf(cursor, log)
    if (!place) throw new UnknownCursor(`This is not a cursor of this event log. ${FROM_THE_BEGINNING}`)
    return place
  }

  /** A restored backup has lost what came after it; whoever went on after that would miss what comes now, and not know it. */
  async #demandEvent(log: LogId, { sequence, epoch }: Place, found: DeliveredEvent | undefined): Promise<void> {
    const epochs = this.#epochs ?? (await this.#readEpochs())
    if (found?.sequence === sequence && epochs.nameOf(found.epoch) === epoch) return
    const next = epochs.after(epoch)
    const what = next
      ? `The event of this cursor is lost: on ${next.beganAt.toISOString()} Verigraph was restored from a backup that does not have it.`
      : 'This cursor is beyond the end of this event log.'
    const last = await this.#last(log, next?.floor)
    const where = last
      ? `Begin again after ${last.cursor}, the last event that is there${next ? ' from before' : ''}, of ${last.occurredAt.toISOString()}.`
      : FROM_THE_BEGINNING
    throw new UnknownCursor(`${what} ${where}`)
  }

  /** The last event of a log, up to a sequence number where one is given. */
  async #last(log: LogId, upTo: number | undefined): Promise<DeliveredEvent | null> {
    const epochs = this.#epochs ?? (await this.#readEpochs())
    const where = [{ logId: log }, ...(upTo === undefined ? [] : [{ sequence: { lte: upTo } }])]
    const page = { where, by: 'sequence' as const, direction: 'descending' as const, limit: 1 }
    const [last] = await this.parts.storage.reader.page(LogEvent, page)
    return last ? delivered(last, epochs) : null
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

const FROM_THE_BEGINNING = 'Leave it out to begin with the first event.'

function delivered(event: Row<LogEvent>, epochs: Epochs): DeliveredEvent {
  const epoch = epochs.of(event.sequence)
  const place = { sequence: event.sequence, epoch: epochs.nameOf(epoch) }
  return { ...event, epoch, cursor: cursorOf(event.logId, place) }
}

/** A look that failed is made up for by the next one. */
const untilTheNext = () => undefined

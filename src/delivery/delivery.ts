import { newestBy, type Row, type Storage, type Transaction } from '../storage/index.ts'
import { cursorOf, type Place, placeOf, UnknownCursor } from './cursor.ts'
import { Doorbell } from './doorbell.ts'
import { Epochs } from './epochs.ts'
import { type DeliveredEvent, EventLog, LogEvent, type LogId } from './event-log.ts'
import { LogEpoch } from './log-epoch.ts'
import { Tail } from './tail.ts'

/** Rows per read during catch-up. */
const PAGE = 100
/** Milliseconds between two polls for events without a notification here, e.g. written by another process. */
const POLL = 1000
/** Logs per statement. */
const MOST_IDS = 1000
/** A limit above the number of restores of any installation. */
const ALL_EPOCHS = 10_000
/** Maximum number of events per subject in one response. */
export const MOST_EVENTS = 50

/**
 * The recipients' event logs. The log is authoritative; subscriptions, polling and all other ways read it by the same
 * cursor.
 */
export class Delivery {
  readonly #tails = new Map<LogId, Tail>()
  #polling: NodeJS.Timeout | undefined
  /** Cached: no epoch begins while the server runs. */
  #epochs: Epochs | undefined
  readonly #doorbell = new Doorbell()

  constructor(private readonly parts: { storage: Storage }) {
    this.#doorbell.onRing((added) => {
      if (added && this.#epochs) this.#tails.get(added.logId)?.add(delivered(added, this.#epochs))
      else this.#poll().catch(untilTheNext)
    })
  }

  /** Subscribes to events that other nodes add. */
  hearOtherNodes(): Promise<void> {
    return this.#doorbell.hearOtherNodes(this.parts.storage)
  }

  /** The number of current subscribers of all logs. */
  get followers(): number {
    return [...this.#tails.values()].reduce((total, tail) => total + tail.followers, 0)
  }

  /** Appends an event to a log within the transaction and notifies subscribers after the commit. */
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
   * Calls back when an event was appended to any log, possibly twice; for consumers of all logs that store their own
   * positions. Null when it is unknown which logs have grown.
   */
  onAppended(callback: (log: LogId | null) => void): void {
    this.#doorbell.onRing((added) => callback(added?.logId ?? null))
  }

  /** The next events after a cursor, oldest first; from the beginning without one. Throws `UnknownCursor`. */
  async read(log: LogId, after: string | undefined, limit: number): Promise<DeliveredEvent[]> {
    if (after === undefined) return this.after(log, 0, limit)
    const place = await this.#place(log, after)
    const [itself, ...events] = await this.after(log, place.sequence - 1, limit + 1) // reads the cursor's own event in the same query
    await this.#demandEvent(log, place, itself)
    return events
  }

  /** The next events after a sequence number, oldest first; for consumers that store the number themselves. */
  async after(log: LogId, sequence: number, limit: number): Promise<DeliveredEvent[]> {
    const epochs = this.#epochs ?? (await this.#readEpochs())
    const page = { where: [{ logId: log }], by: 'sequence' as const, after: sequence, limit }
    const events = await this.parts.storage.reader.page(LogEvent, page)
    return events.map((event) => delivered(event, epochs))
  }

  /** The sequence number of a cursor's event. Throws `UnknownCursor`. */
  async sequenceOf(log: LogId, cursor: string): Promise<number> {
    const place = await this.#place(log, cursor)
    // Clients at the same position share one read while the log has subscribers.
    const look = this.#tails.get(log)?.after(place.sequence - 1) ?? this.after(log, place.sequence - 1, 1)
    const [itself] = await look
    await this.#demandEvent(log, place, itself)
    return place.sequence
  }

  /**
   * The last events of each subject in the given log, oldest first; events of other logs about the same subject are
   * excluded.
   */
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
   * Replays the events after the cursor, then follows live: each event once, in order. Subscribers at the same position
   * of a log get the same object for an event. Throws `UnknownCursor`.
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

  /**
   * Throws `UnknownCursor` when the cursor's event is missing, e.g. lost by restoring a backup: a client that continued
   * after it would miss new events unnoticed.
   */
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

  /** The last event of a log, or up to a sequence number if given. */
  async #last(log: LogId, upTo: number | undefined): Promise<DeliveredEvent | null> {
    const epochs = this.#epochs ?? (await this.#readEpochs())
    const where = [{ logId: log }, ...(upTo === undefined ? [] : [{ sequence: { lte: upTo } }])]
    const page = { where, by: 'sequence' as const, direction: 'descending' as const, limit: 1 }
    const [last] = await this.parts.storage.reader.page(LogEvent, page)
    return last ? delivered(last, epochs) : null
  }

  /** Detects events without a notification, e.g. written by another process. */
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

/** A failed poll is followed by the next one. */
const untilTheNext = () => undefined

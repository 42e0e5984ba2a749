import pLimit from 'p-limit'
import type { Caller } from '../../access/index.ts'
import { record } from '../../audit/index.ts'
import {
  type DeliveredEvent,
  type Delivery,
  EventLog,
  type LogId,
  nextAttemptAt,
  type WebhookAnswer,
  type WebhookSender,
} from '../../delivery/index.ts'
import { pagesOf, type Requirement, type Row, type Storage, type Transaction } from '../../storage/index.ts'
import type { CarriedLogs } from './carried-logs.ts'
import { pauseEndpoint } from './pause-endpoint.ts'
import { readerOf } from './reader-of.ts'
import { WebhookEndpointStatus, WebhookOutcome, WebhookPauseReason } from './vocabulary.ts'
import { WebhookDelivery } from './webhook-delivery.ts'
import { WebhookEndpoint } from './webhook-endpoint.ts'
import { WebhookPosition } from './webhook-position.ts'
import type { WebhookSecrets } from './webhook-secrets.ts'

/** Maximum number of attempts in flight: first attempts and retries are limited separately, so that slow receivers block nobody else. */
const MOST_FIRST_ATTEMPTS = 256
const MOST_RETRIES = 64
/** Rows per batch; the next batch follows at once while there are more. */
const AT_ONCE = 500
const GONE = 410

/** The dispatcher's ports to the rest of the application. */
export interface DispatcherPorts {
  /** Returns the result of a subscription for one event, as the reader sees it. */
  render(subscription: string, event: DeliveredEvent, reader: Caller): Promise<unknown>
  /** The actor of the audit entries about attempts. */
  actor: Caller
  /** Reports an unexpected error; the work is retried. */
  report(error: unknown): void
  /** Whether this node is the one that sends. */
  mayWork(): boolean
  /** Throws when another node has taken over meanwhile. */
  demandMine(tx: Transaction<Caller>): Promise<void>
}

/** The next event of a position, and its endpoint. */
interface Due {
  position: Row<WebhookPosition>
  endpoint: Row<WebhookEndpoint>
  event: DeliveredEvent
}

interface Attempt {
  at: Date
  milliseconds: number
  answer: WebhookAnswer
}

/**
 * Sends the events of the logs to endpoints: for each endpoint and log the next event, and the one after it once that was answered with
 * 2xx. All its state is in the database; it may stop at any moment, and sends each event at least once.
 */
export class WebhookDispatcher {
  readonly #firstAttempts = pLimit(MOST_FIRST_ATTEMPTS)
  readonly #retries = pLimit(MOST_RETRIES)
  /** The deliveries in progress by position; one at a time for each. */
  readonly #working = new Map<string, Promise<void>>()
  /** Positions with deliveries in progress that may have more events since. */
  readonly #again = new Set<string>()
  readonly #grown = new Set<LogId>()
  /** Whether a notification may have led to nothing: another node was at work, or the database failed. */
  #mayHaveMissed = false
  #ports: DispatcherPorts | undefined

  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      delivery: Delivery
      sender: WebhookSender
      secrets: WebhookSecrets
      carriedLogs: CarriedLogs
      /** Returns a number from 0 to 1. */
      random: () => number
    },
  ) {}

  /** Starts to deliver, from the stored positions on, and follows the logs. */
  async start(ports: DispatcherPorts): Promise<void> {
    this.#ports = ports
    this.parts.delivery.onAppended((log) => {
      if (log !== null) this.#noteGrown(log)
      else if (this.#ports) this.catchUp().catch((error: unknown) => this.#miss(error))
    })
    await this.catchUp()
  }

  /** Aborts the attempts in flight; the next start repeats them. */
  async stop(): Promise<void> {
    this.#ports = undefined
    this.parts.sender.close()
    await Promise.all(this.#working.values())
  }

  /** Starts every due retry, and what a notification should have started. */
  async sweep(): Promise<void> {
    await this.#lookAtAll([{ dueAt: { lte: this.parts.storage.clock.now() } }])
    if (this.#mayHaveMissed) await this.catchUp()
  }

  /** Starts deliveries of every log with undelivered events, in case a notification was missed. */
  async catchUp(): Promise<void> {
    this.#mayHaveMissed = false
    try {
      await this.#lookAtAll([{ dueAt: null }], (positions) => this.#behind(positions))
    } catch (error) {
      this.#mayHaveMissed = true
      throw error
    }
  }

  /** Reports what kept a delivery from its start or its end; the next sweep takes it up. */
  #miss(error: unknown): void {
    this.#mayHaveMissed = true
    this.#ports?.report(error)
  }

  /** Looks up the endpoints of all logs that grow in one turn of the event loop at once: most logs have no endpoint. */
  #noteGrown(log: LogId): void {
    this.#grown.add(log)
    if (this.#grown.size > 1) return
    setImmediate(() => {
      const logId = [...this.#grown]
      this.#grown.clear()
      this.#lookAtAll([{ logId }]).catch((error: unknown) => this.#miss(error))
    })
  }

  /** Delivers what is due at a position, if anything. */
  look(positionId: string): void {
    if (!this.#mayWork()) return
    if (this.#working.has(positionId)) {
      this.#again.add(positionId)
      return
    }
    const work = this.#deliverAll(positionId)
      .catch((error: unknown) => this.#miss(error))
      .finally(() => {
        this.#working.delete(positionId)
        if (this.#again.delete(positionId)) this.look(positionId)
      })
    this.#working.set(positionId, work)
  }

  async #lookAtAll(
    where: Requirement<Row<WebhookPosition>>[],
    choose: (positions: Row<WebhookPosition>[]) => Promise<Row<WebhookPosition>[]> = async (all) => all,
  ): Promise<void> {
    if (!this.#mayWork()) return
    for await (const positions of pagesOf(this.parts.storage.reader, WebhookPosition, { where, size: AT_ONCE })) {
      for (const { id } of await choose(positions)) this.look(id)
      if (!this.#mayWork()) return
    }
  }

  #mayWork(): boolean {
    const mayWork = this.#ports?.mayWork() ?? false
    if (!mayWork) this.#mayHaveMissed = true
    return mayWork
  }

  async #behind(positions: Row<WebhookPosition>[]): Promise<Row<WebhookPosition>[]> {
    const logs = await this.parts.storage.reader.byIds(
      EventLog,
      positions.map(({ logId }) => logId),
    )
    return positions.filter(({ sequence }, index) => sequence < (logs[index]?.lastSequence ?? 0))
  }

  async #deliverAll(positionId: string): Promise<void> {
    let taken: boolean
    do {
      const due = await this.#dueAt(positionId)
      taken = due !== null && (await this.#deliver(due))
    } while (taken)
  }

  /** Returns whether the event was delivered, so that the next one may follow. */
  async #deliver(due: Due): Promise<boolean> {
    const slots = due.position.failures > 0 ? this.#retries : this.#firstAttempts
    const attempt = await slots(async () => this.#mayWork() && this.#ports && this.#attempt(this.#ports, due))
    if (!this.#ports || !attempt) return false // stopped: the result of the attempt is dropped
    await this.#keep(this.#ports, due, attempt)
    return attempt.answer.error === null
  }

  async #dueAt(positionId: string): Promise<Due | null> {
    const { storage, delivery } = this.parts
    const [position] = await storage.reader.byIds(WebhookPosition, [positionId])
    const [endpoint] = position ? await storage.reader.byIds(WebhookEndpoint, [position.endpointId]) : []
    if (!position || endpoint?.status !== WebhookEndpointStatus.ACTIVE) return null
    if (position.dueAt && position.dueAt > storage.clock.now()) return null
    const [event] = await delivery.after(position.logId, position.sequence, 1)
    if (event) return { position, endpoint, event }
    if (position.dueAt) await this.#settle(positionId)
    return null
  }

  /** Ends the schedule of a position that has no next event, until its log grows. */
  async #settle(positionId: string): Promise<void> {
    if (!this.#ports) return
    await this.parts.storage.transaction(this.#ports.actor, async (tx) => {
      const position = await tx.find(WebhookPosition, { id: positionId })
      position?.rest()
    })
  }

  async #attempt(ports: DispatcherPorts, due: Due): Promise<Attempt> {
    const at = this.parts.storage.clock.now()
    const began = performance.now()
    const answer = await this.#send(ports, due, at)
    return { at, milliseconds: Math.round(performance.now() - began), answer }
  }

  async #send(ports: DispatcherPorts, { endpoint, position, event }: Due, at: Date): Promise<WebhookAnswer> {
    const { sender, secrets } = this.parts
    try {
      const data = await ports.render(this.parts.carriedLogs.subscriptionOf(position.log), event, readerOf(endpoint))
      const type = this.parts.carriedLogs.typeOf(position.log, event.kind)
      const body = JSON.stringify({ type, timestamp: event.occurredAt.toISOString(), data })
      const signing = { secrets: secrets.signing(endpoint, at), at }
      return await sender.send(new URL(endpoint.url), { id: event.id, body }, signing)
    } catch (error) {
      ports.report(error)
      const failure = 'Verigraph could not put the event together.'
      return { outcome: 'NOT_SENT', statusCode: null, error: failure, body: '', retryAfter: null }
    }
  }

  /** Stores the result of an attempt; a change of the endpoint made in the meantime takes precedence. */
  async #keep(ports: DispatcherPorts, due: Due, { at, milliseconds, answer }: Attempt): Promise<void> {
    const { event } = due
    await this.parts.storage.transaction(ports.actor, async (tx) => {
      await ports.demandMine(tx)
      const endpoint = await tx.find(WebhookEndpoint, { id: due.endpoint.id })
      const position = await tx.find(WebhookPosition, { id: due.position.id })
      if (!endpoint || !position) return // the endpoint was removed
      const stands = position.sequence === due.position.sequence // false after a replay
      const { outcome, statusCode, error } = answer
      let retryAt: Date | null = null
      if (error === null) {
        record(tx, 'webhook-event.delivered', event)
        if (stands) position.advance(event.sequence)
      } else if (stands && endpoint.status === WebhookEndpointStatus.ACTIVE) {
        retryAt = await this.#fail(tx, { endpoint, position, answer, at })
      }
      tx.create(WebhookDelivery, {
        endpointId: endpoint.id,
        recipientId: endpoint.recipientId,
        jurisdiction: endpoint.jurisdiction,
        log: position.log,
        eventId: event.id,
        subjectId: event.subjectId,
        eventCursor: event.cursor,
        eventSequence: event.sequence,
        eventType: this.parts.carriedLogs.typeOf(position.log, event.kind),
        attempt: due.position.failures + 1,
        attemptedAt: at,
        milliseconds,
        outcome: WebhookOutcome[outcome],
        statusCode,
        error,
        nextAttemptAt: retryAt,
      })
    })
  }

  /** Records a failure. Returns the time of the next attempt; null when the endpoint is paused instead. */
  async #fail(
    tx: Transaction<Caller>,
    failed: { endpoint: WebhookEndpoint; position: WebhookPosition; answer: WebhookAnswer; at: Date },
  ): Promise<Date | null> {
    const { endpoint, position, answer, at } = failed
    const since = position.failingSince ?? at
    const gone = answer.statusCode === GONE
    const failures = position.failures + 1
    const { retryAfter } = answer
    const retryAt = gone
      ? null
      : nextAttemptAt({ at: tx.now, failures, failingSince: since, retryAfter, random: this.parts.random() })
    position.fail({ since, retryAt })
    if (!retryAt) await pauseEndpoint(tx, endpoint, gone ? WebhookPauseReason.GONE : WebhookPauseReason.FAILING)
    return retryAt
  }
}

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

/** Attempts in flight at most: of events that are tried for the first time, and of the others, so that who hangs holds up nobody. */
const MOST_FIRST_ATTEMPTS = 256
const MOST_RETRIES = 64
/** Rows that one look takes up; the next one follows at once while there are more. */
const AT_ONCE = 500
const GONE = 410

/** What the dispatcher needs of the running whole. */
export interface DispatcherPorts {
  /** What a subscription answers its reader for one event. */
  render(subscription: string, event: DeliveredEvent, reader: Caller): Promise<unknown>
  /** Who writes what came of an attempt, as the trail names it. */
  actor: Caller
  /** Is told what was not expected; the work is tried again. */
  report(error: unknown): void
  /** Of several nodes, one sends: whether it is this one. */
  mayWork(): boolean
  /** Throws where another node has taken over meanwhile. */
  demandMine(tx: Transaction<Caller>): Promise<void>
}

/** The next event of a position, and where it goes. */
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
 * One more reader of the logs: for each endpoint and log it sends the next event, and goes on to the one after once that was answered with
 * 2xx. All that it knows stands in the database; it may stop at any moment, and sends at least once what it then finds to be next.
 */
export class WebhookDispatcher {
  readonly #firstAttempts = pLimit(MOST_FIRST_ATTEMPTS)
  readonly #retries = pLimit(MOST_RETRIES)
  /** The positions that are worked on, each by one at a time. */
  readonly #working = new Map<string, Promise<void>>()
  /** Those that may have got more to do in the meantime. */
  readonly #again = new Set<string>()
  readonly #grown = new Set<LogId>()
  #ports: DispatcherPorts | undefined

  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      delivery: Delivery
      sender: WebhookSender
      secrets: WebhookSecrets
      carriedLogs: CarriedLogs
      /** 0 to 1. */
      random: () => number
    },
  ) {}

  /** Goes on where the last one stopped, and follows the logs from now on. */
  async start(ports: DispatcherPorts): Promise<void> {
    this.#ports = ports
    this.parts.delivery.onAppended((log) => {
      if (log !== null) this.#noteGrown(log)
      else if (this.#ports) this.catchUp().catch(ports.report)
    })
    await this.catchUp()
  }

  /** Gives up what is in flight; it is sent again by whoever starts next. */
  async stop(): Promise<void> {
    this.#ports = undefined
    this.parts.sender.close()
    await Promise.all(this.#working.values())
  }

  /** Takes up every retry that is due. */
  sweep(): Promise<void> {
    return this.#lookAtAll([{ dueAt: { lte: this.parts.storage.clock.now() } }])
  }

  /** Takes up every log that has grown, in case nobody rang. */
  catchUp(): Promise<void> {
    return this.#lookAtAll([{ dueAt: null }], (positions) => this.#behind(positions))
  }

  /** Whatever grows in the same turn of the event loop is looked up at once: most logs lead to no endpoint at all. */
  #noteGrown(log: LogId): void {
    this.#grown.add(log)
    if (this.#grown.size > 1) return
    setImmediate(() => {
      const logId = [...this.#grown]
      this.#grown.clear()
      const ports = this.#ports
      if (ports) this.#lookAtAll([{ logId }]).catch(ports.report)
    })
  }

  /** Sends what is due at a position; does nothing where nothing is. */
  look(positionId: string): void {
    const ports = this.#ports
    if (!ports?.mayWork()) return
    if (this.#working.has(positionId)) {
      this.#again.add(positionId)
      return
    }
    const work = this.#deliverAll(positionId)
      .catch(ports.report)
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
    if (!this.#ports?.mayWork()) return
    for await (const positions of pagesOf(this.parts.storage.reader, WebhookPosition, { where, size: AT_ONCE })) {
      for (const { id } of await choose(positions)) this.look(id)
      if (!this.#ports?.mayWork()) return
    }
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

  /** Whether it was taken, so that the next one may follow. */
  async #deliver(due: Due): Promise<boolean> {
    const slots = due.position.failures > 0 ? this.#retries : this.#firstAttempts
    const attempt = await slots(async () => this.#ports?.mayWork() && this.#attempt(this.#ports, due))
    if (!this.#ports || !attempt) return false // stopped: what came of it does not count
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

  /** There is nothing to send after all, until the log grows. */
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

  /** Writes down what came of an attempt; whatever was decided about the endpoint in the meantime holds. */
  async #keep(ports: DispatcherPorts, due: Due, { at, milliseconds, answer }: Attempt): Promise<void> {
    const { event } = due
    await this.parts.storage.transaction(ports.actor, async (tx) => {
      await ports.demandMine(tx)
      const endpoint = await tx.find(WebhookEndpoint, { id: due.endpoint.id })
      const position = await tx.find(WebhookPosition, { id: due.position.id })
      if (!endpoint || !position) return // it was removed
      const stands = position.sequence === due.position.sequence // it was not replayed
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

  /** When it is tried again; null where the endpoint is paused instead. */
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

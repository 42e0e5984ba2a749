import { type Caller, organisationOf } from '../../access/index.ts'
import { record } from '../../audit/index.ts'
import { type Delivery, UnknownCursor, type WebhookSender } from '../../delivery/index.ts'
import { Conflict, createOnce, InvalidInput, isGiven, visible } from '../../kernel/index.ts'
import { pagesOf, type Row, type Storage, type Transaction } from '../../storage/index.ts'
import type { CarriedLogs } from './carried-logs.ts'
import { Challenge } from './challenge.ts'
import type { AboutWebhookEndpoint, RegisterWebhookEndpointInput, ReplayWebhookEventsInput } from './inputs.ts'
import { pauseEndpoint } from './pause-endpoint.ts'
import { requireReceiverUrl } from './require-receiver-url.ts'
import { WebhookEndpointStatus, WebhookPauseReason } from './vocabulary.ts'
import { WebhookChallengeFailed } from './webhook-challenge-failed.ts'
import { WebhookDelivery } from './webhook-delivery.ts'
import type { WebhookDispatcher } from './webhook-dispatcher.ts'
import { WebhookEndpoint } from './webhook-endpoint.ts'
import { WebhookPosition } from './webhook-position.ts'
import { beginPositions, positionIn, positionsOf } from './webhook-positions.ts'
import type { WebhookSecrets } from './webhook-secrets.ts'

/** Maximum number of endpoints per recipient: each multiplies the messages. */
const MOST_ENDPOINTS = 20
/** Milliseconds for which the delivery log is kept. */
const KEPT_FOR = 30 * 24 * 3_600_000
/** Maximum number of deliveries returned with one order. */
export const MOST_DELIVERIES = 200
/** Deliveries removed in one transaction. */
const AT_ONCE = 500
/** Endpoints per read. */
const ENDPOINTS_AT_ONCE = 1000
/** Precedence of the statuses of several endpoints. */
const BY_WEIGHT = [WebhookEndpointStatus.ACTIVE, WebhookEndpointStatus.PAUSED, WebhookEndpointStatus.PENDING] as const

/** An endpoint, with its secret on the one occasion when it is shown. */
interface WithSecret {
  webhookEndpoint: WebhookEndpoint
  secret: string
}

/** The webhook endpoints to which recipients have the events of their logs sent. */
export class Webhooks {
  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      delivery: Delivery
      sender: WebhookSender
      secrets: WebhookSecrets
      carriedLogs: CarriedLogs
      dispatcher: WebhookDispatcher
    },
  ) {}

  /** Registers an endpoint. Throws `InvalidInput` for a URL that nothing may be sent to, or logs that the recipient does not have. */
  async register(caller: Caller, input: RegisterWebhookEndpointInput): Promise<WithSecret> {
    const { storage, sender, secrets, carriedLogs } = this.parts
    const url = await requireReceiverUrl(input.url, sender)
    const logs = requireLogs(caller, input.logs, carriedLogs)
    const webhookEndpoint = await storage.transaction(caller, (tx) =>
      createOnce(tx, { operation: 'registerWebhookEndpoint', input, model: WebhookEndpoint }, async () => {
        const recipientId = organisationOf(caller)
        await tx.lock(`webhook-endpoints/${recipientId}`)
        if ((await tx.count(WebhookEndpoint, { recipientId })) >= MOST_ENDPOINTS)
          throw new Conflict(`You have ${MOST_ENDPOINTS} endpoints, and no more; remove one.`, ['input'])
        const { jurisdiction } = caller
        const endpoint = tx.create(WebhookEndpoint, { recipientId, jurisdiction, url, logs, registeredAt: tx.now })
        await beginPositions(tx, endpoint)
        record(tx, 'webhook-endpoint.registered', endpoint)
        return endpoint
      }),
    )
    return { webhookEndpoint, secret: secrets.first(webhookEndpoint).text }
  }

  /** Activates the endpoint if its receiver echoes a challenge. Throws `WebhookChallengeFailed`. */
  async verify(caller: Caller, input: AboutWebhookEndpoint): Promise<WebhookEndpoint> {
    const { storage, sender, secrets } = this.parts
    const endpoint = await this.#change(caller, input, 'challenged', (_tx, endpoint) => endpoint.demandPending())
    const at = storage.clock.now()
    const challenge = new Challenge()
    const message = { id: storage.ids.next('challenge'), body: challenge.bodyAt(at) }
    const answer = await sender.send(new URL(endpoint.url), message, { secrets: secrets.signing(endpoint, at), at })
    if (answer.error !== null || !challenge.isEchoedBy(answer.body)) throw new WebhookChallengeFailed(answer)
    return this.#change(caller, input, 'verified', async (tx, endpoint) => {
      endpoint.verify(tx.now)
      await this.#restart(tx, endpoint)
    })
  }

  async rotateSecret(caller: Caller, input: AboutWebhookEndpoint): Promise<WithSecret> {
    const webhookEndpoint = await this.#change(caller, input, 'secret-rotated', (tx, endpoint) =>
      endpoint.rotateSecret(tx.now),
    )
    return { webhookEndpoint, secret: this.parts.secrets.current(webhookEndpoint).text }
  }

  pause(caller: Caller, input: AboutWebhookEndpoint): Promise<WebhookEndpoint> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const endpoint = await own(tx, input)
      await pauseEndpoint(tx, endpoint, WebhookPauseReason.REQUESTED)
      return endpoint
    })
  }

  resume(caller: Caller, input: AboutWebhookEndpoint): Promise<WebhookEndpoint> {
    return this.#change(caller, input, 'resumed', async (tx, endpoint) => {
      endpoint.resume()
      await this.#restart(tx, endpoint)
    })
  }

  async remove(caller: Caller, input: AboutWebhookEndpoint): Promise<string> {
    const { id } = await this.#change(caller, input, 'removed', async (tx, endpoint) => {
      for (const position of await positionsOf(tx, endpoint)) tx.remove(position)
      tx.remove(endpoint)
    })
    return id
  }

  /**
   * Sends events again from a cursor on. Throws `InvalidInput` for a log that the endpoint does not carry, and for a cursor of no event
   * that was sent.
   */
  replay(caller: Caller, input: ReplayWebhookEventsInput): Promise<WebhookEndpoint> {
    return this.#change(caller, input, 'replayed', async (tx, endpoint) => {
      if (!endpoint.logs.includes(input.log))
        throw InvalidInput.at(['input', 'log'], `This endpoint carries ${endpoint.logs.join(', ')}.`)
      const position = await positionIn(tx, endpoint, input.log)
      const sequence = isGiven(input.after) ? await this.#sequenceIn(position, input.after) : 0
      if (sequence > position.sequence)
        throw InvalidInput.at(['input', 'after'], 'This event is still to be sent; nothing after it was sent before.')
      position.rewind(sequence, endpoint.status === WebhookEndpointStatus.ACTIVE ? tx.now : null)
      tx.afterCommit(() => this.parts.dispatcher.look(position.id))
    })
  }

  /** Returns one row for each id, in their order. */
  positions(ids: readonly string[]): Promise<(Row<WebhookPosition> | null)[]> {
    return this.parts.storage.reader.byIds(WebhookPosition, ids)
  }

  /** Returns the last delivery attempts about a subject, oldest first. */
  async deliveriesAbout(subjectId: string): Promise<Row<WebhookDelivery>[]> {
    const page = { where: [{ subjectId }], direction: 'descending' as const, limit: MOST_DELIVERIES }
    return (await this.parts.storage.reader.page(WebhookDelivery, page)).toReversed()
  }

  /** Returns each recipient's status for a log: of its endpoints the one that comes first in `BY_WEIGHT`; null when it has none. */
  async statusesOf(recipientIds: readonly string[], log: string): Promise<(WebhookEndpointStatus | null)[]> {
    const found = new Map<string, Set<WebhookEndpointStatus>>(recipientIds.map((id) => [id, new Set()]))
    const where = [{ recipientId: [...found.keys()] }]
    for await (const page of pagesOf(this.parts.storage.reader, WebhookEndpoint, { where, size: ENDPOINTS_AT_ONCE }))
      for (const { recipientId, logs, status } of page) if (logs.includes(log)) found.get(recipientId)?.add(status)
    return recipientIds.map((id) => BY_WEIGHT.find((status) => found.get(id)?.has(status)) ?? null)
  }

  /** Removes deliveries older than thirty days from the delivery log. Idempotent. */
  async forgetOldDeliveries(caller: Caller): Promise<void> {
    const { storage } = this.parts
    const where = [{ attemptedAt: { lt: new Date(storage.clock.now().getTime() - KEPT_FOR) } }]
    for (;;) {
      const old = await storage.reader.page(WebhookDelivery, { where, limit: AT_ONCE })
      if (old.length === 0) return
      await storage.transaction(caller, async (tx) => {
        for (const { id } of old) {
          const delivery = await tx.find(WebhookDelivery, { id })
          if (delivery) tx.remove(delivery)
        }
      })
    }
  }

  /** Changes one of the caller's endpoints and records it in the audit trail. */
  #change(
    caller: Caller,
    input: AboutWebhookEndpoint,
    what: string,
    change: (tx: Transaction<Caller>, endpoint: WebhookEndpoint) => void | Promise<void>,
  ): Promise<WebhookEndpoint> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const endpoint = await own(tx, input)
      await change(tx, endpoint)
      record(tx, `webhook-endpoint.${what}`, endpoint)
      return endpoint
    })
  }

  async #sequenceIn({ logId }: WebhookPosition, cursor: string): Promise<number> {
    try {
      return await this.parts.delivery.sequenceOf(logId, cursor)
    } catch (error) {
      throw error instanceof UnknownCursor ? InvalidInput.at(['input', 'after'], error.message) : error
    }
  }

  async #restart(tx: Transaction<Caller>, endpoint: WebhookEndpoint): Promise<void> {
    for (const position of await positionsOf(tx, endpoint)) {
      position.restart(tx.now)
      tx.afterCommit(() => this.parts.dispatcher.look(position.id))
    }
  }
}

const own = (tx: Transaction<Caller>, { webhookEndpointId }: AboutWebhookEndpoint): Promise<WebhookEndpoint> =>
  visible(tx, WebhookEndpoint, webhookEndpointId, ['input', 'webhookEndpointId'])

/** Throws `InvalidInput` for no logs, or one that the caller's organisation does not have. */
function requireLogs(caller: Caller, logs: readonly string[], carriedLogs: CarriedLogs): string[] {
  const path = ['input', 'logs']
  if (logs.length === 0) throw InvalidInput.at(path, 'Name at least one log.')
  for (const log of logs)
    if (!carriedLogs.areReadBy(caller, log)) throw InvalidInput.at(path, `You have no log of ${log}.`)
  return [...new Set(logs)]
}

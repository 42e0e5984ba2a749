import { type Caller, organisationOf } from '../access/index.ts'
import { type DeliveredEvent, type Delivery, type LogId, type LogKind, UnknownCursor } from '../delivery/index.ts'
import type { Transaction } from '../storage/index.ts'
import { InvalidInput } from './refusal.ts'

/** The recipients' event logs of one kind: a context writes them, and its resolvers read them. */
export class RecipientEvents {
  constructor(private readonly parts: { delivery: Delivery; kind: LogKind }) {}

  append(
    tx: Transaction<Caller>,
    recipientId: string,
    event: { kind: string; subject: { id: string } },
  ): Promise<void> {
    return this.parts.delivery.append(tx, { log: this.#logOf(recipientId), ...event })
  }

  /** The events about each subject in its own recipient's log, oldest first. */
  about(subjects: readonly { id: string; recipientId: string }[]): Promise<DeliveredEvent[][]> {
    return this.parts.delivery.about(subjects.map(({ id, recipientId }) => ({ id, log: this.#logOf(recipientId) })))
  }

  /** The events of the caller's log after a cursor. Throws `InvalidInput` for a cursor without an event in this log. */
  read(caller: Caller, after: string | undefined, limit: number): Promise<DeliveredEvent[]> {
    return this.parts.delivery.read(this.#logOf(organisationOf(caller)), after, limit).catch(refuseUnknownCursor)
  }

  /**
   * Replays the caller's log after a cursor and follows it live. Throws `InvalidInput` for a cursor without an event in
   * this log.
   */
  async follow(caller: Caller, after: string | undefined): Promise<AsyncIterableIterator<DeliveredEvent>> {
    return this.parts.delivery.follow(this.#logOf(organisationOf(caller)), after).catch(refuseUnknownCursor)
  }

  #logOf(recipientId: string): LogId {
    return `${recipientId}/${this.parts.kind}`
  }
}

function refuseUnknownCursor(error: unknown): never {
  throw error instanceof UnknownCursor ? InvalidInput.at(['after'], error.message) : error
}

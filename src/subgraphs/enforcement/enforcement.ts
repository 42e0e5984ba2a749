import type { Caller } from '../../access/index.ts'
import { record } from '../../audit/index.ts'
import type { Delivery } from '../../delivery/index.ts'
import { Conflict, createOnce, NotFound, RecipientEvents, requireText, visible } from '../../graph/index.ts'
import type { SigningKeys } from '../../signing/index.ts'
import type { Storage, Transaction } from '../../storage/index.ts'
import type { Commerce } from '../commerce/index.ts'
import type { Identity } from '../identity/index.ts'
import { type Policy, removalDeadline, Urgency } from '../policy/index.ts'
import type { Publishing } from '../publishing/index.ts'
import type { Registry } from '../registry/index.ts'
import type {
  AcknowledgeRemovalOrderInput,
  ApproveRemovalOrderInput,
  DraftRemovalOrderInput,
  ObjectToRemovalOrderInput,
  ReportComplianceInput,
  WithdrawRemovalOrderInput,
} from './inputs.ts'
import { Objection } from './objection.ts'
import { ORDER_DOCUMENT_TYPE, orderDocument } from './order-document.ts'
import { addressOf } from './order-target.ts'
import { RemovalOrder } from './removal-order.ts'
import { OrderAction, RemovalOrderEventKind } from './vocabulary.ts'

const LONGEST_TEXT = 20_000

/** Removal orders: from the draft to the report that it is done. */
export class Enforcement {
  /** The recipients' logs of removal orders. */
  readonly events: RecipientEvents

  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      delivery: Delivery
      registry: Registry
      policy: Policy
      identity: Identity
      publishing: Publishing
      commerce: Commerce
      signingKeys: SigningKeys
      /** Names Verigraph as the issuer of signed orders. */
      publicUrl: string
    },
  ) {
    this.events = new RecipientEvents({ delivery: parts.delivery, kind: 'removal-orders' })
  }

  /** Throws `InvalidInput` where basis, reasons or target are not exact, `Conflict` for a reference that is taken. */
  draft(caller: Caller, input: DraftRemovalOrderInput): Promise<RemovalOrder> {
    return this.parts.storage.transaction(caller, (tx) =>
      createOnce(tx, { operation: 'draftRemovalOrder', input, model: RemovalOrder }, async () => {
        const agency = await this.parts.registry.agencyOf(tx)
        const reference = requireText(input.reference, ['input', 'reference'])
        const legalBasis = requireText(input.legalBasis, ['input', 'legalBasis'], LONGEST_TEXT)
        const reasons = requireText(input.reasons, ['input', 'reasons'], LONGEST_TEXT)
        const { recipient, targetId, targetUrl } = await addressOf(tx, input, this.parts)
        if (await tx.find(RemovalOrder, { agencyId: agency.id, reference }))
          throw new Conflict('Your agency has an order of this reference.', ['input', 'reference'])
        const order = tx.create(RemovalOrder, {
          reference,
          legalBasis,
          reasons,
          targetId,
          targetUrl,
          agencyId: agency.id,
          recipientId: recipient.id,
          jurisdiction: recipient.jurisdiction,
          action: input.action,
          urgency: input.urgency ?? Urgency.ORDINARY,
          draftedBy: caller.clientId,
          draftedAt: tx.now,
        })
        record(tx, 'removal-order.drafted', order)
        return order
      }),
    )
  }

  /** Signs the order, starts its clock, and puts it into the recipient's log: one unit. */
  approve(caller: Caller, input: ApproveRemovalOrderInput): Promise<RemovalOrder> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const order = await this.#ofAgency(tx, input.removalOrderId)
      order.demandApprover(caller)
      const agency = await this.parts.registry.agencyOf(tx)
      const recipient = await this.parts.registry.recipient(tx, order.recipientId, ['input', 'removalOrderId'])
      const profile = this.parts.policy.profile(recipient.policyProfileId)
      const dueAt = removalDeadline(profile, order.urgency, tx.now)
      const document = orderDocument(order, {
        issuer: this.parts.publicUrl,
        issuedAt: tx.now,
        dueAt,
        agency,
        recipient,
        redress: profile.redress,
      })
      const signedDocument = await this.parts.signingKeys.sign(document, ORDER_DOCUMENT_TYPE)
      order.issue({ by: caller, at: tx.now, dueAt, signedDocument })
      record(tx, 'removal-order.issued', order)
      await this.#tell(tx, order, RemovalOrderEventKind.ISSUED)
      return order
    })
  }

  withdraw(caller: Caller, input: WithdrawRemovalOrderInput): Promise<RemovalOrder> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const order = await this.#ofAgency(tx, input.removalOrderId)
      order.withdraw(tx.now, requireText(input.reason, ['input', 'reason'], LONGEST_TEXT))
      record(tx, 'removal-order.withdrawn', order)
      if (order.issuedAt) await this.#tell(tx, order, RemovalOrderEventKind.WITHDRAWN)
      return order
    })
  }

  acknowledge(caller: Caller, input: AcknowledgeRemovalOrderInput): Promise<RemovalOrder> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const order = await this.#ofRecipient(tx, input.removalOrderId)
      order.acknowledge(tx.now)
      record(tx, 'removal-order.acknowledged', order)
      return order
    })
  }

  /** What the recipient reports takes effect in the graph: only now is the content removed, the stream interrupted, and so on. */
  reportCompliance(caller: Caller, input: ReportComplianceInput): Promise<RemovalOrder> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const order = await this.#ofRecipient(tx, input.removalOrderId)
      const note = input.note ? requireText(input.note, ['input', 'note'], LONGEST_TEXT) : null
      order.comply({ completedAt: input.completedAt ?? tx.now, reportedAt: tx.now, note })
      if (order.targetId) await this.#takeEffect(tx, order.action, order.targetId)
      record(tx, 'removal-order.complied', order)
      return order
    })
  }

  object(caller: Caller, input: ObjectToRemovalOrderInput): Promise<RemovalOrder> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const order = await this.#ofRecipient(tx, input.removalOrderId)
      const details = requireText(input.details, ['input', 'details'], LONGEST_TEXT)
      order.object()
      tx.create(Objection, { removalOrderId: order.id, ground: input.ground, details, filedAt: tx.now })
      record(tx, 'removal-order.objected', order)
      return order
    })
  }

  /** The objections to these orders, oldest first. */
  async objectionsTo(orderIds: readonly string[]): Promise<Objection[][]> {
    const where = [{ removalOrderId: orderIds }]
    const objections = await this.parts.storage.reader.page(Objection, { where, limit: 1000 })
    return orderIds.map((id) => objections.filter(({ removalOrderId }) => removalOrderId === id))
  }

  #tell(tx: Transaction<Caller>, order: RemovalOrder, kind: RemovalOrderEventKind): Promise<void> {
    return this.events.append(tx, order.recipientId, { kind, subject: order })
  }

  /** An order that the caller's agency drafted; another agency's is as good as none. */
  async #ofAgency(tx: Transaction<Caller>, id: string): Promise<RemovalOrder> {
    const order = await visible(tx, RemovalOrder, id, ['input', 'removalOrderId'])
    if (order.agencyId !== tx.actor.organisationId) throw new NotFound(['input', 'removalOrderId'])
    return order
  }

  /** An order that was issued to the caller; visibility leaves no other to a recipient. */
  #ofRecipient(tx: Transaction<Caller>, id: string): Promise<RemovalOrder> {
    return visible(tx, RemovalOrder, id, ['input', 'removalOrderId'])
  }

  async #takeEffect(tx: Transaction<Caller>, action: OrderAction, targetId: string): Promise<void> {
    const { identity, publishing, commerce } = this.parts
    switch (action) {
      case OrderAction.REMOVE_CONTENT:
        return publishing.remove(tx, targetId)
      case OrderAction.INTERRUPT_STREAM:
        return publishing.interrupt(tx, targetId)
      case OrderAction.SUSPEND_USER:
        return identity.suspend(tx, targetId)
      case OrderAction.SUSPEND_MERCHANT:
        return commerce.suspend(tx, targetId)
      case OrderAction.WITHDRAW_ADVERTISEMENT:
      case OrderAction.BLOCK_WEBSITE:
      case OrderAction.DISCONNECT_SERVER:
        return // about a URL only: there is no node to change
    }
  }
}

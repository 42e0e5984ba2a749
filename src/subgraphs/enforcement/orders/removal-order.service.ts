import type { Caller } from '../../../access/index.ts'
import { record } from '../../../audit/index.ts'
import type { TargetKinds } from '../../../context/index.ts'
import type { Delivery } from '../../../delivery/index.ts'
import { type InputPath, NotFound, RecipientEvents, visible, WrongState } from '../../../kernel/index.ts'
import type { SigningKeys } from '../../../signing/index.ts'
import { newestBy, type Row, type Storage, type Transaction } from '../../../storage/index.ts'
import { momentAfter, type Policy, removalDeadline } from '../../policy/index.ts'
import { hasDirectorBeside, type Registry } from '../../registry/index.ts'
import { keepFigures } from '../figures/keep-figures.ts'
import type {
  AcceptCompletionTimeInput,
  AcknowledgeRemovalOrderInput,
  ApproveRemovalOrderInput,
  DecideObjectionInput,
  ObjectToRemovalOrderInput,
  ReportComplianceInput,
  WithdrawRemovalOrderInput,
} from '../inputs.ts'
import { demandNewObjection, Objection } from '../objections/objection.ts'
import { OrderStatus, RemovalOrderEventKind } from '../vocabulary.ts'
import { ORDER_DOCUMENT_TYPE, orderDocument } from './order-document.ts'
import { RemovalOrder } from './removal-order.ts'
import type { UserNotice } from './user-notice.ts'

/** Maximum number of other orders about the same target, and of objections, returned with one order. */
export const MOST_ABOUT_THE_SAME = 100
export const MOST_OBJECTIONS = 50

/** Removal orders from the approval of a draft to the report of compliance. */
export class Enforcement {
  /** The recipients' event logs of removal orders. */
  readonly events: RecipientEvents

  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      delivery: Delivery
      registry: Registry
      policy: Policy
      targets: TargetKinds
      /** The services of all contexts, which apply the effects of orders. */
      services: object
      signingKeys: SigningKeys
      /** Base URL of Verigraph, named as the issuer of signed orders. */
      publicUrl: string
    },
  ) {
    this.events = new RecipientEvents({ delivery: parts.delivery, kind: 'removal-orders' })
  }

  /** Signs the order, starts its clock and appends it to the recipient's event log, in one transaction. */
  approve(caller: Caller, input: ApproveRemovalOrderInput): Promise<RemovalOrder> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const order = await this.#ofAgency(tx, input.removalOrderId)
      order.demandApprover(caller)
      const agency = await this.parts.registry.agencyOf(tx)
      const recipient = await this.parts.registry.recipient(tx, order.recipientId, ['input', 'removalOrderId'])
      const profile = this.parts.policy.profile(recipient.policyProfileId)
      const dueAt = removalDeadline(profile, order, tx.now)
      const document = orderDocument(order, {
        issuer: this.parts.publicUrl,
        issuedAt: tx.now,
        dueAt,
        agency,
        recipient,
        redress: profile.redress,
      })
      const signedDocument = this.parts.signingKeys.sign(document, ORDER_DOCUMENT_TYPE)
      const noticeAt = order.affectedUserId ? momentAfter(tx.now, order.confidentialFor ?? 'PT0S') : null
      order.issue({ by: caller, at: tx.now, dueAt, noticeAt, signedDocument })
      record(tx, 'removal-order.issued', order)
      await this.tell(tx, order, RemovalOrderEventKind.ISSUED)
      if (noticeAt && noticeAt <= tx.now) order.notify(tx.now)
      return order
    })
  }

  withdraw(caller: Caller, input: WithdrawRemovalOrderInput): Promise<RemovalOrder> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const order = await this.#ofAgency(tx, input.removalOrderId)
      await this.takeBack(tx, order, input.reason)
      return order
    })
  }

  /** Withdraws the order; a recipient who knew of it receives an event. */
  async takeBack(tx: Transaction<Caller>, order: RemovalOrder, reason: string): Promise<void> {
    order.withdraw(tx.now, reason)
    record(tx, 'removal-order.withdrawn', order)
    if (order.issuedAt) await this.tell(tx, order, RemovalOrderEventKind.WITHDRAWN)
  }

  acknowledge(caller: Caller, input: AcknowledgeRemovalOrderInput): Promise<RemovalOrder> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const order = await this.#ofRecipient(tx, input.removalOrderId)
      order.acknowledge(tx.now)
      record(tx, 'removal-order.acknowledged', order)
      return order
    })
  }

  /**
   * Records the recipient's report and applies its effect in the graph: only now is the content removed, the stream interrupted, and so on.
   */
  reportCompliance(caller: Caller, input: ReportComplianceInput): Promise<RemovalOrder> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const order = await this.#ofRecipient(tx, input.removalOrderId)
      if (order.awaitsRestoration()) return this.#restore(tx, order)
      order.comply({ completedAt: input.completedAt ?? tx.now, reportedAt: tx.now, note: input.note ?? null })
      await this.#takeEffect(tx, order)
      record(tx, 'removal-order.complied', order)
      return order
    })
  }

  /**
   * A director of the agency accepts the reported completion time, and the order counts as on time. Throws `WrongState` when that would
   * change nothing.
   */
  acceptCompletionTime(caller: Caller, input: AcceptCompletionTimeInput): Promise<RemovalOrder> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const order = await this.#ofAgency(tx, input.removalOrderId)
      const { explanation } = input
      const stops = await tx.findAll(Objection, { removalOrderId: order.id })
      order.acceptCompletionTime({ by: caller, at: tx.now, explanation, stops })
      record(tx, 'removal-order.completion-time-accepted', order)
      return order
    })
  }

  /** Files an objection. Throws `Conflict` for a second objection on one ground, `WrongState` while another one is pending. */
  object(caller: Caller, input: ObjectToRemovalOrderInput): Promise<RemovalOrder> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const order = await this.#ofRecipient(tx, input.removalOrderId)
      const { ground, details } = input
      demandNewObjection(await tx.findAll(Objection, { removalOrderId: order.id }), ground)
      const stopsClock = order.object(tx.now)
      tx.create(Objection, { removalOrderId: order.id, ground, details, filedAt: tx.now, stopsClock })
      record(tx, 'removal-order.objected', order)
      return order
    })
  }

  /** Decides an objection: if upheld, it ends the order; otherwise a clock that it stopped continues with the time left. */
  decideObjection(caller: Caller, input: DecideObjectionInput): Promise<RemovalOrder> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const order = await this.toReview(tx, input.removalOrderId, ['input', 'removalOrderId'])
      const { upheld, explanation } = input
      const objection = await tx.find(Objection, { removalOrderId: order.id, decidedAt: null })
      if (!objection) throw new WrongState('No objection to this order waits for a decision.')
      if (upheld) order.yieldToObjection(tx.now, explanation)
      else order.resume(tx.now)
      objection.decide({ upheld, explanation, by: caller, at: tx.now })
      record(tx, upheld ? 'objection.upheld' : 'objection.rejected', order)
      await this.tell(tx, order, RemovalOrderEventKind.OBJECTION_DECIDED)
      return order
    })
  }

  /** Returns the notice for the affected user; null before the platform was asked to notify, and when no user is affected. */
  async noticeOf(order: Row<RemovalOrder>): Promise<UserNotice | null> {
    const { affectedUserId, issuedAt, userNotifiedAt } = order
    if (!affectedUserId || !issuedAt || !userNotifiedAt) return null
    const { redress, appealWithin } = await this.parts.registry.profileOfPlatform(order.recipientId)
    return {
      userId: affectedUserId,
      action: order.action,
      legalBasis: order.legalBasis,
      reasons: order.reasons,
      agencyId: order.agencyId,
      redress,
      appealBefore: momentAfter(issuedAt, appealWithin),
    }
  }

  /**
   * Returns, for each of these orders, the newest other orders about the same target that are visible to the caller and not withdrawn;
   * oldest first.
   */
  async othersAboutTheSame(
    caller: Caller,
    orders: readonly Pick<RemovalOrder, 'id' | 'targetId' | 'targetUrlKey'>[],
  ): Promise<Row<RemovalOrder>[][]> {
    const visibleOnes = RemovalOrder.visibleTo(caller)
    if (!visibleOnes) return orders.map(() => [])
    const standing = { status: Object.values(OrderStatus).filter((status) => status !== OrderStatus.WITHDRAWN) }
    const where = [visibleOnes, standing]
    const newest = (by: 'targetId' | 'targetUrlKey') => {
      const values = orders.flatMap((order) => order[by] ?? [])
      return newestBy(this.parts.storage.reader, RemovalOrder, { by, values, where, most: MOST_ABOUT_THE_SAME + 1 })
    }
    const [byId, byUrl] = await Promise.all([newest('targetId'), newest('targetUrlKey')])
    return orders.map((order) => {
      const found = byId.get(order.targetId ?? '') ?? byUrl.get(order.targetUrlKey ?? '') ?? []
      const others = found.filter((each) => each.id !== order.id && sameTarget(each) === sameTarget(order))
      return others.slice(-MOST_ABOUT_THE_SAME)
    })
  }

  /** Returns the newest objections to each of these orders, oldest first. */
  async objectionsTo(orderIds: readonly string[]): Promise<Row<Objection>[][]> {
    const wanted = { by: 'removalOrderId' as const, values: orderIds, most: MOST_OBJECTIONS }
    const found = await newestBy(this.parts.storage.reader, Objection, wanted)
    return orderIds.map((id) => found.get(id) ?? [])
  }

  /** Appends an event to the recipient's log. */
  tell(tx: Transaction<Caller>, order: RemovalOrder, kind: RemovalOrderEventKind): Promise<void> {
    return this.events.append(tx, order.recipientId, { kind, subject: order })
  }

  /** Asks the recipient to notify the affected user, once the order is no longer confidential. */
  async askForNotice(tx: Transaction<Caller>, order: RemovalOrder): Promise<void> {
    order.notify(tx.now)
    record(tx, 'removal-order.user-notice-due', order)
    await this.tell(tx, order, RemovalOrderEventKind.USER_NOTICE_DUE)
  }

  /** Loads an order for a change, which the figures then include. */
  async toChange(tx: Transaction<Caller>, id: string, path: InputPath): Promise<RemovalOrder> {
    const order = await visible(tx, RemovalOrder, id, path)
    keepFigures(tx, order)
    return order
  }

  /**
   * Loads an order for a review that the caller may decide: a director of its agency who neither drafted nor approved it, or, where the
   * agency has no such director, one of another agency of its country. Throws `SAME_OFFICER` for its drafter and approver, `NotFound` for
   * everybody else.
   */
  async toReview(tx: Transaction<Caller>, id: string, path: InputPath): Promise<RemovalOrder> {
    const order = await this.toChange(tx, id, path)
    const { organisationId, jurisdiction } = tx.actor
    if (order.agencyId !== organisationId) {
      if (order.jurisdiction !== jurisdiction) throw new NotFound(path)
      if (await hasDirectorBeside(tx, order.agencyId, order.parties())) throw new NotFound(path)
    }
    order.demandNoPart(tx.actor, path)
    return order
  }

  /** Applies the effect in the graph when the recipient reports compliance; the gateway itself takes nothing down. */
  async #takeEffect(tx: Transaction<Caller>, { targetId }: RemovalOrder): Promise<void> {
    if (targetId === null) return // about a URL only: there is no node to change
    const { targets, services } = this.parts
    await tx.lock(targetId) // a concurrent restoration of another order about this target must see this order
    await targets.of(targetId)?.take(tx, targetId, services)
  }

  /** Undoes the effect of the order, unless another order with the same target is still in effect. */
  async #restore(tx: Transaction<Caller>, order: RemovalOrder): Promise<RemovalOrder> {
    order.restore(tx.now)
    record(tx, 'removal-order.restored', order)
    const { targetId } = order
    if (targetId === null) return order
    await tx.lock(targetId)
    const others = { targetId, status: OrderStatus.COMPLIED, restoredAt: null } // this order is already restored and not counted
    const { targets, services } = this.parts
    if ((await tx.count(RemovalOrder, others)) === 0) await targets.of(targetId)?.undo?.(tx, targetId, services)
    return order
  }

  /** Loads an order that the caller's agency drafted. Throws `NotFound` for one of another agency. */
  async #ofAgency(tx: Transaction<Caller>, id: string): Promise<RemovalOrder> {
    const order = await this.toChange(tx, id, ['input', 'removalOrderId'])
    if (order.agencyId !== tx.actor.organisationId) throw new NotFound(['input', 'removalOrderId'])
    return order
  }

  /** Loads an order issued to the caller; visibility hides all others from a recipient. */
  #ofRecipient(tx: Transaction<Caller>, id: string): Promise<RemovalOrder> {
    return this.toChange(tx, id, ['input', 'removalOrderId'])
  }
}

/** A key that all orders with one target share. */
const sameTarget = ({ targetId, targetUrlKey }: Pick<RemovalOrder, 'targetId' | 'targetUrlKey'>): string =>
  `${targetId ?? ''} ${targetUrlKey ?? ''}`

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

/** Others about the same target, and objections, that are shown with one order. */
export const MOST_ABOUT_THE_SAME = 100
export const MOST_OBJECTIONS = 50

/** Removal orders: from the approval of a draft to the report that it is done. */
export class Enforcement {
  /** The recipients' logs of removal orders. */
  readonly events: RecipientEvents

  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      delivery: Delivery
      registry: Registry
      policy: Policy
      targets: TargetKinds
      /** Of all contexts: what takes effect is theirs to carry out. */
      services: object
      signingKeys: SigningKeys
      /** Names Verigraph as the issuer of signed orders. */
      publicUrl: string
    },
  ) {
    this.events = new RecipientEvents({ delivery: parts.delivery, kind: 'removal-orders' })
  }

  /** Signs the order, starts its clock, and puts it into the recipient's log: one unit. */
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

  /** There is nothing to carry out any more; a recipient who knew of the order is told. */
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

  /** What the recipient reports takes effect in the graph: only now is the content removed, the stream interrupted, and so on. */
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

  /** A director of the agency believes the recipient that it was done in time, and counts it so. Throws `WrongState` where that would change nothing. */
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

  /** Throws `Conflict` for a second objection on one ground, `WrongState` while another one waits. */
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

  /** The answer to an objection: upheld, it ends the order; otherwise a clock that it has stopped goes on with what was left. */
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

  /** What is to be told to the user whom an order affects; null before its time, and where nobody is affected. */
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

  /** The newest other orders about the same targets that the caller may see and that are not withdrawn, for each of these; oldest first. */
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

  /** The newest objections to each of these orders, oldest first. */
  async objectionsTo(orderIds: readonly string[]): Promise<Row<Objection>[][]> {
    const wanted = { by: 'removalOrderId' as const, values: orderIds, most: MOST_OBJECTIONS }
    const found = await newestBy(this.parts.storage.reader, Objection, wanted)
    return orderIds.map((id) => found.get(id) ?? [])
  }

  /** Writes into the recipient's log. */
  tell(tx: Transaction<Caller>, order: RemovalOrder, kind: RemovalOrderEventKind): Promise<void> {
    return this.events.append(tx, order.recipientId, { kind, subject: order })
  }

  /** A confidential order's time is over: asks the recipient to tell the affected user. */
  async askForNotice(tx: Transaction<Caller>, order: RemovalOrder): Promise<void> {
    order.notify(tx.now)
    record(tx, 'removal-order.user-notice-due', order)
    await this.tell(tx, order, RemovalOrderEventKind.USER_NOTICE_DUE)
  }

  /** An order that is about to change: whatever becomes of it in this transaction is counted. */
  async toChange(tx: Transaction<Caller>, id: string, path: InputPath): Promise<RemovalOrder> {
    const order = await visible(tx, RemovalOrder, id, path)
    keepFigures(tx, order)
    return order
  }

  /**
   * An order that the caller may judge for those who have to bear it: a director of its agency who neither drafted nor approved it; of another
   * agency of its country where its own has none. Throws `SAME_OFFICER` for those who had a part in it, `NotFound` for everybody else.
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

  /** What recipients report takes effect in the graph, and only that: the gateway itself takes nothing down. */
  async #takeEffect(tx: Transaction<Caller>, { targetId }: RemovalOrder): Promise<void> {
    if (targetId === null) return // about a URL only: there is no node to change
    const { targets, services } = this.parts
    await tx.lock(targetId) // whoever undoes another order about the same looks at this one
    await targets.of(targetId)?.take(tx, targetId, services)
  }

  /** What another order took away as well stays away until that one is undone, too. */
  async #restore(tx: Transaction<Caller>, order: RemovalOrder): Promise<RemovalOrder> {
    order.restore(tx.now)
    record(tx, 'removal-order.restored', order)
    const { targetId } = order
    if (targetId === null) return order
    await tx.lock(targetId)
    const others = { targetId, status: OrderStatus.COMPLIED, restoredAt: null } // this one is restored, and not among them
    const { targets, services } = this.parts
    if ((await tx.count(RemovalOrder, others)) === 0) await targets.of(targetId)?.undo?.(tx, targetId, services)
    return order
  }

  /** An order that the caller's agency drafted; another agency's is as good as none. */
  async #ofAgency(tx: Transaction<Caller>, id: string): Promise<RemovalOrder> {
    const order = await this.toChange(tx, id, ['input', 'removalOrderId'])
    if (order.agencyId !== tx.actor.organisationId) throw new NotFound(['input', 'removalOrderId'])
    return order
  }

  /** An order that was issued to the caller; visibility leaves no other to a recipient. */
  #ofRecipient(tx: Transaction<Caller>, id: string): Promise<RemovalOrder> {
    return this.toChange(tx, id, ['input', 'removalOrderId'])
  }
}

/** The same for all orders about one target. */
const sameTarget = ({ targetId, targetUrlKey }: Pick<RemovalOrder, 'targetId' | 'targetUrlKey'>): string =>
  `${targetId ?? ''} ${targetUrlKey ?? ''}`

import type { Caller } from '../../../access/index.ts'
import { record } from '../../../audit/index.ts'
import { Conflict, Refusal, UserErrorCode, visible, WrongState } from '../../../kernel/index.ts'
import type { Row, Storage, Transaction } from '../../../storage/index.ts'
import { momentAfter } from '../../policy/index.ts'
import type { Registry } from '../../registry/index.ts'
import type { AppealRemovalOrderInput, DecideAppealInput } from '../inputs.ts'
import type { Enforcement } from '../orders/removal-order.service.ts'
import { RemovalOrder } from '../orders/removal-order.ts'
import { OrderStatus, RemovalOrderEventKind } from '../vocabulary.ts'
import { Appeal } from './appeal.ts'

/** Appeals of affected users against orders. */
export class Appeals {
  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      registry: Registry
      enforcement: Enforcement
    },
  ) {}

  /**
   * Files an appeal, through the platform on the user's behalf. Throws `WrongState` when no user is affected, `EXPIRED` after the profile's
   * time limit, `Conflict` for a second one.
   */
  file(caller: Caller, input: AppealRemovalOrderInput): Promise<Appeal> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const path = ['input', 'removalOrderId']
      const order = await visible(tx, RemovalOrder, input.removalOrderId, path)
      const { affectedUserId: userId } = order
      if (!userId || !order.issuedAt) throw new WrongState('This order affects no user that is known here.')
      if (order.status === OrderStatus.WITHDRAWN) throw new WrongState('This order is withdrawn already.')
      const { appealWithin } = await this.parts.registry.profileOfPlatform(order.recipientId)
      if (tx.now >= momentAfter(order.issuedAt, appealWithin))
        throw new Refusal(UserErrorCode.EXPIRED, `An appeal must come within ${appealWithin} of the issue.`, path)
      if (await tx.find(Appeal, { removalOrderId: order.id }))
        throw new Conflict('This order was appealed against already.', path)
      const appeal = tx.create(Appeal, {
        removalOrderId: order.id,
        userId,
        platformId: order.recipientId,
        jurisdiction: order.jurisdiction,
        filedBy: caller.clientId,
        statement: input.statement,
        filedAt: tx.now,
      })
      record(tx, 'appeal.filed', appeal, { onBehalfOfId: userId })
      return appeal
    })
  }

  /**
   * Records the decision of a director who neither drafted nor approved the order, as in `Enforcement.toReview`. A won appeal ends an order
   * that is not carried out yet, and otherwise asks the recipient to restore what it took away.
   */
  decide(caller: Caller, input: DecideAppealInput): Promise<Appeal> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const path = ['input', 'appealId']
      const appeal = await visible(tx, Appeal, input.appealId, path)
      const order = await this.parts.enforcement.toReview(tx, appeal.removalOrderId, path)
      const { upheld, explanation } = input
      appeal.decide({ upheld, explanation, by: caller, at: tx.now })
      record(tx, upheld ? 'appeal.upheld' : 'appeal.rejected', appeal)
      if (upheld) await this.#grant(tx, order, explanation)
      return appeal
    })
  }

  /** Returns the appeal against each of these orders; null when there is none that is visible to the caller. */
  async against(caller: Caller, orderIds: readonly string[]): Promise<(Row<Appeal> | null)[]> {
    const visibleOnes = Appeal.visibleTo(caller)
    if (!visibleOnes) return orderIds.map(() => null)
    const where = [visibleOnes, { removalOrderId: orderIds }]
    const appeals = await this.parts.storage.reader.page(Appeal, { where, limit: orderIds.length })
    return orderIds.map((id) => appeals.find(({ removalOrderId }) => removalOrderId === id) ?? null)
  }

  async #grant(tx: Transaction<Caller>, order: RemovalOrder, explanation: string): Promise<void> {
    const { enforcement } = this.parts
    if (order.status === OrderStatus.WITHDRAWN) return
    if (order.status !== OrderStatus.COMPLIED) return enforcement.takeBack(tx, order, explanation)
    const { restoreWithin } = await this.parts.registry.profileOfPlatform(order.recipientId)
    order.orderRestoration({ at: tx.now, dueAt: momentAfter(tx.now, restoreWithin) })
    record(tx, 'removal-order.restoration-ordered', order)
    await enforcement.tell(tx, order, RemovalOrderEventKind.RESTORED)
  }
}

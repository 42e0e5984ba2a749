import type { Caller } from '../../access/index.ts'
import { record } from '../../audit/index.ts'
import { Conflict, NotFound, Refusal, requireText, UserErrorCode, visible, WrongState } from '../../graph/index.ts'
import type { Storage, Transaction } from '../../storage/index.ts'
import { momentAfter } from '../policy/index.ts'
import type { Registry } from '../registry/index.ts'
import { Appeal } from './appeal.ts'
import type { Enforcement } from './enforcement.ts'
import type { AppealRemovalOrderInput, DecideAppealInput } from './inputs.ts'
import { RemovalOrder } from './removal-order.ts'
import { OrderStatus, RemovalOrderEventKind } from './vocabulary.ts'

const LONGEST_TEXT = 20_000

/** The affected users' word against an order. */
export class Appeals {
  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      registry: Registry
      enforcement: Enforcement
    },
  ) {}

  /** Filed by the platform on the user's behalf. Throws `WrongState` where nobody is affected, `EXPIRED` after the profile's time, `Conflict` for a second one. */
  file(caller: Caller, input: AppealRemovalOrderInput): Promise<Appeal> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const path = ['input', 'removalOrderId']
      const order = await visible(tx, RemovalOrder, input.removalOrderId, path)
      const statement = requireText(input.statement, ['input', 'statement'], LONGEST_TEXT)
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
        statement,
        filedAt: tx.now,
      })
      record(tx, 'appeal.filed', appeal)
      return appeal
    })
  }

  /**
   * Decided by an officer of the agency who neither drafted nor approved the order; throws `SAME_OFFICER` for those two.
   * A won appeal ends an order that is not carried out yet, and otherwise asks the recipient to put back what it took away.
   */
  decide(caller: Caller, input: DecideAppealInput): Promise<Appeal> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const path = ['input', 'appealId']
      const appeal = await visible(tx, Appeal, input.appealId, path)
      const order = await visible(tx, RemovalOrder, appeal.removalOrderId, path)
      if (order.agencyId !== caller.organisationId) throw new NotFound(path)
      if ([order.draftedBy, order.approvedBy].includes(caller.clientId))
        throw new Refusal(
          UserErrorCode.SAME_OFFICER,
          'You drafted or approved the order; another officer decides.',
          path,
        )
      const explanation = requireText(input.explanation, ['input', 'explanation'], LONGEST_TEXT)
      appeal.decide({ upheld: input.upheld, explanation, by: caller.clientId, at: tx.now })
      record(tx, input.upheld ? 'appeal.upheld' : 'appeal.rejected', appeal)
      if (input.upheld) await this.#grant(tx, order, explanation)
      return appeal
    })
  }

  async #grant(tx: Transaction<Caller>, order: RemovalOrder, explanation: string): Promise<void> {
    const { enforcement } = this.parts
    if (order.status === OrderStatus.WITHDRAWN) return
    if (order.status !== OrderStatus.COMPLIED) {
      order.withdraw(tx.now, explanation)
      record(tx, 'removal-order.withdrawn', order)
      return enforcement.tell(tx, order, RemovalOrderEventKind.WITHDRAWN)
    }
    const { restoreWithin } = await this.parts.registry.profileOfPlatform(order.recipientId)
    order.orderRestoration(momentAfter(tx.now, restoreWithin))
    record(tx, 'removal-order.restoration-ordered', order)
    await enforcement.tell(tx, order, RemovalOrderEventKind.RESTORED)
  }
}

import type { Caller } from '../../access/index.ts'
import { typenameOfId } from '../../kernel/index.ts'
import type { Transaction } from '../../storage/index.ts'
import type { Commerce } from '../commerce/index.ts'
import type { Identity } from '../identity/index.ts'
import { OrderAction } from '../policy/index.ts'
import type { Publishing } from '../publishing/index.ts'
import type { RemovalOrder } from './removal-order.ts'

/** What recipients report takes effect in the graph, and only that: the gateway itself takes nothing down. */
export class Effects {
  constructor(private readonly parts: { identity: Identity; publishing: Publishing; commerce: Commerce }) {}

  /** The recipient did what the order asks. */
  async take(tx: Transaction<Caller>, { action, targetId }: RemovalOrder): Promise<void> {
    if (targetId === null) return // about a URL only: there is no node to change
    await tx.takeTurn(targetId) // whoever undoes another order about the same looks at this one
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
        return
    }
  }

  /** The recipient put back what the order took away. */
  async undo(tx: Transaction<Caller>, { targetId }: RemovalOrder): Promise<void> {
    const { identity, publishing, commerce } = this.parts
    switch (targetId && typenameOfId(targetId)) {
      case 'ContentItem':
        return publishing.restore(tx, targetId as string)
      case 'User':
        return identity.reinstate(tx, targetId as string)
      case 'Merchant':
        return commerce.reinstate(tx, targetId as string)
      default:
        return // a stream that was interrupted is over; its host may start another
    }
  }
}

import { setTimeout as pause } from 'node:timers/promises'
import type { Caller } from '../../../access/index.ts'
import { record } from '../../../audit/index.ts'
import { Refusal } from '../../../kernel/index.ts'
import type { Storage, Transaction } from '../../../storage/index.ts'
import type { Registry } from '../../registry/index.ts'
import { IdentityErrorCode } from '../error-codes.ts'
import type { User } from '../users/user.ts'
import type { Vault } from '../vault/vault.ts'
import { MessageBudgetSpent } from './message-budget-spent.ts'
import {
  type Billed,
  type Charge,
  isBounded,
  type MessageLimits,
  sharedCharges,
  toldCharges,
} from './message-budgets.ts'
import { MessageSpending } from './message-spending.ts'
import type { Phone } from './phone-number.ts'
import type { SmsSender } from './sms.ts'

/** Messages that a platform may send to a number per hour even when others have spent the shared budget: its users are not locked out. */
const OWN_SHARE = 3
/** Spendings removed in one transaction. */
const AT_ONCE = 500

/** A message after it was charged to its budgets. */
export interface Charged {
  readonly phone: Phone
  /** The message is not sent, and the sender is not told. */
  readonly withheld: boolean
}

/** The current spendings of a message's budgets. */
type Spendings = ReadonlyMap<string, MessageSpending>

/** Text messages: each is charged to its budgets in the transaction that requests it, and sent after the commit. */
export class TextMessages {
  /** Milliseconds that the last message took to send. */
  #lastTook = 0

  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      registry: Registry
      vault: Vault
      sms: SmsSender
      messageLimits: MessageLimits
    },
  ) {}

  /**
   * Charges a message that the platform requests. Throws `MessageBudgetSpent`; a spent budget that platforms share withholds it silently.
   */
  async charge(tx: Transaction<Caller>, user: User, phone: Phone, about: { id: string }): Promise<Charged> {
    const bill = await this.#bill(tx, user, phone)
    const told = toldCharges(bill, this.parts.messageLimits)
    const spendings = await this.#spendingsOf(tx, bill)
    const spent = told.find((charge) => spentOf(spendings, charge, tx.now) >= charge.most)
    const until = spent && spendings.get(spent.id)?.endsAt
    if (spent && until) throw new MessageBudgetSpent({ budget: spent.budget, retryAt: until })
    return this.#take(tx, { bill, phone, told, spendings, about })
  }

  /** Charges a message that must be sent whatever the platform has spent. */
  async chargeNotice(tx: Transaction<Caller>, user: User, phone: Phone, about: { id: string }): Promise<Charged> {
    const bill = await this.#bill(tx, user, phone)
    const spendings = await this.#spendingsOf(tx, bill)
    return this.#take(tx, { bill, phone, told: toldCharges(bill, this.parts.messageLimits), spendings, about })
  }

  /**
   * Sends a message, outside of any transaction: a slow gateway blocks nobody. Throws `DELIVERY_FAILED`; the code stays valid, and may be
   * sent again. A withheld message takes as long as the last one that was sent.
   */
  async send({ phone, withheld }: Charged, text: string): Promise<void> {
    if (withheld) return pause(this.#lastTook)
    const since = performance.now()
    try {
      await this.parts.sms.send({ to: phone.number, text })
    } catch {
      throw new Refusal(
        IdentityErrorCode.DELIVERY_FAILED,
        'The message could not be sent; ask for the code again later.',
      )
    } finally {
      this.#lastTook = performance.now() - since
    }
  }

  /** Removes the spendings of budgets that are renewed. */
  async forgetSpent(caller: Caller): Promise<void> {
    for (let forgotten = AT_ONCE; forgotten === AT_ONCE; )
      forgotten = await this.parts.storage.transaction(caller, async (tx) => {
        const order = { by: 'endsAt', limit: AT_ONCE } as const
        const old = await tx.findAll(MessageSpending, { endsAt: { lte: tx.now } }, order)
        for (const each of old) tx.remove(each)
        return old.length
      })
  }

  async #bill(tx: Transaction<Caller>, user: User, phone: Phone): Promise<Billed> {
    const { registry, vault } = this.parts
    const { country: home } = await registry.profileOf(tx.actor)
    return {
      platformId: user.platformId,
      userId: user.id,
      numberIndex: vault.blindIndex(`messages of ${user.platformId}`, phone.number),
      numberIndexOverall: vault.blindIndex('messages', phone.number),
      phone,
      home,
    }
  }

  async #spendingsOf(tx: Transaction<Caller>, bill: Billed): Promise<Spendings> {
    const { messageLimits } = this.parts
    const charges = [...toldCharges(bill, messageLimits), ...Object.values(sharedCharges(bill, messageLimits))]
    await tx.lock('text messages') // all messages share the last budgets; a concurrent charge must see this one
    const spendings = await tx.findAll(MessageSpending, { id: charges.map(({ id }) => id) })
    return new Map(spendings.map((each) => [each.id, each]))
  }

  /** Charges the message, to the shared budgets only if it is sent. */
  #take(
    tx: Transaction<Caller>,
    message: {
      bill: Billed
      phone: Phone
      told: readonly Charge[]
      spendings: Spendings
      about: { id: string }
    },
  ): Charged {
    const { bill, phone, told, spendings, about } = message
    const shared = sharedCharges(bill, this.parts.messageLimits)
    const isSpent = (charge: Charge) => spentOf(spendings, charge, tx.now) >= charge.most
    const [own] = told
    const flooded = isSpent(shared.number) && own !== undefined && spentOf(spendings, own, tx.now) >= OWN_SHARE
    const withheld = flooded || isSpent(shared.installation)
    const charges = withheld ? told : [...told, ...Object.values(shared)]
    for (const charge of charges.filter(isBounded)) add(tx, spendings, charge)
    if (withheld) record(tx, flooded ? 'text-message.withheld-from-number' : 'text-message.withheld-from-all', about)
    return { phone, withheld }
  }
}

function add(tx: Transaction<Caller>, spendings: Spendings, { id, length }: Charge): void {
  const spending = spendings.get(id)
  if (spending) spending.add(tx.now, length)
  else tx.create(MessageSpending, { id, endsAt: new Date(tx.now.getTime() + length), spent: 1 })
}

function spentOf(spendings: Spendings, { id }: Charge, now: Date): number {
  const spending = spendings.get(id)
  return spending && now < spending.endsAt ? spending.spent : 0
}

import type { Caller } from '../../access/index.ts'
import { record } from '../../audit/index.ts'
import { Conflict, createOnce, demandNew, Refusal, UserErrorCode, visible } from '../../kernel/index.ts'
import type { Storage, Transaction } from '../../storage/index.ts'
import type { Identity } from '../identity/index.ts'
import { Action } from '../policy/index.ts'
import type { RegisterMerchantInput } from './inputs.ts'
import { Merchant, MerchantStatus } from './merchant.ts'

/** Maximum number of shops per user; of a user with more, the newest are returned. */
export const MOST_SHOPS = 100

/** The shops of verified users. */
export class Commerce {
  constructor(private readonly parts: { storage: Storage<Caller>; identity: Identity }) {}

  /**
   * Registers a shop. Throws `VerificationRequired`, with nothing written, when the owner's level is too low for the platform's profile,
   * `SUSPENDED` while a shop of the owner's is, `Conflict` for one shop more than a user can have.
   */
  registerMerchant(caller: Caller, input: RegisterMerchantInput): Promise<Merchant> {
    return this.parts.storage.transaction(caller, (tx) =>
      createOnce(tx, { operation: 'registerMerchant', input, model: Merchant }, async () => {
        const act = { action: Action.SELL, commercial: true }
        const owner = await this.parts.identity.admit(tx, input.ownerId, act, ['input', 'ownerId'])
        await demandNoneSuspended(tx, owner.id)
        await demandRoom(tx, owner.id)
        const { platformId, jurisdiction } = owner
        await demandNew(tx, Merchant, { platformId, externalId: input.externalId })
        const merchant = tx.create(Merchant, {
          ownerId: owner.id,
          platformId,
          jurisdiction,
          name: input.name,
          externalId: input.externalId ?? null,
          registeredAt: tx.now,
        })
        record(tx, 'merchant.registered', merchant)
        return merchant
      }),
    )
  }

  /** Suspends a shop, as its platform reported. */
  async suspend(tx: Transaction<Caller>, merchantId: string): Promise<void> {
    const merchant = await visible(tx, Merchant, merchantId, ['input', 'removalOrderId'])
    merchant.suspend()
    record(tx, 'merchant.suspended', merchant)
  }

  /** Reinstates a shop, as its platform reported. */
  async reinstate(tx: Transaction<Caller>, merchantId: string): Promise<void> {
    const merchant = await visible(tx, Merchant, merchantId, ['input', 'removalOrderId'])
    merchant.reinstate()
    record(tx, 'merchant.reinstated', merchant)
  }
}

/** Throws while a shop of the owner is suspended: a suspended shop must not come back under another name. */
async function demandNoneSuspended(tx: Transaction<Caller>, ownerId: string): Promise<void> {
  if (await tx.find(Merchant, { ownerId, status: MerchantStatus.SUSPENDED }))
    throw new Refusal(UserErrorCode.SUSPENDED, 'A shop of this owner is suspended; appeal against that order first.', [
      'input',
      'ownerId',
    ])
}

async function demandRoom(tx: Transaction<Caller>, ownerId: string): Promise<void> {
  await tx.lock(ownerId)
  if ((await tx.count(Merchant, { ownerId })) >= MOST_SHOPS)
    throw new Conflict(`This user has ${MOST_SHOPS} shops, and can have no more.`, ['input', 'ownerId'])
}

import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { BeyondLimit } from './beyond-limit.ts'
import type { Limits } from './limits.ts'

/** The account that an operation is charged to: the client of a token, or else the network of the request. */
export type Payer = `client ${string}` | `address ${string}`

/** The units that each payer has spent: in memory for one node, shared by several. */
export interface SpendingStore {
  /** Charges the units, even beyond the budget. Returns the milliseconds until there is budget again; 0 within the budget. */
  spend(payer: Payer, units: number): Promise<number>
}

/** Seconds of a rate window. */
export const WINDOW = 10

export class SpendingInMemory implements SpendingStore {
  readonly #clients: RateLimiterMemory
  readonly #addresses: RateLimiterMemory

  constructor({ ratePerClient, ratePerAddress }: Pick<Limits, 'ratePerClient' | 'ratePerAddress'>) {
    this.#clients = new RateLimiterMemory({ points: ratePerClient, duration: WINDOW })
    this.#addresses = new RateLimiterMemory({ points: ratePerAddress, duration: WINDOW })
  }

  async spend(payer: Payer, units: number): Promise<number> {
    const limiter = payer.startsWith('client ') ? this.#clients : this.#addresses
    try {
      await limiter.consume(payer, units)
      return 0
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      return refusal.msBeforeNext
    }
  }

  async close(): Promise<void> {}
}

/** Enforces the rate limits of payers. */
export class Rates {
  constructor(private readonly store: SpendingStore) {}

  /** Charges the units. Throws `BeyondLimit` (`RATE_LIMITED`) when the budget is spent. */
  async spend(payer: Payer, units: number): Promise<void> {
    const wait = await this.store.spend(payer, units)
    if (wait === 0) return
    const retryAfter = Math.ceil(wait / 1000)
    const whose = payer.startsWith('client ') ? 'This client' : 'This address, without a token,'
    throw new BeyondLimit('RATE_LIMITED', `${whose} has spent what it may in ten seconds. Go on in ${retryAfter} s.`, {
      retryAfter,
    })
  }
}

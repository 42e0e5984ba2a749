import type { Clock, Counters } from '../../storage/index.ts'
import type { Limits } from './limits.ts'
import { type Payer, type SpendingStore, WINDOW } from './rates.ts'

/** Milliseconds between two synchronizations with other nodes. */
const SYNC_EVERY = 500
/** The share of a budget below which a node does not report spending to the others. */
const UNTOLD = 0.01
/** Milliseconds after its window for which a sum is kept, because clocks differ slightly. */
const KEPT = 10_000

interface Account {
  /** Spent on this node. */
  own: number
  /** The part of `own` that was reported to the others. */
  told: number
  /** Spent on other nodes, as of the last synchronization. */
  others: number
}

/**
 * The units that each payer has spent on all nodes. No request waits for another node: a node counts by itself, and twice a second reports
 * the payers who have spent a hundredth of their budget or more. Beyond its budget, a payer gets at most what each of the other nodes lets
 * it spend in half a second, and that hundredth.
 */
export class SharedSpending implements SpendingStore {
  #window = 0
  readonly #accounts = new Map<Payer, Account>()
  readonly #timer: NodeJS.Timeout
  #syncing: Promise<void> | undefined

  constructor(
    private readonly parts: {
      counters: Counters
      clock: Clock
      limits: Pick<Limits, 'ratePerClient' | 'ratePerAddress'>
      /** Reports an unexpected error; until the next synchronization, the node counts alone. */
      report: (error: unknown) => void
    },
  ) {
    this.#timer = setInterval(() => this.sync().catch(parts.report), SYNC_EVERY).unref()
  }

  async spend(payer: Payer, units: number): Promise<number> {
    const now = this.#beginWindow()
    const account = this.#accounts.get(payer) ?? { own: 0, told: 0, others: 0 }
    this.#accounts.set(payer, account)
    account.own += units
    return account.own + account.others > this.#budgetOf(payer) ? (this.#window + 1) * WINDOW_LENGTH - now : 0
  }

  /** Reports to the other nodes and reads their sums; never twice at once. */
  sync(): Promise<void> {
    this.#syncing ??= this.#sync().finally(() => {
      this.#syncing = undefined
    })
    return this.#syncing
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#syncing?.catch(() => undefined)
  }

  async #sync(): Promise<void> {
    this.#beginWindow()
    const window = this.#window
    const telling = [...this.#accounts].filter(([payer, { own }]) => own >= UNTOLD * this.#budgetOf(payer))
    if (telling.length === 0) return
    const amounts = new Map(telling.map(([payer, { own, told }]) => [`${window}/${payer}`, own - told]))
    const knownTo = new Map(telling.map(([payer, { own }]) => [payer, own]))
    const totals = await this.parts.counters.add(amounts, new Date((window + 1) * WINDOW_LENGTH + KEPT))
    for (const [payer, account] of telling) {
      account.told = knownTo.get(payer) ?? account.told
      account.others = (totals.get(`${window}/${payer}`) ?? account.told) - account.told
    }
  }

  /** Starts a new window when it is due; all nodes have the same windows. */
  #beginWindow(): number {
    const now = this.parts.clock.now().getTime()
    const window = Math.floor(now / WINDOW_LENGTH)
    if (window !== this.#window) this.#accounts.clear()
    this.#window = window
    return now
  }

  #budgetOf(payer: Payer): number {
    const { ratePerClient, ratePerAddress } = this.parts.limits
    return payer.startsWith('client ') ? ratePerClient : ratePerAddress
  }
}

const WINDOW_LENGTH = WINDOW * 1000

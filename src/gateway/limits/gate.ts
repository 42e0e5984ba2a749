import type { Budget } from '../../graph/index.ts'
import { BeyondLimit } from './beyond-limit.ts'
import { OperationBudget } from './budget.ts'
import type { Cost, Costed, CostModel } from './cost-model.ts'
import type { Limits } from './limits.ts'
import type { Payer, Rates } from './rates.ts'

/** Units for a millisecond: one is about what an object costs to find. */
const A_MILLISECOND = 100
/** Milliseconds that it takes to tell what an ordinary document costs. */
const ORDINARY = 2

/** Lets an operation start that its sender can afford. */
export class Gate {
  constructor(private readonly parts: { costs: CostModel; rates: Rates; limits: Pick<Limits, 'cost' | 'timeout'> }) {}

  /**
   * What it is taken to cost; the sender gets the budget for it, and pays later for what it has cost more. Throws `BeyondLimit` for one that costs
   * too much, alone or with what its sender has asked for before.
   */
  async admit(operation: Costed, sender: { readonly payer: Payer; budget?: Budget }): Promise<number> {
    const { rates, limits } = this.parts
    const { payer } = sender
    const { usual, least } = this.#costOf(operation, payer)
    if (usual > limits.cost) throw tooCostly(usual, limits.cost)
    await rates.spend(payer, usual)
    const settle = (spent: number): void => this.#book(payer, spent - usual)
    sender.budget = new OperationBudget({ least, limits, settle })
    return usual
  }

  /** Does what it takes to read a document, and bills the time to its sender: most are known, and some are made to take long. */
  check<T>(payer: Payer, work: () => T): T {
    const started = performance.now()
    try {
      return work()
    } finally {
      this.bill(payer, performance.now() - started)
    }
  }

  /** Bills milliseconds that are spent already; whoever has no more is refused the next time. */
  bill(payer: Payer, milliseconds: number): void {
    this.#book(payer, Math.round(milliseconds * A_MILLISECOND))
  }

  #costOf(operation: Costed, payer: Payer): Cost {
    const started = performance.now()
    const cost = this.parts.costs.of(operation)
    const took = performance.now() - started
    if (took > ORDINARY) this.bill(payer, took)
    return cost
  }

  /** Books units that are spent already. */
  #book(payer: Payer, units: number): void {
    if (units > 0) this.parts.rates.spend(payer, units).catch(() => undefined)
  }
}

function tooCostly(cost: number, limit: number): BeyondLimit {
  const isKnown = Number.isFinite(cost)
  return new BeyondLimit(
    'QUERY_TOO_COSTLY',
    `This costs ${isKnown ? cost : `more than can be told`}; ${limit} is allowed. Ask for fewer rows with \`first\`, above all in lists within lists.`,
    { limit, ...(isKnown && { actual: cost }) },
  )
}

import type { Budget } from '../../graph/index.ts'
import { BeyondLimit } from './beyond-limit.ts'
import { OperationBudget } from './budget.ts'
import type { Cost, Costed, CostModel } from './cost-model.ts'
import type { Limits } from './limits.ts'
import type { Payer, Rates } from './rates.ts'

/** Units per millisecond; one unit is about the cost of reading an object. */
const A_MILLISECOND = 100
/** Milliseconds that the cost of an ordinary document takes to compute. */
const ORDINARY = 2

/** Admits operations within the budget of their sender. */
export class Gate {
  constructor(private readonly parts: { costs: CostModel; rates: Rates; limits: Pick<Limits, 'cost' | 'timeout'> }) {}

  /**
   * Admits an operation and returns its estimated cost. The sender gets a budget for it, and is charged later for what it costs beyond the
   * estimate. Throws `BeyondLimit` for one that costs too much, alone or with the sender's earlier ones.
   */
  async admit(operation: Costed, sender: { readonly payer: Payer; budget?: Budget }): Promise<number> {
    const { rates, limits } = this.parts
    const { payer } = sender
    const { usual, least } = this.#costOf(operation, payer)
    if (usual > limits.cost) throw tooCostly(usual, limits.cost)
    await rates.spend(payer, usual)
    let paid = usual
    const charge = (spent: number): void => {
      this.#book(payer, spent - paid)
      paid = Math.max(0, paid - spent)
    }
    sender.budget = new OperationBudget({ least, limits, charge })
    return usual
  }

  /**
   * Runs work such as the validation of a document, and charges its time to the sender: most documents are cached, and some are made to be
   * slow.
   */
  check<T>(payer: Payer, work: () => T): T {
    const started = performance.now()
    try {
      return work()
    } finally {
      this.bill(payer, performance.now() - started)
    }
  }

  /** Charges milliseconds already spent; a sender without budget is refused at the next request. */
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

  /** Charges units already spent. */
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

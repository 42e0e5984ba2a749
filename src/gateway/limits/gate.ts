import { BeyondLimit } from './beyond-limit.ts'
import type { Costed, CostModel } from './cost-model.ts'
import type { Limits } from './limits.ts'
import type { Payer, Rates } from './rates.ts'

/** Units for a millisecond: one is about what an object costs to find. */
const A_MILLISECOND = 100

/** Lets an operation start that its sender can afford. */
export class Gate {
  constructor(private readonly parts: { costs: CostModel; rates: Rates; limits: Pick<Limits, 'cost'> }) {}

  /** What it costs. Throws `BeyondLimit` for one that costs too much, alone or with what its sender has asked for before. */
  async admit(operation: Costed, payer: Payer): Promise<number> {
    const limit = this.parts.limits.cost
    const cost = this.parts.costs.of(operation)
    if (cost > limit) throw tooCostly(cost, limit)
    await this.parts.rates.spend(payer, cost)
    return cost
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
    this.parts.rates.spend(payer, Math.round(milliseconds * A_MILLISECOND)).catch(() => undefined)
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

import { BeyondLimit } from './beyond-limit.ts'
import type { Costed, CostModel } from './cost-model.ts'
import type { Limits } from './limits.ts'
import type { Payer, Rates } from './rates.ts'

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
}

function tooCostly(cost: number, limit: number): BeyondLimit {
  const isKnown = Number.isFinite(cost)
  return new BeyondLimit(
    'QUERY_TOO_COSTLY',
    `This costs ${isKnown ? cost : `more than can be told`}; ${limit} is allowed. Ask for fewer rows with \`first\`, above all in lists within lists.`,
    { limit, ...(isKnown && { actual: cost }) },
  )
}

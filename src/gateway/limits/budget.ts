import type { Budget } from '../../graph/index.ts'
import { BeyondLimit } from './beyond-limit.ts'
import type { Limits } from './limits.ts'

/** Units below which an operation is small: a page of some dozens with what belongs to each. */
const SMALL = 1000

/** What one operation spends while it is executed: rows are counted as they come, whatever its document has promised. */
export class OperationBudget implements Budget {
  #spent: number
  #refusal: BeyondLimit | undefined
  readonly #until: number

  constructor(
    private readonly parts: {
      /** What it costs whatever the data are. */
      least: number
      limits: Pick<Limits, 'cost' | 'timeout'>
      /** Is told once what was spent. */
      settle?: (spent: number) => void
    },
  ) {
    this.#spent = parts.least
    this.#until = performance.now() + parts.limits.timeout
  }

  spend(units: number): void {
    this.#spent += units
    this.#refusal ??= this.#judge()
    if (this.#refusal) throw this.#refusal
  }

  get spent(): number {
    return this.#spent
  }

  get isSmall(): boolean {
    return this.#spent < SMALL
  }

  /** Why it was stopped, if it was. */
  get refusal(): BeyondLimit | undefined {
    return this.#refusal
  }

  /** Called when the operation has ended. */
  settle(): void {
    this.parts.settle?.(Math.ceil(this.#spent))
  }

  /** The same for each event of a subscription, each of which has it for itself. */
  anew(): OperationBudget {
    const { least, limits } = this.parts
    return new OperationBudget({ least, limits })
  }

  #judge(): BeyondLimit | undefined {
    const { cost, timeout } = this.parts.limits
    if (this.#spent > cost)
      return new BeyondLimit(
        'QUERY_TOO_COSTLY',
        `This was stopped when it had cost ${Math.ceil(this.#spent)}; ${cost} is allowed. Ask for fewer rows, above all in lists within lists; a mutation may have been carried out nevertheless.`,
        { limit: cost, actual: Math.ceil(this.#spent) },
      )
    if (performance.now() > this.#until)
      return new BeyondLimit(
        'TIMEOUT',
        `This took longer than ${timeout} ms. Ask for less; a mutation may have been carried out nevertheless.`,
        { limit: timeout },
      )
    return undefined
  }
}

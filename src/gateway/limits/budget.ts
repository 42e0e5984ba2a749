import type { Budget } from '../../graph/index.ts'
import { BeyondLimit } from './beyond-limit.ts'
import type { Limits } from './limits.ts'

/** Units below which an operation is small: a page of some dozen rows with their related objects. */
const SMALL = 1000

/** The budget of one operation in execution: rows are charged as they are read, whatever cost was estimated. */
export class OperationBudget implements Budget {
  #spent: number
  #refusal: Error | undefined
  readonly #until: number
  #isSettled = false

  constructor(
    private readonly parts: {
      /** The part of the cost that does not depend on the data. */
      least: number
      limits: Pick<Limits, 'cost' | 'timeout'>
      /** Charges the payer: at the end of the operation, and for each unit that is spent after it. */
      charge?: (spent: number) => void
    },
  ) {
    this.#spent = parts.least
    this.#until = performance.now() + parts.limits.timeout
  }

  spend(units: number): void {
    this.#spent += units
    // An error that nulls a field does not stop its siblings, whose rows may come after the answer.
    if (this.#isSettled) this.parts.charge?.(Math.ceil(units))
    const refusal = this.refusal ?? this.#judge()
    if (!refusal) return
    this.#refusal = refusal
    throw refusal
  }

  get spent(): number {
    return this.#spent
  }

  get isSmall(): boolean {
    return this.#spent < SMALL
  }

  /** The refusal that stopped the operation, or that of further reads once it has ended. */
  get refusal(): Error | undefined {
    // Made when asked for: a stack trace for each operation would cost as much as some reads.
    if (this.#isSettled) this.#refusal ??= new Error('The operation has ended.')
    return this.#refusal
  }

  /** Charges the units spent, and refuses further reads. Called once, at the end of the operation. */
  settle(): void {
    this.#isSettled = true
    this.parts.charge?.(Math.ceil(this.#spent))
  }

  /** Returns a new budget with the same limits, for one event of a subscription. */
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

/** Values of a label that are told apart; a label without a bound makes a series for whatever anybody makes up. */
const MOST_VALUES = 100

/** The values of a label as they come, each under its own name until there are too many; the rest are `other`. */
export class BoundedLabel {
  readonly #known = new Set<string>()

  of(value: string | null): string {
    if (value === null) return 'none'
    if (this.#known.has(value)) return value
    if (this.#known.size >= MOST_VALUES) return 'other'
    this.#known.add(value)
    return value
  }
}

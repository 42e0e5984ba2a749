/** Maximum number of values of a label; unbounded labels would create a series for any invented value. */
const MOST_VALUES = 100

/** A label with a bounded number of values: the first ones under their own names, the rest as `other`. */
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

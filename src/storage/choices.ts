import { LRUCache } from 'lru-cache'

/** A row as it is read. */
export type ReadRow = Record<string, unknown>

/** Choices of properties that are kept for each model. */
const MOST = 100

/** What is read of a model's rows for each choice of their properties; made once, and kept. */
export class Choices<Choice extends object> {
  readonly #known = new LRUCache<string, Choice>({ max: MOST })
  readonly #everything: Choice

  constructor(
    private readonly parts: {
      /** By its name, which stands in what is thrown for a property that it has not. */
      model: string
      all: ReadonlySet<string>
      make: (properties: ReadonlySet<string>, newRow: () => ReadRow) => Choice
    },
  ) {
    this.#everything = parts.make(parts.all, () => ({}))
  }

  /** Of these properties and the id; of all without any. */
  of(properties: readonly string[] | undefined): Choice {
    if (!properties) return this.#everything
    const key = properties.join()
    let choice = this.#known.get(key)
    if (!choice) {
      choice = this.#make(new Set(['id', ...properties]))
      this.#known.set(key, choice)
    }
    return choice
  }

  #make(chosen: ReadonlySet<string>): Choice {
    const { model, all, make } = this.parts
    for (const property of chosen.difference(all)) throw new Error(`${model} has no property ${property}.`)
    const PartialRow = partialRowOf(all.difference(chosen))
    return make(chosen, () => new PartialRow())
  }
}

/** Makes rows of which some properties are not read. To ask one for such a property is a mistake, and throws. */
function partialRowOf(unread: Iterable<string>): new () => ReadRow {
  class PartialRow {
    [property: string]: unknown
  }
  for (const property of unread)
    Object.defineProperty(PartialRow.prototype, property, {
      get() {
        throw new Error(`${property} was not read with this row.`)
      },
    })
  return PartialRow
}

import { LRUCache } from 'lru-cache'
import { makerOf, type NewRow } from './compiled-properties.ts'

/** Projections of properties that are kept for each model. */
const MOST = 100

/** What is read of a model's rows for each projection of their properties; made once, and kept. */
export class Projections<Projection extends object> {
  readonly #known = new LRUCache<string, Projection>({ max: MOST })
  readonly #everything: Projection

  constructor(
    private readonly parts: {
      /** By its name, which stands in what is thrown for a property that it has not. */
      model: string
      all: ReadonlySet<string>
      make: (properties: readonly string[], newRow: NewRow) => Projection
    },
  ) {
    this.#everything = parts.make([...parts.all], makerOf([...parts.all], Object.prototype))
  }

  /** Of these properties and the id; of all without any. */
  of(properties: readonly string[] | undefined): Projection {
    if (!properties) return this.#everything
    const key = properties.join()
    let projection = this.#known.get(key)
    if (!projection) {
      projection = this.#make(new Set(['id', ...properties]))
      this.#known.set(key, projection)
    }
    return projection
  }

  #make(chosen: ReadonlySet<string>): Projection {
    const { model, all, make } = this.parts
    for (const property of chosen.difference(all)) throw new Error(`${model} has no property ${property}.`)
    const read = [...all.intersection(chosen)]
    return make(read, makerOf(read, unreadable(all.difference(chosen))))
  }
}

/** What is not read of a row: to ask for it is a mistake, and throws. */
function unreadable(properties: Iterable<string>): object {
  const prototype = {}
  for (const property of properties)
    Object.defineProperty(prototype, property, {
      get() {
        throw new Error(`${property} was not read with this row.`)
      },
    })
  return prototype
}

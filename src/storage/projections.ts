import { makerOf, type NewRow } from './compiled-properties.ts'

/** Number of a model's projections after which their cache starts anew; clients choose the properties. */
const MOST = 100

/** A cache of the projections of a model's properties. */
export class Projections<Projection extends object> {
  readonly #known = new Map<string, Projection>()
  readonly #everything: Projection

  constructor(
    private readonly parts: {
      /** The model's name in errors about unknown properties. */
      model: string
      all: ReadonlySet<string>
      make: (properties: readonly string[], newRow: NewRow) => Projection
    },
  ) {
    this.#everything = parts.make([...parts.all], makerOf([...parts.all], Object.prototype))
  }

  /** The projection of these properties and the id; of all properties if undefined. */
  of(properties: readonly string[] | undefined): Projection {
    if (!properties) return this.#everything
    const key = properties.join()
    let projection = this.#known.get(key)
    if (!projection) {
      projection = this.#make(new Set(['id', ...properties]))
      if (this.#known.size >= MOST) this.#known.clear()
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

/** A prototype whose getters throw for the properties that were not read. */
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

import { type ValuesOf, valuesOf } from './compiled-properties.ts'
import type { Stored } from './stored.ts'

/** Values of an object's properties at one time: moments as dates, which nobody changes but puts others in their place; other objects as copies. */
export interface State {
  readonly names: readonly string[]
  /** In the order of the names. */
  readonly values: readonly unknown[]
}

/** A model, as far as it lets be told of its objects. */
interface Audited {
  readonly audited?: readonly string[]
}

/** What of an object may be told; null while there is no such object. */
export interface Telling {
  /** As the transaction found it; null where it made it. */
  readonly first: State | null
  /** As it is now; null where it is removed. */
  readonly now: State | null
}

/**
 * What the objects of one transaction were and are, as far as their models let it be told: by what stands in `audited`.
 * It looks at the objects themselves, so that it does not matter when the unit of work writes them down.
 */
export class AuditedValues {
  readonly #first = new Map<object, State | null>()
  readonly #removed = new Set<object>()
  /** The models of plain rows, which do not know them themselves. */
  readonly #models = new Map<object, Audited>()

  found(object: Stored): void {
    if (!this.#first.has(object)) this.#first.set(object, this.#stateOf(object))
  }

  created(object: Stored): void {
    this.#first.set(object, null)
  }

  appended(row: object, model: Audited): void {
    this.#first.set(row, null)
    this.#models.set(row, model)
  }

  removed(object: Stored): void {
    this.#removed.add(object)
  }

  /** Nothing of what the transaction has not found or made itself. */
  of(object: object): Telling {
    const first = this.#first.get(object)
    if (first === undefined) return { first: null, now: null }
    return { first, now: this.#removed.has(object) ? null : this.#stateOf(object) }
  }

  #stateOf(object: object): State {
    const { names, read } = toldOf(this.#models.get(object) ?? (object.constructor as Audited))
    return { names, values: read(object).map(kept) }
  }
}

const told = new WeakMap<Audited, { names: readonly string[]; read: ValuesOf }>()

/** What a model lets be told, and how it is read. */
function toldOf(model: Audited) {
  let known = told.get(model)
  if (!known) {
    const names = model.audited ?? []
    known = { names, read: valuesOf(names) }
    told.set(model, known)
  }
  return known
}

const kept = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || value instanceof Date
    ? (value ?? null)
    : JSON.parse(JSON.stringify(value))

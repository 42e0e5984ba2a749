import { type ValuesOf, valuesOf } from './compiled-properties.ts'
import type { Stored } from './stored.ts'

/**
 * An object's property values at one time. Dates are kept as they are, because they are replaced and never mutated;
 * other objects are copied.
 */
export interface State {
  readonly names: readonly string[]
  /** In the order of the names. */
  readonly values: readonly unknown[]
}

/** The part of a model that names its audited properties. */
interface Audited {
  readonly audited?: readonly string[]
}

/**
 * An object's audited values before and after the transaction. Both are null for an object that the transaction neither
 * found nor created.
 */
export interface Telling {
  /** The values when the transaction found the object; null if it created the object. */
  readonly first: State | null
  /** The current values; null if the object was removed. */
  readonly now: State | null
}

/**
 * Collects the audited values of the objects of one transaction; a model lists its audited properties in `audited`. It
 * reads the objects themselves, so it does not depend on when the unit of work flushes.
 */
export class AuditedValues {
  readonly #first = new Map<object, State | null>()
  readonly #removed = new Set<object>()
  /** The models of plain rows, which have no class of their own. */
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

  /** Returns nulls for an object that the transaction has neither found nor created. */
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

/** The audited properties of a model and the function that reads them. */
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

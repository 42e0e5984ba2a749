import { type DocumentNode, Kind, visit } from 'graphql'
import type { Operation } from './engine.ts'

/** Milliseconds for which listeners share a result; later ones must not get a stale one. */
const FRESH = 100

/** A key for everything but the event that a result depends on. */
export type Audience = string

/** Computes the result of an event once for all listeners of an audience. */
export class SharedResults<Result> {
  /**
   * Cleared as a whole. Results attached to their event would live as long as the event, which a log keeps until its next one,
   * and entries of a WeakMap would live even longer.
   */
  readonly #results = new Map<object, Map<Audience, Promise<Result>>>()
  #since = 0

  of(event: object, audience: Audience, make: () => Promise<Result>): Promise<Result> {
    const results = this.#of(event)
    let result = results.get(audience)
    if (!result) {
      result = make()
      results.set(audience, result)
    }
    return result
  }

  #of(event: object): Map<Audience, Promise<Result>> {
    const now = performance.now()
    if (now - this.#since >= FRESH) {
      this.#results.clear()
      this.#since = now
    }
    let results = this.#results.get(event)
    if (!results) {
      results = new Map()
      this.#results.set(event, results)
    }
    return results
  }
}

/** Distinguishes audiences by document, caller and the variables that shape a result. */
export class Audiences {
  readonly #documents = new WeakMap<DocumentNode, { number: number; variables: readonly string[] }>()
  #last = 0

  of({ document, operationName, variables, context }: Operation): Audience {
    let known = this.#documents.get(document)
    if (!known) {
      this.#last += 1
      known = { number: this.#last, variables: shapingVariables(document) }
      this.#documents.set(document, known)
    }
    const values = known.variables.map((name) => variables?.[name])
    return JSON.stringify([known.number, operationName, context.caller, values])
  }
}

/** Excludes variables for the cursor of a root field: it sets where a listener starts, not what it sees. */
function shapingVariables(document: DocumentNode): string[] {
  const rootFields = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
  )
  const cursors = new Set(
    rootFields.flatMap((field) =>
      field.kind === Kind.FIELD ? (field.arguments ?? []).filter(({ name }) => name.value === 'after') : [],
    ),
  )
  const names = new Set<string>()
  visit(document, {
    VariableDefinition: () => false,
    Argument: (argument) => (cursors.has(argument) ? false : undefined),
    Variable: ({ name }) => void names.add(name.value),
  })
  return [...names]
}

import { type DocumentNode, Kind, visit } from 'graphql'
import type { Operation } from './engine.ts'

/** Milliseconds for which a result is shared: listeners who wake together get it, and nobody an old one. */
const FRESH = 100

/** Everything that a result depends on beside its event: listeners with the same audience get the same results. */
export type Audience = string

/** What comes of one event for one audience, made once for all of its listeners. */
export class SharedResults<Result> {
  /**
   * Of the last moments, and thrown away together, when the first event after them comes. What stood at its event would live as long as that, which
   * each log keeps until its own next one, and what a WeakMap holds longer still.
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

/** Tells audiences apart by the document, the caller, and the variables that shape a result. */
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

/** All but those that stand only for the cursor of a root field: that says where a listener begins, not what it sees. */
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

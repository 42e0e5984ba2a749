import type { GraphQLError } from 'graphql'
import type { Path } from './plan.ts'

/** The errors of one execution in order of occurrence, without those below a place that an error has made null already. */
export class CollectedErrors {
  readonly errors: GraphQLError[] = []
  readonly #places = new Set<Path | undefined>()

  /** `place` is undefined for the whole answer. */
  add(error: GraphQLError, place: Path | undefined): void {
    if (this.#places.size > 0 && this.#isNull(place)) return
    this.#places.add(place)
    this.errors.push(error)
  }

  #isNull(place: Path | undefined): boolean {
    for (let each = place; each !== undefined; each = each.prev) if (this.#places.has(each)) return true
    return this.#places.has(undefined)
  }
}

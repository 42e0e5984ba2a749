import { registerEnumType } from 'type-graphql'

/** A GraphQL enum whose values, each with its description, come from the contexts. */
export class OpenEnum {
  /** The type to use in field declarations. */
  readonly type: Record<string, string> = {}
  readonly #described: Record<string, { description: string }> = {}

  constructor(about: { name: string; description: string }) {
    registerEnumType(this.type, { ...about, valuesConfig: this.#described })
  }

  /** Adds values. Must be called before the schema is built. */
  add(values: Iterable<{ readonly name: string; readonly description: string }>): void {
    for (const { name, description } of values) {
      this.type[name] = name
      this.#described[name] = { description }
    }
  }
}

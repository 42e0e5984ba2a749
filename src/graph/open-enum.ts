import { registerEnumType } from 'type-graphql'

/** An enum of the graph whose values come from the contexts, each with its description. */
export class OpenEnum {
  /** What fields name as their type. */
  readonly type: Record<string, string> = {}
  readonly #described: Record<string, { description: string }> = {}

  constructor(about: { name: string; description: string }) {
    registerEnumType(this.type, { ...about, valuesConfig: this.#described })
  }

  /** Adds values. Has to come before the schema is built. */
  add(values: Iterable<{ readonly name: string; readonly description: string }>): void {
    for (const { name, description } of values) {
      this.type[name] = name
      this.#described[name] = { description }
    }
  }
}

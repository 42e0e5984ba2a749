import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import type { OperationLabels } from '../../telemetry/index.ts'

const OTHER = 'other'
const UNKNOWN: OperationLabels = { operation: OTHER, field: OTHER, type: OTHER }

/** Labels operations by a bounded set of names: names of clients are unbounded and may hold personal data. */
export class OperationNames {
  readonly #known = new WeakMap<OperationDefinitionNode, OperationLabels>()

  constructor(private readonly registered: ReadonlySet<string>) {}

  of(document: DocumentNode, operationName: string | null | undefined): OperationLabels {
    const operation = getOperationAST(document, operationName)
    if (!operation) return UNKNOWN
    let labels = this.#known.get(operation)
    if (!labels) {
      labels = this.#label(document, operation)
      this.#known.set(operation, labels)
    }
    return labels
  }

  #label(document: DocumentNode, { name, operation: type, selectionSet }: OperationDefinitionNode): OperationLabels {
    const operation = name && this.registered.has(name.value) ? name.value : OTHER
    return { operation, field: firstField(selectionSet, document) ?? OTHER, type }
  }
}

function firstField({ selections: [first] }: SelectionSetNode, document: DocumentNode): string | undefined {
  switch (first?.kind) {
    case Kind.FIELD:
      return first.name.value
    case Kind.INLINE_FRAGMENT:
      return firstField(first.selectionSet, document)
    case Kind.FRAGMENT_SPREAD: {
      const fragment = document.definitions.find(
        (each): each is FragmentDefinitionNode =>
          each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === first.name.value,
      )
      return fragment && firstField(fragment.selectionSet, document)
    }
  }
}

import { type DocumentNode, type FragmentDefinitionNode, getOperationAST, Kind, type SelectionSetNode } from 'graphql'
import type { OperationLabels } from '../telemetry/index.ts'

const OTHER = 'other'

/** Names operations by a bounded set of words, whatever clients call theirs: a name is theirs to choose, and may tell too much. */
export class OperationNames {
  readonly #known = new WeakMap<DocumentNode, Map<string, OperationLabels>>()

  constructor(private readonly registered: ReadonlySet<string>) {}

  of(document: DocumentNode, operationName: string | null | undefined): OperationLabels {
    let known = this.#known.get(document)
    if (!known) {
      known = new Map()
      this.#known.set(document, known)
    }
    const name = operationName ?? ''
    let labels = known.get(name)
    if (!labels) {
      labels = this.#label(document, operationName)
      known.set(name, labels)
    }
    return labels
  }

  #label(document: DocumentNode, operationName: string | null | undefined): OperationLabels {
    const operation = getOperationAST(document, operationName)
    if (!operation) return { operation: OTHER, field: OTHER, type: OTHER }
    const name = operation.name?.value ?? ''
    return {
      operation: this.registered.has(name) ? name : OTHER,
      field: firstField(operation.selectionSet, document) ?? OTHER,
      type: operation.operation,
    }
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

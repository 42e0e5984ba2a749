import {
  type DocumentNode,
  type ExecutionResult,
  executeSync,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { demandRoomFor } from '../limits/index.ts'

interface Asked {
  document: DocumentNode
  operationName?: string | null | undefined
}

/** The most bytes of all cached results. */
const ROOM = 32 * 1024 ** 2
/** Bytes of memory for each character of a result, measured and rounded up. */
const CHARACTER = 12

/** The JSON texts of cached data. */
const texts = new WeakMap<object, string>()

/** Caches introspection results by operation: the schema does not change. */
export class IntrospectionCache {
  readonly #results = new LRUCache<OperationDefinitionNode, ExecutionResult>({ max: 100, maxSize: ROOM })
  readonly #others = new WeakSet<OperationDefinitionNode>()

  constructor(private readonly schema: GraphQLSchema) {}

  /** Undefined for operations with other fields or with variables. Throws `BeyondLimit` for a result that is too large. */
  of({ document, operationName }: Asked): ExecutionResult | undefined {
    const operation = getOperationAST(document, operationName)
    if (!operation || this.#others.has(operation)) return undefined
    const kept = this.#results.get(operation)
    if (kept) return kept
    if (!asksForSchemaAlone(operation)) {
      this.#others.add(operation)
      return undefined
    }
    const { name } = operation
    const result = executeSync({ schema: this.schema, document, ...(name && { operationName: name.value }) })
    if (!result.data || result.errors) return result
    demandRoomFor(result.data)
    const text = JSON.stringify(result.data)
    texts.set(result.data, text)
    this.#results.set(operation, result, { size: CHARACTER * text.length })
    return result
  }
}

/** Serialises a result; reuses the text of cached data. */
export function textOfAnswer(answer: { data?: object | null | undefined; errors?: unknown }): string {
  const text = answer.data ? texts.get(answer.data) : undefined
  if (text === undefined) return JSON.stringify(answer)
  const { data, ...rest } = answer
  return Object.values(rest).every((each) => each === undefined) ? `{"data":${text}}` : JSON.stringify(answer)
}

function asksForSchemaAlone({ operation, variableDefinitions, selectionSet }: OperationDefinitionNode): boolean {
  return (
    operation === OperationTypeNode.QUERY &&
    !variableDefinitions?.length &&
    selectionSet.selections.every((each) => each.kind === Kind.FIELD && each.name.value.startsWith('__'))
  )
}

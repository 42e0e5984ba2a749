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

/** Bytes of the answers that are kept together. */
const ROOM = 32 * 1024 ** 2
/** Bytes of memory for a character of an answer, its text and its objects: measured, and rounded up. */
const CHARACTER = 12

/** The texts of the answers that are kept. */
const texts = new WeakMap<object, string>()

/** What is asked of the schema itself, answered once for each operation: it does not change. */
export class KeptIntrospection {
  readonly #results = new LRUCache<OperationDefinitionNode, ExecutionResult>({ max: 100, maxSize: ROOM })
  readonly #others = new WeakSet<OperationDefinitionNode>()

  constructor(private readonly schema: GraphQLSchema) {}

  /** Undefined for an operation that asks for anything else, or depends on variables. Throws `BeyondLimit` for an answer that is too large. */
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

/** An answer as JSON; its data are not written anew where their text is kept. */
export function textOfAnswer(answer: object): string {
  const { data, ...rest } = answer as { data?: object | null }
  const text = data && texts.get(data)
  return text !== undefined && text !== null && Object.values(rest).every((each) => each === undefined)
    ? `{"data":${text}}`
    : JSON.stringify(answer)
}

function asksForSchemaAlone({ operation, variableDefinitions, selectionSet }: OperationDefinitionNode): boolean {
  return (
    operation === OperationTypeNode.QUERY &&
    !variableDefinitions?.length &&
    selectionSet.selections.every((each) => each.kind === Kind.FIELD && each.name.value.startsWith('__'))
  )
}

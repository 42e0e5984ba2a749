import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
} from 'graphql'
import type { Logger } from 'pino'
import type { RequestContext } from '../../graph/index.ts'
import { type AnswerSize, PlannedOperation } from '../execution/index.ts'
import { demandRoomFor, type Limits, within } from '../limits/index.ts'
import { KeptOperations, keptDocuments } from './kept-documents.ts'
import { KeptIntrospection } from './kept-introspection.ts'
import { noteDenials } from './note-denials.ts'
import { noteSlow } from './note-slow.ts'
import { coded, parseDocument } from './parse-document.ts'

export interface Operation {
  document: DocumentNode
  operationName?: string | null | undefined
  variables?: Record<string, unknown> | null | undefined
  context: RequestContext
  /** What the operation starts from: for a subscription, one event of its stream. */
  root?: unknown
}

export interface EngineParts {
  schema: GraphQLSchema
  limits: Limits
  /** Whether clients may ask what the graph looks like; they may, if nothing is said. */
  introspection?: boolean
  log: Logger
}

/** A subscription that goes on. */
export interface Subscribed {
  readonly events: AsyncIterableIterator<object>
  resultOf(event: object): Promise<ExecutionResult>
}

/** Executes documents against the composed graph, each planned once. */
export class Engine {
  readonly #planned = new KeptOperations()
  readonly #documents = keptDocuments()
  readonly #introspection: KeptIntrospection

  constructor(private readonly parts: EngineParts) {
    this.#introspection = new KeptIntrospection(parts.schema)
  }

  get schema(): GraphQLSchema {
    return this.parts.schema
  }

  /** Parses and validates a document; what is wrong with it instead. */
  prepare(source: string): DocumentNode | readonly GraphQLError[] {
    const kept = this.#documents.get(source)
    if (kept) return kept
    const prepared = parseDocument(source, this.parts)
    if ('kind' in prepared) this.#documents.set(source, prepared)
    return prepared
  }

  /** What is wrong with the name of an operation that a document does not hold. */
  missing({ document, operationName }: Pick<Operation, 'document' | 'operationName'>): GraphQLError | undefined {
    if (getOperationAST(document, operationName)) return undefined
    return new GraphQLError(notThere(operationName), { extensions: { code: 'BAD_USER_INPUT' } })
  }

  /** Rejects with `BeyondLimit` where it takes too long. */
  async execute(operation: Operation): Promise<ExecutionResult> {
    const { limits, log } = this.parts
    const started = performance.now()
    try {
      return await within(limits.timeout, this.#execute(operation))
    } finally {
      const duration = performance.now() - started
      if (duration >= limits.slow) noteSlow(log, operation, duration)
      operation.context.budget?.settle()
    }
  }

  async #execute(operation: Operation): Promise<ExecutionResult> {
    const kept = this.#introspection.of(operation)
    if (kept) return kept
    const asked = this.#asked(operation)
    if ('errors' in asked) return asked
    const size = { characters: 0 }
    const result = await asked.planned.execute(operation.root, operation.context, asked.variables, size)
    if (operation.root === undefined) noteDenials(result, operation)
    return afforded(result, operation.context, size)
  }

  /** The events of a subscription and how each becomes a result; one result where it could not start. */
  async subscribe(operation: Operation): Promise<Subscribed | ExecutionResult> {
    const { document, context, variables } = operation
    const asked = this.#asked(operation)
    if ('errors' in asked) return asked
    const { planned } = asked
    if (planned.definition.operation !== OperationTypeNode.SUBSCRIPTION)
      return { errors: [new GraphQLError('This operation is not a subscription.')] }
    if (planned.selectsNothing(asked.variables)) return badInput([new GraphQLError(NOTHING_TO_FOLLOW)])
    const events = await createSourceEventStream({
      schema: this.schema,
      document,
      operationName: planned.definition.name?.value ?? null,
      contextValue: context,
      variableValues: variables ?? {},
    })
    if (!(Symbol.asyncIterator in events)) {
      noteDenials(events, operation)
      return events
    }
    return {
      events: events as AsyncIterableIterator<object>,
      resultOf: async (event) => {
        const own = Object.create(context, { budget: { value: context.budget?.anew() } })
        const size = { characters: 0 }
        return afforded(await planned.execute(event, own, asked.variables, size), own, size)
      },
    }
  }

  /** The plan of an operation and the values of its variables, or what its client has to put right. */
  #asked({ document, operationName, variables }: Operation): Asked | Refused {
    const definition = getOperationAST(document, operationName)
    if (!definition)
      return { errors: [this.missing({ document, operationName })].filter((error) => error !== undefined) }
    // Kept for each operation that a document holds, and not for each name that a client asks for.
    const planned = this.#planned.of(
      definition,
      document,
      () => new PlannedOperation(this.schema, document, definition),
    )
    const values = planned.variablesOf(variables ?? {})
    return 'errors' in values ? badInput(values.errors) : { planned, variables: values.coerced }
  }
}

interface Asked {
  planned: PlannedOperation
  variables: Record<string, unknown>
}

interface Refused {
  errors: readonly GraphQLError[]
}

/** The empty text is a name, too, and none that an operation can have (GraphQL, section 6.1). */
const notThere = (operationName: string | null | undefined): string =>
  operationName === undefined || operationName === null
    ? 'Name the operation; there are several.'
    : `There is no operation named "${operationName}".`

const NOTHING_TO_FOLLOW = 'The conditions leave the field of this subscription out: there is nothing to follow.'

/** Errors of one answer; a thousand rows have as many alike. */
const MOST_ERRORS = 100

/** A result that its sender can afford. Throws `BeyondLimit` where it has cost more than was left, or is too large to be written. */
function afforded(result: ExecutionResult, { budget }: Operation['context'], size: AnswerSize): ExecutionResult {
  if (budget?.refusal) throw budget.refusal
  demandRoomFor(result.data, size)
  const { errors } = result
  return errors && errors.length > MOST_ERRORS ? { ...result, errors: errors.slice(0, MOST_ERRORS) } : result
}

/** What could not even start is about the variables or the operation's name: the client's to put right. */
const badInput = (errors: readonly GraphQLError[]): Refused => ({
  errors: errors.map((error) => coded(error, 'BAD_USER_INPUT')),
})

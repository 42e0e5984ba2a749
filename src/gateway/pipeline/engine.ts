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
import { documentCache, PlanCache } from './document-cache.ts'
import { IntrospectionCache } from './introspection-cache.ts'
import { noteDenials } from './note-denials.ts'
import { noteSlow } from './note-slow.ts'
import { coded, parseDocument } from './parse-document.ts'

export interface Operation {
  document: DocumentNode
  operationName?: string | null | undefined
  variables?: Record<string, unknown> | null | undefined
  context: RequestContext
  /** The root value: for a subscription, one event. */
  root?: unknown
}

export interface EngineParts {
  schema: GraphQLSchema
  limits: Limits
  /** Whether introspection is allowed; it is by default. */
  introspection?: boolean
  log: Logger
}

/** A subscription that has started. */
export interface Subscribed {
  readonly events: AsyncIterableIterator<object>
  resultOf(event: object): Promise<ExecutionResult>
}

/** Executes operations against the composed schema; each is planned once. */
export class Engine {
  readonly #planned = new PlanCache()
  readonly #documents = documentCache()
  readonly #introspection: IntrospectionCache

  constructor(private readonly parts: EngineParts) {
    this.#introspection = new IntrospectionCache(parts.schema)
  }

  get schema(): GraphQLSchema {
    return this.parts.schema
  }

  /** Parses and validates a document; returns the errors of an invalid one. */
  prepare(source: string): DocumentNode | readonly GraphQLError[] {
    const kept = this.#documents.get(source)
    if (kept) return kept
    const prepared = parseDocument(source, this.parts)
    if ('kind' in prepared) this.#documents.set(source, prepared)
    return prepared
  }

  /** The error for an operation name that the document lacks. */
  missing({ document, operationName }: Pick<Operation, 'document' | 'operationName'>): GraphQLError | undefined {
    if (getOperationAST(document, operationName)) return undefined
    return new GraphQLError(notThere(operationName), { extensions: { code: 'BAD_USER_INPUT' } })
  }

  /** Rejects with `BeyondLimit` on a timeout. */
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

  /** Resolves with the event stream, or with one result when the subscription could not start. */
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

  /** The plan and the coerced variables, or the errors of the request. */
  #asked({ document, operationName, variables }: Operation): Asked | Refused {
    const definition = getOperationAST(document, operationName)
    if (!definition)
      return { errors: [this.missing({ document, operationName })].filter((error) => error !== undefined) }
    // Keyed by operation, not by name: clients choose names freely.
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

/** An empty string is a name, too, and no operation can have it (GraphQL, section 6.1). */
const notThere = (operationName: string | null | undefined): string =>
  operationName === undefined || operationName === null
    ? 'Name the operation; there are several.'
    : `There is no operation named "${operationName}".`

const NOTHING_TO_FOLLOW = 'The conditions leave the field of this subscription out: there is nothing to follow.'

/** The most errors of one result; a list can repeat one for each row. */
const MOST_ERRORS = 100

/** Throws `BeyondLimit` when the budget is exceeded or the result is too large to serialise. */
function afforded(result: ExecutionResult, { budget }: Operation['context'], size: AnswerSize): ExecutionResult {
  if (budget?.refusal) throw budget.refusal
  demandRoomFor(result.data, size)
  const { errors } = result
  return errors && errors.length > MOST_ERRORS ? { ...result, errors: errors.slice(0, MOST_ERRORS) } : result
}

/** Request errors are the client's mistake in variables or operation name. */
const badInput = (errors: readonly GraphQLError[]): Refused => ({
  errors: errors.map((error) => coded(error, 'BAD_USER_INPUT')),
})

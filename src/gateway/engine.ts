import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import type { Logger } from 'pino'
import type { RequestContext } from '../graph/index.ts'
import { KeptOperations, keptDocuments } from './kept-documents.ts'
import { BeyondLimit, documentLimits, type Limits, within } from './limits/index.ts'
import { noteDenials } from './note-denials.ts'
import { noteSlow } from './note-slow.ts'

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
  log: Logger
}

/** A subscription that goes on. */
export interface Subscribed {
  readonly events: AsyncIterableIterator<object>
  resultOf(event: object): Promise<ExecutionResult>
}

/** Executes documents against the composed graph, each compiled once by graphql-jit. */
export class Engine {
  readonly #compiled = new KeptOperations<CompiledQuery | ExecutionResult>()
  readonly #documents = keptDocuments()

  constructor(private readonly parts: EngineParts) {}

  get schema(): GraphQLSchema {
    return this.parts.schema
  }

  /** Parses and validates a document; what is wrong with it instead. */
  prepare(source: string): DocumentNode | readonly GraphQLError[] {
    const kept = this.#documents.get(source)
    if (kept) return kept
    const prepared = this.#parse(source)
    if ('kind' in prepared) this.#documents.set(source, prepared)
    return prepared
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
    }
  }

  async #execute(operation: Operation): Promise<ExecutionResult> {
    const compiled = this.#compile(operation)
    if (!isCompiled(compiled)) return badInput(compiled)
    const result = await compiled.query(operation.root, operation.context, operation.variables ?? {})
    if (operation.root === undefined) noteDenials(result, operation)
    return 'data' in result ? result : badInput(result)
  }

  /** The events of a subscription and how each becomes a result; one result where it could not start. */
  async subscribe(operation: Operation): Promise<Subscribed | ExecutionResult> {
    const { document, operationName, context, variables } = operation
    const compiled = this.#compile(operation)
    if (!isCompiled(compiled)) return badInput(compiled)
    if (!compiled.subscribe) return { errors: [new GraphQLError('This operation is not a subscription.')] }
    const events = await createSourceEventStream({
      schema: this.schema,
      document,
      operationName: operationName ?? null,
      contextValue: context,
      variableValues: variables ?? {},
    })
    if (!(Symbol.asyncIterator in events)) noteDenials(events, operation)
    if (!(Symbol.asyncIterator in events)) return events.errors?.every(isOfTheRequest) ? badInput(events) : events
    return {
      events: events as AsyncIterableIterator<object>,
      resultOf: async (event) => compiled.query(event, context, variables ?? {}),
    }
  }

  #parse(source: string): DocumentNode | readonly GraphQLError[] {
    const { schema, limits } = this.parts
    try {
      const document = parse(source, { maxTokens: limits.tokens })
      const errors = validate(schema, document, [...specifiedRules, documentLimits(limits)])
      return errors.length > 0 ? errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) : document
    } catch (error) {
      if (error instanceof GraphQLError) return [tooManyTokens(error, limits) ?? coded(error, 'GRAPHQL_PARSE_FAILED')]
      throw error
    }
  }

  /** Kept for each operation that a document holds, and not for each name that a client asks for. */
  #compile({ document, operationName }: Operation): CompiledQuery | ExecutionResult {
    const operation = getOperationAST(document, operationName)
    if (!operation) return { errors: [new GraphQLError(notThere(operationName))] }
    return this.#compiled.of(operation, document, () => compileQuery(this.schema, document, operation.name?.value))
  }
}

const notThere = (operationName: string | null | undefined): string =>
  operationName ? `There is no operation ${operationName}.` : 'Name the operation; there are several.'

/** graphql-js says so in its message alone. */
export const tooManyTokens = (
  { message }: { message: string },
  limits: Pick<Limits, 'tokens'>,
): BeyondLimit | undefined =>
  message.endsWith('tokens. Parsing aborted.')
    ? new BeyondLimit(
        'TOO_MANY_TOKENS',
        `The document has more than ${limits.tokens} tokens. Send several, and values as variables.`,
        {
          limit: limits.tokens,
        },
      )
    : undefined

/** The error with the code that Apollo Server gives it over HTTP. */
function coded(error: GraphQLError, code: string): GraphQLError {
  if (error instanceof BeyondLimit) return error
  const { message, nodes = null, source = null, positions = null } = error
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } })
}

const isCompiled = (compiled: CompiledQuery | ExecutionResult): compiled is CompiledQuery =>
  isCompiledQuery(compiled as never)

/** An error that arose before any resolver was asked. */
const isOfTheRequest = ({ path }: GraphQLError): boolean => path === undefined

/** What could not even start is about the variables or the operation's name: the client's to put right. */
const badInput = ({ errors = [] }: ExecutionResult): ExecutionResult => ({
  errors: errors.map(({ message }) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })),
})

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
import { causeOf } from './format-error.ts'
import { KeptOperations, keptDocuments } from './kept-documents.ts'
import { KeptIntrospection } from './kept-introspection.ts'
import { BeyondLimit, demandRoomFor, documentLimits, introspectionLimits, type Limits, within } from './limits/index.ts'
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
  /** Whether clients may ask what the graph looks like; they may, if nothing is said. */
  introspection?: boolean
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
      operation.context.budget?.settle()
    }
  }

  async #execute(operation: Operation): Promise<ExecutionResult> {
    const kept = this.#introspection.of(operation)
    if (kept) return kept
    const compiled = this.#compile(operation)
    if (!isCompiled(compiled)) return badInput(compiled)
    const result = await compiled.query(operation.root, operation.context, operation.variables ?? {})
    return 'data' in result ? afforded(result, operation.context) : badInput(result)
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
    if (!(Symbol.asyncIterator in events)) return events.errors?.every(isOfTheRequest) ? badInput(events) : events
    return {
      events: events as AsyncIterableIterator<object>,
      resultOf: async (event) => {
        const own = Object.create(context, { budget: { value: context.budget?.anew() } })
        return afforded(await compiled.query(event, own, variables ?? {}), own)
      },
    }
  }

  #parse(source: string): DocumentNode | readonly GraphQLError[] {
    const { schema, limits, introspection = true } = this.parts
    try {
      const document = parse(source, { maxTokens: limits.tokens })
      const errors = validate(schema, document, [
        ...specifiedRules,
        documentLimits(limits),
        introspectionLimits({ allowed: introspection }),
      ])
      return errors.length > 0 ? errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) : document
    } catch (error) {
      const deep = tooDeepToRead({ extensions: { code: UNREADABLE } }, error)
      if (deep) return [deep]
      if (error instanceof GraphQLError) return [tooManyTokens(error, limits) ?? coded(error, UNREADABLE)]
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

const UNREADABLE = 'GRAPHQL_PARSE_FAILED'

/** A parser calls itself for each bracket within a bracket, and so does who checks a value. */
export function tooDeepToRead(
  { extensions }: { extensions?: Record<string, unknown> },
  error: unknown,
): BeyondLimit | undefined {
  const cause = causeOf(error)
  return cause instanceof RangeError && extensions?.code === UNREADABLE
    ? new BeyondLimit('QUERY_TOO_DEEP', 'This has more brackets within each other than can be read.')
    : undefined
}

/** The error with the code that Apollo Server gives it over HTTP. */
function coded(error: GraphQLError, code: string): GraphQLError {
  if (error instanceof BeyondLimit) return error
  const { message, nodes = null, source = null, positions = null } = error
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } })
}

/** Errors of one answer; a thousand rows have as many alike. */
const MOST_ERRORS = 100

/** A result that its sender can afford. Throws `BeyondLimit` where it has cost more than was left, or is too large to be written. */
function afforded(result: ExecutionResult, { budget }: Operation['context']): ExecutionResult {
  if (budget?.refusal) throw budget.refusal
  demandRoomFor(result.data)
  const { errors } = result
  return errors && errors.length > MOST_ERRORS ? { ...result, errors: errors.slice(0, MOST_ERRORS) } : result
}

const isCompiled = (compiled: CompiledQuery | ExecutionResult): compiled is CompiledQuery =>
  isCompiledQuery(compiled as never)

/** An error that arose before any resolver was asked. */
const isOfTheRequest = ({ path }: GraphQLError): boolean => path === undefined

/** What could not even start is about the variables or the operation's name: the client's to put right. */
const badInput = ({ errors = [] }: ExecutionResult): ExecutionResult => ({
  errors: errors.map(({ message }) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })),
})

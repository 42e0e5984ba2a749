import type { DocumentNode, ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { Gate, Payer } from '../limits/index.ts'
import { completeError } from './complete-error.ts'
import type { Engine, Operation } from './engine.ts'
import { formatError } from './format-error.ts'
import type { Credentials, RequestContexts, SenderContext } from './request-contexts.ts'
import { Audiences, SharedResults } from './shared-results.ts'

/** An operation that its sender can afford. */
export interface Admitted extends Operation {
  /** The estimated cost, in units. */
  readonly cost: number
}

/** A parsed operation without its sender. */
type Requested = Pick<Operation, 'document' | 'operationName' | 'variables'>

/** The stages of every operation, whatever its transport: authenticate, parse, admit, execute, present. */
export class Pipeline {
  readonly #results = new SharedResults<ExecutionResult>()
  readonly #audiences = new Audiences()

  constructor(private readonly parts: { contexts: RequestContexts; engine: Engine; gate: Gate; log: Logger }) {}

  get schema(): GraphQLSchema {
    return this.parts.engine.schema
  }

  /** Rejects with `AccessDenied` for an invalid token, with `BeyondLimit` for a sender that has spent its budget. */
  authenticate(credentials: Credentials): Promise<SenderContext> {
    return this.parts.contexts.authenticate(credentials)
  }

  /** Parses and validates a document, and finds the operation. Bills the time to the payer, if any. */
  parse(
    { query, operationName }: { query: string; operationName?: string | null | undefined },
    payer: Payer | null,
  ): DocumentNode | readonly GraphQLError[] {
    const { engine, gate } = this.parts
    const document = payer ? gate.check(payer, () => engine.prepare(query)) : engine.prepare(query)
    if (!('kind' in document)) return document
    const missing = engine.missing({ document, operationName })
    return missing ? [missing] : document
  }

  /** Bills the milliseconds of a transport that parses by itself. */
  bill(payer: Payer, milliseconds: number): void {
    this.parts.gate.bill(payer, milliseconds)
  }

  /** Rejects with `BeyondLimit` for an operation that its sender cannot afford. */
  async admit({ document, operationName, variables }: Requested, sender: SenderContext): Promise<Admitted> {
    const cost = await this.parts.gate.admit({ document, operationName, variables }, sender)
    return { document, operationName, variables, context: sender, cost }
  }

  /** Resolves with a result whose errors are safe to show. Rejects when execution was stopped. */
  async execute(operation: Operation): Promise<ExecutionResult> {
    return this.#present(await this.parts.engine.execute(operation))
  }

  /** Resolves with the results, or with one result when the subscription could not start. */
  async subscribe(operation: Operation): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    const subscribed = await this.parts.engine.subscribe(operation)
    if (!('events' in subscribed)) return this.#present(subscribed)
    const audience = this.#audiences.of(operation)
    const resultOf = (event: object) =>
      this.#results.of(event, audience, async () => this.#present(await subscribed.resultOf(event)))
    return resultsOf(subscribed.events, resultOf, (error) => this.presentError(error))
  }

  presentError(error: unknown): GraphQLError {
    return completeError(formatError(error, this.parts.log))
  }

  #present(result: ExecutionResult): ExecutionResult {
    return result.errors ? { ...result, errors: result.errors.map((error) => this.presentError(error)) } : result
  }
}

/** Computes a result only when the transport asks for the next one. */
function resultsOf(
  events: AsyncIterableIterator<object>,
  resultOf: (event: object) => Promise<ExecutionResult>,
  presentError: (error: unknown) => Error,
): AsyncIterableIterator<ExecutionResult> {
  return {
    async next() {
      try {
        const { done, value } = await events.next()
        return done ? { done, value: undefined } : { done: false, value: await resultOf(value) }
      } catch (error) {
        await events.return?.()
        throw presentError(error)
      }
    },
    async return() {
      await events.return?.()
      return { done: true, value: undefined }
    },
    // graphql-sse requires all three methods to end the iterator of a disconnected client.
    async throw(error) {
      await events.return?.()
      throw error
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

import type { DocumentNode, ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { Gate, Payer } from '../limits/index.ts'
import { completeError } from './complete-error.ts'
import type { Contexts, Credentials, SenderContext } from './contexts.ts'
import type { Engine, Operation } from './engine.ts'
import { formatError } from './format-error.ts'
import { Audiences, SharedResults } from './shared-results.ts'

/** An operation that its sender can afford. */
export interface Admitted extends Operation {
  /** What it is taken to cost. */
  readonly cost: number
}

/** An operation of a document that was parsed. */
type Requested = Pick<Operation, 'document' | 'operationName' | 'variables'>

/** The way of each operation, whatever transport it comes by: authenticate, parse, admit, execute, present. */
export class Pipeline {
  readonly #results = new SharedResults<ExecutionResult>()
  readonly #audiences = new Audiences()

  constructor(private readonly parts: { contexts: Contexts; engine: Engine; gate: Gate; log: Logger }) {}

  get schema(): GraphQLSchema {
    return this.parts.engine.schema
  }

  /** Rejects with `AccessDenied` for a token that is not valid, with `BeyondLimit` for a sender that has spent its budget. */
  authenticate(credentials: Credentials): Promise<SenderContext> {
    return this.parts.contexts.authenticate(credentials)
  }

  /** A document that holds the operation, or what is wrong with it. The time is billed to the payer, if there is one. */
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

  /** Bills milliseconds that it took a transport to parse a document by itself. */
  bill(payer: Payer, milliseconds: number): void {
    this.parts.gate.bill(payer, milliseconds)
  }

  /** Rejects with `BeyondLimit` for an operation that its sender cannot afford. */
  async admit({ document, operationName, variables }: Requested, sender: SenderContext): Promise<Admitted> {
    const cost = await this.parts.gate.admit({ document, operationName, variables }, sender)
    return { document, operationName, variables, context: sender, cost }
  }

  /** The result as its client may see it. Rejects with what ended it before there was one. */
  async execute(operation: Operation): Promise<ExecutionResult> {
    return this.#present(await this.parts.engine.execute(operation))
  }

  /** The results of a subscription, or the one that says why it could not start. */
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

/** Each event's result, when the transport is ready for the next one. */
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
    // graphql-sse ends only what has all three methods when its client goes.
    async throw(error) {
      await events.return?.()
      throw error
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

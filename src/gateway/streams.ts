import type { ExecutionArgs, ExecutionResult, GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { turnToBegin } from '../storage/index.ts'
import { completeError } from './complete-error.ts'
import type { SenderContext } from './contexts.ts'
import type { Engine, Operation } from './engine.ts'
import { formatError } from './format-error.ts'
import type { Gate } from './limits/index.ts'
import { Audiences, SharedResults } from './shared-results.ts'

/** The engine as the subscription transports call it: GraphQL's argument names, and errors in the form that clients see. */
export interface StreamingEngine {
  /** What is to be executed, or what is wrong with the document. Rejects with `BeyondLimit` where its sender cannot afford it. */
  admit(asked: Asked, sender: SenderContext): Promise<ExecutionArgs | readonly GraphQLError[]>
  execute(args: ExecutionArgs): Promise<ExecutionResult>
  subscribe(args: ExecutionArgs): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>
}

/** An operation as it comes over a transport. */
interface Asked {
  query: string
  operationName?: string | null | undefined
  variables?: Record<string, unknown> | null | undefined
}

export function streamingEngine({ engine, gate, log }: { engine: Engine; gate: Gate; log: Logger }): StreamingEngine {
  const results = new SharedResults<ExecutionResult>()
  const audiences = new Audiences()
  const presentError = (error: unknown) => completeError(formatError(error, log))
  const present = (result: ExecutionResult): ExecutionResult =>
    result.errors ? { ...result, errors: result.errors.map(presentError) } : result
  return {
    async admit({ query, operationName, variables }, sender) {
      await turnToBegin()
      const document = gate.check(sender.payer, () => engine.prepare(query))
      if (!('kind' in document)) return document
      const missing = engine.missing({ document, operationName })
      if (missing) return [missing]
      const own: SenderContext = Object.create(sender) // a connection's sender asks for several, each with a budget of its own
      await gate.admit({ document, operationName, variables }, own)
      return { schema: engine.schema, document, operationName, variableValues: variables, contextValue: own }
    },
    execute: async (args) => present(await engine.execute(operationOf(args)).catch((error) => ({ errors: [error] }))),
    subscribe: async (args) => {
      const operation = operationOf(args)
      const subscribed = await engine.subscribe(operation).catch((error) => ({ errors: [error] }))
      if (!('events' in subscribed)) return present(subscribed)
      const audience = audiences.of(operation)
      const resultOf = (event: object) =>
        results.of(event, audience, async () => present(await subscribed.resultOf(event)))
      return resultsOf(subscribed.events, resultOf, presentError)
    },
  }
}

const operationOf = ({ document, operationName, variableValues, contextValue }: ExecutionArgs): Operation => ({
  document,
  operationName,
  variables: variableValues,
  context: contextValue as Operation['context'],
})

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

import type { ExecutionResult } from 'graphql'
import type { Logger } from 'pino'
import { completeError } from './complete-error.ts'
import type { Engine, Operation } from './engine.ts'
import { formatError } from './format-error.ts'
import { Audiences, SharedResults } from './shared-results.ts'

/** The engine as the subscription transports call it: GraphQL's argument names, and errors in the form that clients see. */
export interface StreamingEngine {
  execute(args: TransportArguments): Promise<ExecutionResult>
  subscribe(args: TransportArguments): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>
}

type TransportArguments = {
  document: Operation['document']
  operationName?: string | null | undefined
  variableValues?: Readonly<Record<string, unknown>> | null | undefined
  contextValue?: unknown
}

export function streamingEngine(engine: Engine, log: Logger): StreamingEngine {
  const results = new SharedResults<ExecutionResult>()
  const audiences = new Audiences()
  const presentError = (error: unknown) => completeError(formatError(error, log))
  const present = (result: ExecutionResult): ExecutionResult =>
    result.errors ? { ...result, errors: result.errors.map(presentError) } : result
  return {
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

const operationOf = ({ document, operationName, variableValues, contextValue }: TransportArguments): Operation => ({
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

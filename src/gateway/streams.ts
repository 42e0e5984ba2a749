import type { ExecutionResult } from 'graphql'
import type { Logger } from 'pino'
import { completeError } from './complete-error.ts'
import type { Engine, Operation } from './engine.ts'
import { formatError } from './format-error.ts'

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
  const present = (result: ExecutionResult): ExecutionResult =>
    result.errors ? { ...result, errors: result.errors.map((error) => completeError(formatError(error, log))) } : result
  return {
    execute: async (args) => present(await engine.execute(operationOf(args))),
    subscribe: async (args) => {
      const stream = await engine.subscribe(operationOf(args)).catch((error) => ({ errors: [error] }))
      return Symbol.asyncIterator in stream ? presented(stream, present, log) : present(stream)
    },
  }
}

const operationOf = ({ document, operationName, variableValues, contextValue }: TransportArguments): Operation => ({
  document,
  operationName,
  variables: variableValues,
  context: contextValue as Operation['context'],
})

function presented(
  stream: AsyncIterableIterator<ExecutionResult>,
  present: (result: ExecutionResult) => ExecutionResult,
  log: Logger,
): AsyncIterableIterator<ExecutionResult> {
  return {
    async next() {
      try {
        const { done, value } = await stream.next()
        return done ? { done, value } : { done: false, value: present(value) }
      } catch (error) {
        await stream.return?.()
        throw completeError(formatError(error, log))
      }
    },
    async return() {
      return (await stream.return?.()) ?? { done: true, value: undefined }
    },
    // graphql-sse ends only what has all three methods when its client goes.
    async throw(error) {
      await stream.return?.()
      throw error
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

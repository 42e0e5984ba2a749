import type { ExecutionArgs, ExecutionResult, GraphQLError } from 'graphql'
import { turnToBegin } from '../../storage/index.ts'
import type { Operation } from '../pipeline/engine.ts'
import type { Pipeline } from '../pipeline/pipeline.ts'
import type { SenderContext } from '../pipeline/request-contexts.ts'

/** The parameters of a request, as a transport receives them. */
interface Requested {
  query: string
  operationName?: string | null | undefined
  variables?: Record<string, unknown> | null | undefined
}

/** Adapts the pipeline to the hooks of graphql-ws and graphql-sse. Refusals become results. */
export interface SubscriptionServer {
  /** Returns errors for an invalid request. Rejects with `BeyondLimit` when the sender cannot afford the operation. */
  admit(requested: Requested, sender: SenderContext): Promise<ExecutionArgs | readonly GraphQLError[]>
  execute(args: ExecutionArgs): Promise<ExecutionResult>
  subscribe(args: ExecutionArgs): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>
}

export function subscriptionServer(pipeline: Pipeline): SubscriptionServer {
  const refuse = (error: unknown): ExecutionResult => ({ errors: [pipeline.presentError(error)] })
  return {
    async admit(requested, sender) {
      await turnToBegin()
      const { operationName, variables } = requested
      const document = pipeline.parse(requested, sender.payer)
      if (!('kind' in document)) return document
      const own: SenderContext = Object.create(sender) // each operation of a connection has its own budget
      await pipeline.admit({ document, operationName, variables }, own)
      return { schema: pipeline.schema, document, operationName, variableValues: variables, contextValue: own }
    },
    execute: (args) => pipeline.execute(operationOf(args)).catch(refuse),
    subscribe: (args) => pipeline.subscribe(operationOf(args)).catch(refuse),
  }
}

const operationOf = ({ document, operationName, variableValues, contextValue }: ExecutionArgs): Operation => ({
  document,
  operationName,
  variables: variableValues,
  context: contextValue as Operation['context'],
})

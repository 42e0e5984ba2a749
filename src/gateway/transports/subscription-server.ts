import type { ExecutionArgs, ExecutionResult, GraphQLError } from 'graphql'
import type { SenderContext } from '../pipeline/contexts.ts'
import type { Operation } from '../pipeline/engine.ts'
import type { Pipeline } from '../pipeline/pipeline.ts'

/** An operation as it comes over a transport. */
interface Requested {
  query: string
  operationName?: string | null | undefined
  variables?: Record<string, unknown> | null | undefined
}

/** The pipeline as graphql-ws and graphql-sse call it: with GraphQL's argument names, and refusals as results. */
export interface SubscriptionServer {
  /** What is to be executed, or what is wrong with it. Rejects with `BeyondLimit` where its sender cannot afford it. */
  admit(requested: Requested, sender: SenderContext): Promise<ExecutionArgs | readonly GraphQLError[]>
  execute(args: ExecutionArgs): Promise<ExecutionResult>
  subscribe(args: ExecutionArgs): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>
}

export function subscriptionServer(pipeline: Pipeline): SubscriptionServer {
  const refuse = (error: unknown): ExecutionResult => ({ errors: [pipeline.presentError(error)] })
  return {
    async admit(requested, sender) {
      const { operationName, variables } = requested
      const document = pipeline.parse(requested, sender.payer)
      if (!('kind' in document)) return document
      const own: SenderContext = Object.create(sender) // a connection has several operations, each with a budget of its own
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

import {
  type ApolloServerOptionsWithGateway,
  type ApolloServerPlugin,
  type GraphQLResponse,
  HeaderMap,
} from '@apollo/server'
import type { ExecutionResult } from 'graphql'
import type { SenderContext } from './contexts.ts'
import type { Engine } from './engine.ts'
import { overHttp } from './over-http.ts'

interface Execution {
  /** Executes each operation, and answers at once where nothing went wrong. */
  plugin: ApolloServerPlugin<SenderContext>
  /** What Apollo Server calls a gateway: a schema, and whoever executes against it. */
  gateway: ApolloServerOptionsWithGateway<SenderContext>['gateway']
}

/**
 * The engine as Apollo Server executes with it. What went well is answered by a plugin, and what did not goes Apollo's way through a gateway, which
 * formats errors and finds their status (`docs/decisions/0020-what-apollo-server-is-spared.md`).
 */
export function apolloExecution(engine: Engine): Execution {
  const outcomes = new WeakMap<object, Promise<ExecutionResult>>()
  return {
    plugin: {
      requestDidStart: async () => ({
        async responseForOperation({ document, request, contextValue: context }) {
          const { operationName, variables } = request // Apollo's own `operationName` is null for one that the document does not hold
          const outcome = engine.execute({ document, operationName, variables, context })
          const result = await outcome.catch(() => null)
          if (result && !result.errors) return answerOf(result)
          outcomes.set(context, outcome) // of those alone that it is asked for: what stands in it lives until a major collection
          return null
        },
      }),
    },
    gateway: {
      async load() {
        return {
          async executor({ context }) {
            const outcome = outcomes.get(context)
            if (!outcome) throw new Error('Nothing was executed for this context.')
            return outcome.catch(overHttp)
          },
        }
      },
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: engine.schema, coreSupergraphSdl: '' }) // read by Apollo's schema reporting alone, which is not used
        return () => {}
      },
      async stop() {},
    },
  }
}

const answerOf = ({ data = null }: ExecutionResult): GraphQLResponse => ({
  http: { headers: new HeaderMap() },
  body: { kind: 'single', singleResult: { data } },
})

import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import type { Logger } from 'pino'
import type { RequestContext } from '../graph/index.ts'
import { completeError } from './complete-error.ts'
import type { Engine } from './engine.ts'
import { formatError, isAboutTheRequest } from './format-error.ts'

/** Apollo Server in front of the engine: its HTTP protocol, CSRF prevention and plugins are Apollo's, the execution is ours. */
export async function startApollo(parts: {
  engine: Engine
  supergraphSdl: string
  log: Logger
}): Promise<ApolloServer<RequestContext>> {
  const apollo = new ApolloServer<RequestContext>({
    gateway: inPlaceGateway(parts.engine, parts.supergraphSdl),
    formatError: (formatted, error) => (isAboutTheRequest(error) ? formatted : formatError(error, parts.log)),
    includeStacktraceInErrorResponses: false,
    introspection: true,
    stopOnTerminationSignals: false, // the composition root stops everything, in order
    logger: parts.log,
    plugins: [ApolloServerPluginLandingPageDisabled()], // Apollo's own loads its scripts from elsewhere
  })
  await apollo.start()
  return apollo
}

/** What Apollo Server calls a gateway: a schema, and whoever executes against it. */
function inPlaceGateway(
  engine: Engine,
  coreSupergraphSdl: string,
): ApolloServerOptionsWithGateway<RequestContext>['gateway'] {
  return {
    async load() {
      return {
        executor: async ({ document, operationName, request, context }) => {
          const { variables } = request
          const result = await engine.execute({ document, operationName, variables, context: context as never })
          return result.errors ? { ...result, errors: result.errors.map(completeError) } : result
        },
      }
    },
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: engine.schema, coreSupergraphSdl })
      return () => {}
    },
    async stop() {},
  }
}

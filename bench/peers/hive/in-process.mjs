// Hive Gateway with the subgraphs in its own process.
//   node in-process.mjs DATA_FOLDER ISSUER
import { print } from 'graphql'
import { openSubgraphs, prepared } from '../../support/subgraphs.mjs'
import { serveHive } from './gateway.mjs'

const { engines, contextOf } = await openSubgraphs(...process.argv.slice(2))
const contexts = new WeakMap()

/** One for each request, however many subgraphs it needs. */
function contextOfRequest({ request }) {
  let context = contexts.get(request)
  if (!context) {
    context = contextOf(request.headers.get('authorization'))
    contexts.set(request, context)
  }
  return context
}

await serveHive({
  transports: {
    http: {
      getSubgraphExecutor({ subgraphName }) {
        const engine = engines.get(subgraphName.toLowerCase())
        return async ({ document, variables, operationName, context }) =>
          engine.execute({
            document: prepared(engine, print(document)),
            variables,
            operationName,
            context: await contextOfRequest(context),
          })
      },
    },
  },
})

// Hive Gateway with the subgraphs in its own process.
//   node in-process.mjs DATA_FOLDER ISSUER
import { print } from 'graphql'
import { openSubgraphs, prepared } from '../../support/subgraphs.mjs'
import { serveHive } from './gateway.mjs'

const { engines, contextOf } = await openSubgraphs(...process.argv.slice(2))
const contexts = new WeakMap()
const texts = new WeakMap()

/** One for each request, however many subgraphs it needs. */
function contextOfRequest({ request }) {
  let context = contexts.get(request)
  if (!context) {
    context = contextOf(request.headers.get('authorization'))
    contexts.set(request, context)
  }
  return context
}

/** Written down once, where the planner hands out the same document again. */
function textOf(document) {
  let text = texts.get(document)
  if (!text) {
    text = print(document)
    texts.set(document, text)
  }
  return text
}

await serveHive('http://in.process', {
  transports: {
    http: {
      getSubgraphExecutor({ subgraphName }) {
        const engine = engines.get(subgraphName)
        return async ({ document, variables, operationName, context }) =>
          engine.execute({
            document: prepared(engine, textOf(document)),
            variables,
            operationName,
            context: await contextOfRequest(context),
          })
      },
    },
  },
})

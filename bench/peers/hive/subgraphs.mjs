// The subgraphs over HTTP, each at an address of its own.
//   node subgraphs.mjs DATA_FOLDER ISSUER
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { openSubgraphs, prepared } from '../../support/subgraphs.mjs'

const { engines, contextOf } = await openSubgraphs(...process.argv.slice(2))

const server = createServer(async (request, response) => {
  const engine = engines.get(request.url.slice(1))
  const [{ query, variables, operationName }, context] = await Promise.all([
    json(request),
    contextOf(request.headers.authorization),
  ])
  const result = await engine.execute({ document: prepared(engine, query), variables, operationName, context })
  response.setHeader('content-type', 'application/json').end(JSON.stringify(result))
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))

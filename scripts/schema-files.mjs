import 'reflect-metadata'
import { printSchema } from 'graphql'
import { compose } from '../dist/composition/index.js'
import { subgraphs } from '../dist/contexts.js'
import { buildSubgraph } from '../dist/graph/index.js'
import { consoleDocumentIds, trustedDocuments } from './trusted-documents.mjs'

/** What `schema/` must hold, by path: the graph as clients see it, the supergraph for a router, each subgraph, and the documents that clients may name by their hash. */
export function schemaFiles() {
  const built = subgraphs.map(buildSubgraph)
  const { schema, supergraphSdl } = compose(built)
  return new Map([
    ['schema/api.graphql', `${printSchema(schema)}\n`],
    ['schema/supergraph.graphql', `${supergraphSdl.trim()}\n`],
    ['schema/trusted-documents.json', `${JSON.stringify(trustedDocuments(), null, 2)}\n`],
    ['src/console/graph/document-ids.json', `${JSON.stringify(consoleDocumentIds(), null, 2)}\n`],
    ...built.map(({ name, sdl }) => [`schema/subgraphs/${name}.graphql`, sdl]),
  ])
}

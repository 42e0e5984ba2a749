import 'reflect-metadata'
import { join } from 'node:path'
import { GraphQLError } from 'graphql'
import { Access, TokenVerifier } from '../../dist/access/index.js'
import { BulkReads, Notes } from '../../dist/audit/index.js'
import { models, subgraphs, upgrades } from '../../dist/contexts.js'
import { Delivery } from '../../dist/delivery/index.js'
import { DEFAULT_LIMITS, Rates, RequestContexts, SpendingInMemory, servedSubgraph } from '../../dist/gateway/index.js'
import { Engine } from '../../dist/gateway/pipeline/engine.js'
import { buildSubgraph } from '../../dist/graph/index.js'
import { createLog } from '../../dist/installation/log.js'
import { openSqlite, Storage, systemClock } from '../../dist/storage/index.js'
import { ApiClients } from '../../dist/subgraphs/registry/index.js'

/**
 * The product's subgraphs, each as a router asks for it: what any gateway can be put in front of. Each is executed by the product's engine
 * alone, without Apollo Server and metrics around it, so that the gateway in front is what is compared.
 */
export async function openSubgraphs(dataFolder, issuer) {
  const database = await openSqlite({ file: join(dataFolder, 'verigraph.db'), models, upgrades })
  const storage = new Storage(database, systemClock)
  const issuers = [{ url: issuer, knownAs: 'demo' }]
  const rules = {
    issuers,
    audience: 'urn:verigraph',
    types: ['at+jwt'],
    subjectClaims: ['sub', 'client_id'],
    personClaim: null,
  }
  const limits = { ...DEFAULT_LIMITS, ratePerClient: 1e12 }
  const notes = new Notes(storage)
  const contexts = new RequestContexts({
    access: new Access({
      clock: systemClock,
      tokens: new TokenVerifier(rules),
      clients: new ApiClients({ storage, issuers, delivery: new Delivery({ storage }) }),
    }),
    storage,
    services: {}, // what is measured only reads, and no service takes part in that
    rates: new Rates(new SpendingInMemory(limits)),
    denials: { note() {}, noteStranger() {} },
    notes,
    bulkReads: new BulkReads({ storage, notes }),
  })
  const built = subgraphs.map(buildSubgraph)
  return {
    contextOf: (authorization) => contexts.authenticate({ authorization, network: '127.0.0.1' }),
    engines: new Map(
      built.map((subgraph) => {
        const { schema } = servedSubgraph(subgraph, built)
        return [subgraph.name, new Engine({ schema, limits, log: createLog('warn') })]
      }),
    ),
  }
}

/** A document as an engine takes it. */
export function prepared(engine, text) {
  const document = engine.prepare(text)
  if (Array.isArray(document)) throw new GraphQLError(document.map(({ message }) => message).join('\n'))
  return document
}

import 'reflect-metadata'
import { join } from 'node:path'
import { extendSchema, GraphQLError, isAbstractType, isObjectType, parse } from 'graphql'
import { Access, TokenVerifier } from '../../dist/access/index.js'
import { Engine } from '../../dist/gateway/engine.js'
import { Contexts, DEFAULT_LIMITS, Rates, SpendingInMemory } from '../../dist/gateway/index.js'
import { buildSubgraph, typenameOf } from '../../dist/graph/index.js'
import { createLog } from '../../dist/log.js'
import { openSqlite, Storage, systemClock } from '../../dist/storage/index.js'
import { ApiClients } from '../../dist/subgraphs/registry/index.js'
import { models, subgraphs } from '../../dist/subgraphs.js'

/**
 * The product's subgraphs, each alone as a Federation subgraph (`_service`, `_entities`) on its own data: what any gateway can be put in
 * front of. Each is executed by the product's engine, so that the gateway in front is what is compared.
 */
export async function openSubgraphs(dataFolder, issuer) {
  const database = await openSqlite({ file: join(dataFolder, 'verigraph.db'), models })
  const storage = new Storage(database, systemClock)
  const issuers = [{ url: issuer, knownAs: 'demo' }]
  const rules = { issuers, audience: 'urn:verigraph', types: ['at+jwt'], subjectClaims: ['sub', 'client_id'] }
  const limits = { ...DEFAULT_LIMITS, ratePerClient: 1e12 }
  const contexts = new Contexts({
    access: new Access({
      clock: systemClock,
      tokens: new TokenVerifier(rules),
      clients: new ApiClients({ storage, issuers }),
    }),
    storage,
    services: {}, // what is measured only reads, and no service takes part in that
    rates: new Rates(new SpendingInMemory(limits)),
  })
  return {
    contextOf: (authorization) => contexts.of({ authorization, network: '127.0.0.1' }),
    engines: new Map(
      subgraphs.map((definition) => {
        const schema = federated(buildSubgraph(definition))
        return [definition.name, new Engine({ schema, limits, log: createLog('warn') })]
      }),
    ),
  }
}

/** The schema with the two root fields of the Federation 2 subgraph specification. */
function federated({ schema, sdl, references }) {
  const entities = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && isEntity(type))
  const union = `union _Entity = ${entities.map(({ name }) => name).join(' | ')}`
  const query = schema.getQueryType() ? 'extend type Query' : 'type Query'
  const extended = extendSchema(
    schema,
    parse(`
      scalar _Any
      type _Service { sdl: String! }
      ${entities.length > 0 ? union : ''}
      ${query} {
        _service: _Service!
        ${entities.length > 0 ? '_entities(representations: [_Any!]!): [_Entity]!' : ''}
      }`),
    { assumeValid: true },
  )
  for (const type of Object.values(extended.getTypeMap())) if (isAbstractType(type)) type.resolveType = typenameOf
  const fields = extended.getQueryType().getFields()
  fields._service.resolve = () => ({ sdl })
  if (fields._entities) {
    fields._entities.resolve = (_source, { representations }, context) =>
      representations.map(({ __typename, id }) => references[__typename]?.(id, context) ?? { __typename, id })
  }
  return extended
}

const isEntity = ({ astNode }) => astNode?.directives?.some(({ name }) => name.value === 'key') ?? false

/** A document as an engine takes it. */
export function prepared(engine, text) {
  const document = engine.prepare(text)
  if (Array.isArray(document)) throw new GraphQLError(document.map(({ message }) => message).join('\n'))
  return document
}

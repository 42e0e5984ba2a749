import { z } from 'zod'
import { DEFAULT_LIMITS, type GatewaySettings } from '../gateway/index.ts'
import { list } from './list.ts'

const count = (byDefault: number, description: string) =>
  z.coerce.number().int().min(1).default(byDefault).meta({ description })

/** The settings of the gateway; docs/limits.md lists each. */
export const gatewaySettings = {
  VERIGRAPH_MAX_DEPTH: count(DEFAULT_LIMITS.depth, 'levels of fields in a document'),
  VERIGRAPH_MAX_ALIASES: count(DEFAULT_LIMITS.aliases, 'aliases in a document'),
  VERIGRAPH_MAX_DIRECTIVES: count(DEFAULT_LIMITS.directives, 'directives in a document'),
  VERIGRAPH_MAX_TOKENS: count(DEFAULT_LIMITS.tokens, 'words and signs in a document'),
  VERIGRAPH_MAX_COST: count(DEFAULT_LIMITS.cost, 'units that one operation may cost'),
  VERIGRAPH_MAX_BODY: count(DEFAULT_LIMITS.body, 'bytes of a body, or of a message over WebSocket'),
  VERIGRAPH_RATE_PER_CLIENT: count(DEFAULT_LIMITS.ratePerClient, 'units that a client may spend in ten seconds'),
  VERIGRAPH_RATE_PER_ADDRESS: count(DEFAULT_LIMITS.ratePerAddress, 'the same for an address without a token'),
  VERIGRAPH_CONNECTIONS_PER_CLIENT: count(DEFAULT_LIMITS.connectionsPerClient, 'open connections of a client'),
  VERIGRAPH_CONNECTIONS_PER_ADDRESS: count(
    DEFAULT_LIMITS.connectionsPerAddress,
    'open connections of an address without a token',
  ),
  VERIGRAPH_MAX_SUBSCRIPTIONS: count(DEFAULT_LIMITS.subscriptions, 'operations that run on one WebSocket'),
  VERIGRAPH_TIMEOUT: count(DEFAULT_LIMITS.timeout, 'milliseconds that a query or mutation may take'),
  VERIGRAPH_SLOW: count(DEFAULT_LIMITS.slow, 'milliseconds after which an operation is noted as slow'),
  VERIGRAPH_TRUSTED_DOCUMENTS: z
    .enum(['off', 'only'])
    .default('off')
    .meta({ description: '`only`: nothing runs but registered documents' }),
  VERIGRAPH_INTROSPECTION: z
    .enum(['on', 'off'])
    .default('on')
    .meta({ description: '`off`: nobody is told the schema; registered documents alone close it as well' }),
  VERIGRAPH_DOCUMENT_MANIFESTS: list
    .prefault('')
    .meta({ description: 'files of further registered documents, as Apollo or Relay write them, separated by commas' }),
  VERIGRAPH_CORS_ORIGINS: list
    .pipe(z.array(z.url()))
    .prefault('')
    .meta({ description: 'origins of pages elsewhere that may call from a browser, separated by commas' }),
  VERIGRAPH_TRUSTED_PROXIES: list
    .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])))
    .prefault('')
    .meta({ description: 'proxies, by address or range, that are believed when they tell where a request came from' }),
}

const settings = z.object(gatewaySettings)

export const gatewaySettingsOf = (set: z.infer<typeof settings>): GatewaySettings => ({
  limits: {
    depth: set.VERIGRAPH_MAX_DEPTH,
    aliases: set.VERIGRAPH_MAX_ALIASES,
    directives: set.VERIGRAPH_MAX_DIRECTIVES,
    tokens: set.VERIGRAPH_MAX_TOKENS,
    cost: set.VERIGRAPH_MAX_COST,
    body: set.VERIGRAPH_MAX_BODY,
    ratePerClient: set.VERIGRAPH_RATE_PER_CLIENT,
    ratePerAddress: set.VERIGRAPH_RATE_PER_ADDRESS,
    connectionsPerClient: set.VERIGRAPH_CONNECTIONS_PER_CLIENT,
    connectionsPerAddress: set.VERIGRAPH_CONNECTIONS_PER_ADDRESS,
    subscriptions: set.VERIGRAPH_MAX_SUBSCRIPTIONS,
    timeout: set.VERIGRAPH_TIMEOUT,
    slow: set.VERIGRAPH_SLOW,
  },
  trustedDocuments: set.VERIGRAPH_TRUSTED_DOCUMENTS,
  introspection: set.VERIGRAPH_INTROSPECTION === 'on',
  corsOrigins: set.VERIGRAPH_CORS_ORIGINS,
  trustedProxies: set.VERIGRAPH_TRUSTED_PROXIES,
})

import { z } from 'zod'
import { DEFAULT_LIMITS, type GatewaySettings } from './gateway/index.ts'

const count = (byDefault: number) => z.coerce.number().int().min(1).default(byDefault)

const list = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))

/** The environment variables of the gateway; docs/limits.md has a line for each. */
export const gatewayVariables = {
  VERIGRAPH_MAX_DEPTH: count(DEFAULT_LIMITS.depth),
  VERIGRAPH_MAX_ALIASES: count(DEFAULT_LIMITS.aliases),
  VERIGRAPH_MAX_DIRECTIVES: count(DEFAULT_LIMITS.directives),
  VERIGRAPH_MAX_TOKENS: count(DEFAULT_LIMITS.tokens),
  VERIGRAPH_MAX_COST: count(DEFAULT_LIMITS.cost),
  VERIGRAPH_MAX_BODY: count(DEFAULT_LIMITS.body),
  VERIGRAPH_RATE_PER_CLIENT: count(DEFAULT_LIMITS.ratePerClient),
  VERIGRAPH_RATE_PER_ADDRESS: count(DEFAULT_LIMITS.ratePerAddress),
  VERIGRAPH_CONNECTIONS_PER_CLIENT: count(DEFAULT_LIMITS.connectionsPerClient),
  VERIGRAPH_CONNECTIONS_PER_ADDRESS: count(DEFAULT_LIMITS.connectionsPerAddress),
  VERIGRAPH_MAX_SUBSCRIPTIONS: count(DEFAULT_LIMITS.subscriptions),
  VERIGRAPH_TIMEOUT: count(DEFAULT_LIMITS.timeout),
  VERIGRAPH_SLOW: count(DEFAULT_LIMITS.slow),
  VERIGRAPH_TRUSTED_DOCUMENTS: z.enum(['off', 'only']).default('off'),
  VERIGRAPH_CORS_ORIGINS: list.pipe(z.array(z.url())),
  VERIGRAPH_TRUSTED_PROXIES: list.pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]))),
}

const variables = z.object(gatewayVariables)

export const settingsOf = (values: z.infer<typeof variables>): GatewaySettings => ({
  limits: {
    depth: values.VERIGRAPH_MAX_DEPTH,
    aliases: values.VERIGRAPH_MAX_ALIASES,
    directives: values.VERIGRAPH_MAX_DIRECTIVES,
    tokens: values.VERIGRAPH_MAX_TOKENS,
    cost: values.VERIGRAPH_MAX_COST,
    body: values.VERIGRAPH_MAX_BODY,
    ratePerClient: values.VERIGRAPH_RATE_PER_CLIENT,
    ratePerAddress: values.VERIGRAPH_RATE_PER_ADDRESS,
    connectionsPerClient: values.VERIGRAPH_CONNECTIONS_PER_CLIENT,
    connectionsPerAddress: values.VERIGRAPH_CONNECTIONS_PER_ADDRESS,
    subscriptions: values.VERIGRAPH_MAX_SUBSCRIPTIONS,
    timeout: values.VERIGRAPH_TIMEOUT,
    slow: values.VERIGRAPH_SLOW,
  },
  trustedDocuments: values.VERIGRAPH_TRUSTED_DOCUMENTS,
  corsOrigins: values.VERIGRAPH_CORS_ORIGINS,
  trustedProxies: values.VERIGRAPH_TRUSTED_PROXIES,
})

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { GatewaySettings } from '../gateway/index.ts'
import { SecretsFile } from '../secrets/index.ts'
import type { MessageLimits } from '../subgraphs/identity/index.ts'
import type { MetricsAddress, TracingConfig } from '../telemetry/index.ts'
import { gatewaySettingsOf } from './gateway-settings.ts'
import { messageLimitsOf } from './message-settings.ts'
import { readVariables } from './read-variables.ts'
import { describeSetting, howToMake, SETTING_NAMES, type SettingName, type Settings, settings } from './settings.ts'

export interface SmsConfig {
  url: string
  headers: Record<string, string>
  body: string
  /** Milliseconds that one attempt may take. */
  timeout: number
  retries: number
}

/** What is set from outside. */
export interface Config {
  /** The TCP port; 0 takes a free one. */
  port: number
  /** The address to listen on; the demo knows no other than loopback. */
  host: string
  /** The folder that holds the database, and the demo's secrets. */
  dataFolder: string
  /** The MongoDB database in the place of that one; it may hold a password. */
  databaseUrl: string | null
  logLevel: Settings['VERIGRAPH_LOG_LEVEL']
  /** The OpenID issuers of access tokens; the demo brings its own instead. */
  issuers: readonly string[]
  audience: string | null
  /** The media types that an access token may have. */
  tokenTypes: readonly string[]
  /** The claims that can name the caller, the first one present counts. */
  subjectClaims: readonly string[]
  personClaim: string | null
  /** Whom the first issuer's tokens call the installation's admin. */
  adminSubject: string | null
  secretsFile: string | null
  /** An origin; null where it is told by the port, in the demo. */
  publicUrl: string | null
  /** OpenID issuers whose credentials are trusted, beside the demo's own. */
  credentialIssuers: readonly string[]
  /** The client of the first issuer with which people sign in, and what it asks for. */
  consoleClient: string
  consoleScope: string
  /** The HTTP gateway that text messages go to; without one, they go to the dev inbox. */
  sms: SmsConfig | null
  /** How many text messages may go out. */
  messageLimits: MessageLimits
  /** The address that has the metrics, beside the demo's own. */
  metrics: MetricsAddress | null
  /** Null where nothing is traced. */
  tracing: TracingConfig | null
  /** Networks in CIDR notation that webhooks may go to although they are not public, or over plain http. */
  webhookNetworks: readonly string[]
  gateway: GatewaySettings
  /** Milliseconds between telling that it stops and stopping. */
  drain: number
  /** Milliseconds by which the clock may jump before it is not believed any more. */
  clockTolerance: number
}

/** A configuration that lacks nothing that production needs. */
export interface ServeConfig extends Config {
  audience: string
  secretsFile: string
  publicUrl: string
  sms: SmsConfig
}

/** Throws, naming each variable and what it takes, for values that do not fit. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const { config, problems } = examine(readVariables(environment))
  if (!config) throw new Error(inLines('The configuration does not fit:', problems))
  return config
}

/** Throws, naming each variable and how to come by its value, for values that do not fit or are missing in production. */
export async function readServeConfig(environment: NodeJS.ProcessEnv): Promise<ServeConfig> {
  const variables = readVariables(environment)
  const { config, problems } = examine(variables)
  const secrets = await problemWithSecrets(variables)
  const missing = SETTING_NAMES.filter((name) => variables[name] === undefined && isNeeded(name, variables)).map(
    (name) => `${name} is not set: ${howToMake(name)}.`,
  )
  const all = [...missing, ...problems, ...secrets]
  if (all.length > 0) throw new Error(inLines('Verigraph cannot serve like this:', all))
  return config as ServeConfig
}

/** All that is wrong is said at once, and so is what is wrong with the file. */
async function problemWithSecrets({ VERIGRAPH_SECRETS: path }: Record<string, string>): Promise<string[]> {
  if (path === undefined) return []
  try {
    await SecretsFile.read(path)
    return []
  } catch (error) {
    return [`VERIGRAPH_SECRETS does not fit: ${(error as Error).message}`]
  }
}

/** Where the database of a data folder is. */
export const databaseFile = ({ dataFolder }: Pick<Config, 'dataFolder'>): string => join(dataFolder, 'verigraph.db')

/** The same, for those who only work on one that is there. Throws where there is none. */
export function existingDatabaseFile(config: Pick<Config, 'dataFolder'>): string {
  const file = databaseFile(config)
  if (!existsSync(file))
    throw new Error(`There is no Verigraph in ${config.dataFolder}; VERIGRAPH_DATA names its folder.`)
  return file
}

/** The first admin is needed only where nobody can be registered yet, which of a server only the start can tell; a folder, for a file. */
function isNeeded(name: SettingName, variables: Record<string, string>): boolean {
  const { VERIGRAPH_DATA: dataFolder, VERIGRAPH_DATABASE_URL: databaseUrl } = variables
  if (name === 'VERIGRAPH_DATA') return databaseUrl === undefined
  const begins = databaseUrl === undefined && (!dataFolder || !existsSync(databaseFile({ dataFolder })))
  return howToMake(name) !== null && (name !== 'VERIGRAPH_ADMIN_SUBJECT' || begins)
}

function examine(variables: Record<string, string>): { config: Config | null; problems: string[] } {
  const { success, data, error } = settings.safeParse(variables)
  if (success) return { config: configOf(data), problems: [] }
  const problems = error.issues.map(({ path: [name], message }) => {
    return `${String(name)} does not fit: ${message}. It means ${describeSetting(name as SettingName)}.`
  })
  return { config: null, problems }
}

const configOf = (set: Settings): Config => ({
  port: set.PORT,
  host: set.HOST,
  dataFolder: set.VERIGRAPH_DATA,
  databaseUrl: set.VERIGRAPH_DATABASE_URL ?? null,
  logLevel: set.VERIGRAPH_LOG_LEVEL,
  issuers: set.VERIGRAPH_ISSUERS,
  audience: set.VERIGRAPH_AUDIENCE ?? null,
  tokenTypes: set.VERIGRAPH_TOKEN_TYPES,
  subjectClaims: set.VERIGRAPH_SUBJECT_CLAIMS,
  personClaim: set.VERIGRAPH_PERSON_CLAIM ?? null,
  adminSubject: set.VERIGRAPH_ADMIN_SUBJECT ?? null,
  secretsFile: set.VERIGRAPH_SECRETS ?? null,
  publicUrl: set.VERIGRAPH_PUBLIC_URL ?? null,
  credentialIssuers: set.VERIGRAPH_CREDENTIAL_ISSUERS,
  consoleClient: set.VERIGRAPH_CONSOLE_CLIENT,
  consoleScope: set.VERIGRAPH_CONSOLE_SCOPE,
  sms: set.VERIGRAPH_SMS_URL
    ? {
        url: set.VERIGRAPH_SMS_URL,
        headers: set.VERIGRAPH_SMS_HEADERS,
        body: set.VERIGRAPH_SMS_BODY,
        timeout: set.VERIGRAPH_SMS_TIMEOUT,
        retries: set.VERIGRAPH_SMS_RETRIES,
      }
    : null,
  messageLimits: messageLimitsOf(set),
  metrics:
    set.VERIGRAPH_METRICS_PORT === undefined
      ? null
      : { port: set.VERIGRAPH_METRICS_PORT, host: set.VERIGRAPH_METRICS_HOST },
  tracing: asksForTraces(set)
    ? { collector: set.OTEL_EXPORTER_OTLP_ENDPOINT ?? null, sampled: set.OTEL_TRACES_SAMPLER_ARG }
    : null,
  webhookNetworks: set.VERIGRAPH_WEBHOOK_NETWORKS,
  gateway: gatewaySettingsOf(set),
  drain: set.VERIGRAPH_DRAIN,
  clockTolerance: set.VERIGRAPH_CLOCK_TOLERANCE,
})

/** Whoever names a collector wants traces, unless they say that they do not. */
const asksForTraces = (set: Settings): boolean =>
  set.VERIGRAPH_TRACING ? set.VERIGRAPH_TRACING === 'on' : Boolean(set.OTEL_EXPORTER_OTLP_ENDPOINT)

const inLines = (heading: string, problems: readonly string[]): string =>
  [heading, ...problems.map((problem) => `  ${problem}`)].join('\n')

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
  /** Timeout of one attempt in milliseconds. */
  timeout: number
  retries: number
}

/** The configuration. */
export interface Config {
  /** The TCP port; 0 selects a free one. */
  port: number
  /** The address to listen on; the demo listens on loopback only. */
  host: string
  /** The folder of the database and of the demo's secrets. */
  dataFolder: string
  /** The MongoDB database used instead; the URL may contain a password. */
  databaseUrl: string | null
  logLevel: Settings['VERIGRAPH_LOG_LEVEL']
  /** The OpenID issuers of access tokens; the demo uses its own. */
  issuers: readonly string[]
  audience: string | null
  /** The accepted media types of access tokens. */
  tokenTypes: readonly string[]
  /** The claims that can identify the caller; the first one present counts. */
  subjectClaims: readonly string[]
  personClaim: string | null
  /** The admin's subject in the first issuer's tokens. */
  adminSubject: string | null
  secretsFile: string | null
  /** An origin; null in the demo, where it follows from the port. */
  publicUrl: string | null
  /** OpenID issuers whose credentials are trusted, beside the demo's own. */
  credentialIssuers: readonly string[]
  /** The console's client at the first issuer, and the requested scope. */
  consoleClient: string
  consoleScope: string
  /** The HTTP gateway for text messages; without one, they go to the dev inbox. */
  sms: SmsConfig | null
  /** The limits of text messages. */
  messageLimits: MessageLimits
  /** The address of the metrics server, beside the demo's own. */
  metrics: MetricsAddress | null
  /** Null if tracing is off. */
  tracing: TracingConfig | null
  /** Networks in CIDR notation that webhooks may reach although they are not public, or over plain http. */
  webhookNetworks: readonly string[]
  gateway: GatewaySettings
  /** Manifest files of further registered documents. */
  documentManifests: readonly string[]
  /** Milliseconds between the announcement of the stop and the stop. */
  drain: number
  /** Milliseconds by which the clock may jump before it is no longer trusted. */
  clockTolerance: number
}

/** A configuration with all values required in production. */
export interface ServeConfig extends Config {
  audience: string
  secretsFile: string
  publicUrl: string
  sms: SmsConfig
}

/** Reads the configuration. Throws for invalid values, naming each variable and its meaning. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const { config, problems } = examine(readVariables(environment))
  if (!config) throw new Error(inLines('The configuration does not fit:', problems))
  return config
}

/**
 * Reads the configuration for production. Throws for invalid or missing values, naming each variable and how to obtain
 * its value.
 */
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

/** Problems of the secrets file, reported together with all others. */
async function problemWithSecrets({ VERIGRAPH_SECRETS: path }: Record<string, string>): Promise<string[]> {
  if (path === undefined) return []
  try {
    await SecretsFile.read(path)
    return []
  } catch (error) {
    return [`VERIGRAPH_SECRETS does not fit: ${(error as Error).message}`]
  }
}

/** The path of the database in a data folder. */
export const databaseFile = ({ dataFolder }: Pick<Config, 'dataFolder'>): string => join(dataFolder, 'verigraph.db')

/** The path of a database that must exist. Throws when there is none. */
export function existingDatabaseFile(config: Pick<Config, 'dataFolder'>): string {
  const file = databaseFile(config)
  if (!existsSync(file))
    throw new Error(`There is no Verigraph in ${config.dataFolder}; VERIGRAPH_DATA names its folder.`)
  return file
}

/**
 * Whether production requires the setting. The first admin is needed only while no client can exist yet, which for a
 * server only the start can tell; a data folder is needed only for a file.
 */
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
  documentManifests: set.VERIGRAPH_DOCUMENT_MANIFESTS,
  drain: set.VERIGRAPH_DRAIN,
  clockTolerance: set.VERIGRAPH_CLOCK_TOLERANCE,
})

/** Tracing is on if a collector is named, unless it is switched off. */
const asksForTraces = (set: Settings): boolean =>
  set.VERIGRAPH_TRACING ? set.VERIGRAPH_TRACING === 'on' : Boolean(set.OTEL_EXPORTER_OTLP_ENDPOINT)

const inLines = (heading: string, problems: readonly string[]): string =>
  [heading, ...problems.map((problem) => `  ${problem}`)].join('\n')

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import type { MetricsAddress, TracingConfig } from './telemetry/index.ts'

/** A JSON object of strings, e.g. `{"authorization": "Bearer …"}`. */
const headers = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue('This is not JSON.')
      return z.NEVER
    }
  })
  .pipe(z.record(z.string(), z.string()))

/** Values separated by commas or spaces. */
const list = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))

/** Everything that can be set from outside, by environment variables. */
const environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65535).default(4000),
    VERIGRAPH_DATA: z.string().min(1).default('.verigraph'),
    VERIGRAPH_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('warn'),
    VERIGRAPH_CREDENTIAL_ISSUERS: list.pipe(z.array(z.url())),
    VERIGRAPH_METRICS_PORT: z.coerce.number().int().min(0).max(65535).optional(),
    VERIGRAPH_METRICS_HOST: z.string().min(1).default('127.0.0.1'),
    VERIGRAPH_TRACING: z.enum(['on', 'off']).optional(),
    OTEL_EXPORTER_OTLP_ENDPOINT: z.string().optional(),
    OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
    VERIGRAPH_SMS_URL: z.url().optional(),
    VERIGRAPH_SMS_HEADERS: headers.default({ 'content-type': 'application/json' }),
    VERIGRAPH_SMS_BODY: z.string().default('{"to":"{{to}}","text":"{{text}}"}'),
    VERIGRAPH_SMS_TIMEOUT: z.coerce.number().int().min(1).default(5000),
    VERIGRAPH_SMS_RETRIES: z.coerce.number().int().min(0).max(10).default(3),
    VERIGRAPH_WEBHOOK_NETWORKS: list.pipe(
      z.array(z.string().refine(ipaddr.isValidCIDR, 'This is not a network in CIDR notation, e.g. 10.1.0.0/16.')),
    ),
  })
  .readonly()

export interface SmsConfig {
  url: string
  headers: Record<string, string>
  body: string
  /** Milliseconds that one attempt may take. */
  timeout: number
  retries: number
}

export interface Config {
  /** The TCP port on loopback; 0 takes a free one. */
  port: number
  /** The folder that holds the database, and the demo's secrets. */
  dataFolder: string
  logLevel: z.infer<typeof environment>['VERIGRAPH_LOG_LEVEL']
  /** OpenID issuers whose credentials are trusted, beside the demo's own. */
  credentialIssuers: readonly string[]
  /** The HTTP gateway that text messages go to; without one, they go to the dev inbox. */
  sms: SmsConfig | null
  /** The address that has the metrics, beside the demo's own. */
  metrics: MetricsAddress | null
  /** Null where nothing is traced. */
  tracing: TracingConfig | null
  /** Networks in CIDR notation that webhooks may go to although they are not public, or over plain http. */
  webhookNetworks: readonly string[]
}

/** Throws, naming the variable and what it takes, for a value that does not fit. */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const { success, data, error } = environment.safeParse(variables)
  if (!success) throw new Error(`The environment does not fit:\n${z.prettifyError(error)}`)
  return {
    port: data.PORT,
    dataFolder: data.VERIGRAPH_DATA,
    logLevel: data.VERIGRAPH_LOG_LEVEL,
    credentialIssuers: data.VERIGRAPH_CREDENTIAL_ISSUERS,
    sms: data.VERIGRAPH_SMS_URL
      ? {
          url: data.VERIGRAPH_SMS_URL,
          headers: data.VERIGRAPH_SMS_HEADERS,
          body: data.VERIGRAPH_SMS_BODY,
          timeout: data.VERIGRAPH_SMS_TIMEOUT,
          retries: data.VERIGRAPH_SMS_RETRIES,
        }
      : null,
    metrics:
      data.VERIGRAPH_METRICS_PORT === undefined
        ? null
        : { port: data.VERIGRAPH_METRICS_PORT, host: data.VERIGRAPH_METRICS_HOST },
    tracing: asksForTraces(data) ? { sampled: data.OTEL_TRACES_SAMPLER_ARG } : null,
    webhookNetworks: data.VERIGRAPH_WEBHOOK_NETWORKS,
  }
}

/** Whoever names a collector wants traces, unless they say that they do not. */
const asksForTraces = (data: {
  VERIGRAPH_TRACING?: string | undefined
  OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined
}) => (data.VERIGRAPH_TRACING ? data.VERIGRAPH_TRACING === 'on' : Boolean(data.OTEL_EXPORTER_OTLP_ENDPOINT))

/** Where the database of a data folder is. */
export const databaseFile = ({ dataFolder }: Pick<Config, 'dataFolder'>): string => join(dataFolder, 'verigraph.db')

/** The same, for those who only work on one that is there. Throws where there is none. */
export function existingDatabaseFile(config: Pick<Config, 'dataFolder'>): string {
  const file = databaseFile(config)
  if (!existsSync(file))
    throw new Error(`There is no Verigraph in ${config.dataFolder}; VERIGRAPH_DATA names its folder.`)
  return file
}

import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import { gatewaySettings } from './gateway-settings.ts'
import { list } from './list.ts'
import { messageSettings } from './message-settings.ts'

/** Timeout of one attempt to send a text message in milliseconds, and attempts after the first. */
const SMS_TIMEOUT = 5000
const SMS_RETRIES = 3
/** Milliseconds; more than the usual corrections of a time source and the usual pauses. */
const CLOCK_TOLERANCE = 300_000

/** An issuer's URL. Without https, anyone on the network path could replace its keys; loopback has no such path. */
const issuer = z.url().refine((address) => {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}, 'An issuer is reached by https, or by http on loopback')

/** A JSON object of strings, e.g. `{"authorization": "Bearer …"}`. */
const headers = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue('This is not JSON')
      return z.NEVER
    }
  })
  .pipe(z.record(z.string(), z.string()))

/** A network in CIDR notation. */
const network = z.string().refine(ipaddr.isValidCIDR, 'This is not a network in CIDR notation, e.g. 10.1.0.0/16')

/** A URL without a path, as used in tokens and documents. */
const origin = z
  .url({ protocol: /^https?$/ })
  .refine((address) => new URL(address).pathname === '/', 'A path does not belong to it')
  .transform((address) => new URL(address).origin)

/** A MongoDB connection string; with several hosts it is not a valid URL. */
const databaseUrl = z
  .string()
  .regex(/^mongodb(\+srv)?:\/\/[^/?#]+(\/[^/?#]*)?(\?.*)?$/, 'This is not a mongodb:// or mongodb+srv:// address')

export const isLoopback = (host: string): boolean => ['127.0.0.1', 'localhost', '::1', '[::1]'].includes(host)

/**
 * All settings. `description` explains a variable, as in README and .env.example; `make` tells how to obtain a value
 * required in production.
 */
export const settings = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(4000)
    .meta({ description: 'the TCP port; 0 takes a free one' }),
  HOST: z
    .string()
    .default('127.0.0.1')
    .meta({ description: 'the address that `serve` listens on; the demo listens on loopback only' }),
  VERIGRAPH_PUBLIC_URL: origin.optional().meta({
    description:
      'the address under which others reach it; it names the issuer of orders and permits, so it never changes',
    make: 'set the address of the proxy that ends TLS in front of it, e.g. https://verigraph.example',
  }),
  VERIGRAPH_DATA: z.string().default('.verigraph').meta({
    description: 'the folder of the database, and of the demo’s secrets',
    make: 'name a folder that only Verigraph’s user can read, e.g. /var/lib/verigraph; the database is made in it',
  }),
  VERIGRAPH_DATABASE_URL: databaseUrl.optional().meta({
    description: 'a MongoDB replica set in the place of the SQLite file, e.g. `mongodb://db1,db2,db3/verigraph`',
  }),
  VERIGRAPH_SECRETS: z.string().optional().meta({
    description: 'the file of the keys: of orders and permits, of sealed identities, of the blind index',
    make: 'name a file that `verigraph secrets create FILE` has made, e.g. /etc/verigraph/secrets.json',
  }),
  VERIGRAPH_ISSUERS: list.pipe(z.array(issuer)).prefault('').meta({
    description: 'the OpenID issuers whose access tokens are accepted, separated by commas',
    make: 'name your OpenID provider as its discovery document does, e.g. https://login.example/realms/verigraph',
  }),
  VERIGRAPH_AUDIENCE: z.string().optional().meta({
    description: 'what an access token must name in `aud`',
    make: 'name what you have called Verigraph at the issuer (API, resource server), e.g. urn:verigraph',
  }),
  VERIGRAPH_TOKEN_TYPES: list.prefault('at+jwt').meta({
    description:
      'the accepted `typ` of an access token; `at+jwt,JWT` for an issuer that calls it a mere JWT, as Keycloak does',
  }),
  VERIGRAPH_SUBJECT_CLAIMS: list.prefault('sub,client_id').meta({
    description: 'the claims that can name the caller, the first one present counts; `client_id,sub` for Keycloak',
  }),
  VERIGRAPH_PERSON_CLAIM: z.string().optional().meta({
    description:
      'the claim that names a person, the same in all of their tokens, e.g. `employee_id`; else issuer and subject are one',
  }),
  VERIGRAPH_ADMIN_SUBJECT: z.string().optional().meta({
    description: 'who registers the first participants: a subject of the first issuer; later a new one takes its place',
    make: 'name what the first issuer’s tokens call the first admin, a person’s `sub` or a client id',
  }),
  VERIGRAPH_CREDENTIAL_ISSUERS: list.pipe(z.array(issuer)).prefault('').meta({
    description:
      'OpenID issuers whose `verified_claims` verify a user, separated by commas; in the demo its own is always one',
  }),
  VERIGRAPH_CONSOLE_CLIENT: z.string().default('verigraph-console').meta({
    description: 'the public client of the first issuer for the console: code with PKCE, redirect URI `/callback`',
  }),
  VERIGRAPH_CONSOLE_SCOPE: z.string().default('openid').meta({
    description: 'what the console asks for; with `offline_access` where only that brings refresh tokens',
  }),
  VERIGRAPH_SMS_URL: z.url().optional().meta({
    description: 'the HTTP SMS gateway for the one-time codes; without it the demo’s go to its inbox',
    make: 'set the address of your SMS provider’s HTTP API; VERIGRAPH_SMS_HEADERS and VERIGRAPH_SMS_BODY say how it is asked',
  }),
  VERIGRAPH_SMS_HEADERS: headers.prefault('{"content-type":"application/json"}').meta({
    description: 'JSON; the content type decides how the body is encoded (JSON or a form)',
  }),
  VERIGRAPH_SMS_BODY: z
    .string()
    .default('{"to":"{{to}}","text":"{{text}}"}')
    .meta({ description: 'the template of the body' }),
  VERIGRAPH_SMS_TIMEOUT: z.coerce
    .number()
    .int()
    .min(1)
    .default(SMS_TIMEOUT)
    .meta({ description: 'milliseconds for one attempt' }),
  VERIGRAPH_SMS_RETRIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(SMS_RETRIES)
    .meta({ description: 'attempts after the first' }),
  ...messageSettings,
  VERIGRAPH_WEBHOOK_NETWORKS: list.pipe(z.array(network)).prefault('').meta({
    description:
      'networks, e.g. `127.0.0.0/8,::1/128`, that webhooks may go to although they are not public, or by http',
  }),
  VERIGRAPH_METRICS_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .optional()
    .meta({ description: 'a port of its own for `/metrics`; without it, only the demo shows them' }),
  VERIGRAPH_METRICS_HOST: z
    .string()
    .default('127.0.0.1')
    .meta({ description: 'the address of that port; whoever reaches it reads the metrics without a token' }),
  VERIGRAPH_TRACING: z
    .enum(['on', 'off'])
    .optional()
    .meta({ description: '`on` or `off`; without it, traces are on where a collector is named' }),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ description: 'the OpenTelemetry collector that traces are sent to, e.g. `http://127.0.0.1:4318`' }),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(1)
    .meta({ description: 'the share of requests that are traced, 0 to 1' }),
  VERIGRAPH_DRAIN: z.coerce.number().int().min(0).max(60_000).default(0).meta({
    description: 'milliseconds in which `/readyz` already says no, and everything is still answered, before it stops',
  }),
  VERIGRAPH_CLOCK_TOLERANCE: z.coerce.number().int().min(1000).default(CLOCK_TOLERANCE).meta({
    description:
      'milliseconds by which the clock may jump before what cannot be undone waits for `verigraph clock confirm`',
  }),
  VERIGRAPH_LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
    .default('warn')
    .meta({ description: 'how much is told; never a name or a number' }),
  ...gatewaySettings,
})

export type SettingName = keyof typeof settings.shape
export type Settings = z.infer<typeof settings>

export const SETTING_NAMES = Object.keys(settings.shape) as SettingName[]

/** The description of a variable. */
export const describeSetting = (name: SettingName): string => settings.shape[name].meta()?.description ?? ''

/** How to obtain a value required in production; null if it is not required. */
export const howToMake = (name: SettingName): string | null => (settings.shape[name].meta()?.make as string) ?? null

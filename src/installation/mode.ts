import type { FastifyInstance } from 'fastify'
import type { TokenRules } from '../access/index.ts'
import type { ConsoleSettings } from '../gateway/index.ts'
import type { SecretsFile } from '../secrets/index.ts'
import type { Database } from '../storage/index.ts'
import type { MessageLimits, SmsSender } from '../subgraphs/identity/index.ts'
import type { Metrics } from '../telemetry/index.ts'
import type { ServiceParts, Services } from './services.ts'

/** The differences between the demo and production. */
export interface Mode {
  /** The address to listen on. */
  readonly host: string
  readonly secrets: SecretsFile
  /** The parts that depend on the listening address, e.g. `http://127.0.0.1:4000`. */
  at(address: string): Surroundings
}

/** Verigraph's environment: the issuers of tokens and credentials, the SMS gateway, the initial clients. */
export interface Surroundings {
  /** The public URL of Verigraph; it is the issuer of signed documents. */
  publicUrl: string
  /** The permitted origins; omitted behind a proxy, which may use any name. */
  origins?: readonly string[]
  tokens: TokenRules
  sms: SmsSender
  messageLimits: MessageLimits
  credentialIssuers: readonly string[]
  /** The sign-in settings of the console. */
  console: Omit<ConsoleSettings, 'publicUrl'>
  /** Creates the initial clients. Called at each start. */
  settle(inside: { database: Database; parts: ServiceParts; services: Services }): Promise<void>
  /** Adds routes to those of the gateway. */
  extend?(http: FastifyInstance, inside: { metrics: Metrics }): Promise<void>
}

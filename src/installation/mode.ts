import type { FastifyInstance } from 'fastify'
import type { TokenRules } from '../access/index.ts'
import type { ConsoleSettings } from '../gateway/index.ts'
import type { SecretsFile } from '../secrets/index.ts'
import type { Database } from '../storage/index.ts'
import type { MessageLimits, SmsSender } from '../subgraphs/identity/index.ts'
import type { Metrics } from '../telemetry/index.ts'
import type { ServiceParts, Services } from './services.ts'

/** Where the demo and production differ; everything else is the same. */
export interface Mode {
  /** The address to listen on. */
  readonly host: string
  readonly secrets: SecretsFile
  /** What depends on the address at which it listens, e.g. `http://127.0.0.1:4000`. */
  at(address: string): Surroundings
}

/** What is around Verigraph: who issues tokens and credentials, where text messages go, who is there at first. */
export interface Surroundings {
  /** The address under which others reach Verigraph; it names the issuer of what is signed. */
  publicUrl: string
  /** The only ones under which it is opened; left out where a proxy stands before it, and names it as it likes. */
  origins?: readonly string[]
  tokens: TokenRules
  sms: SmsSender
  messageLimits: MessageLimits
  credentialIssuers: readonly string[]
  /** Where people sign in to the console. */
  console: Omit<ConsoleSettings, 'publicUrl'>
  /** Makes sure that somebody can begin. Called at each start. */
  settle(inside: { database: Database; parts: ServiceParts; services: Services }): Promise<void>
  /** Adds routes beside the gateway's own. */
  extend?(http: FastifyInstance, inside: { metrics: Metrics }): Promise<void>
}

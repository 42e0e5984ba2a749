import type { Caller } from '../access/index.ts'
import { type Config, isLoopback } from '../config/index.ts'
import { buildServices, type Mode, type ServiceParts } from '../installation/index.ts'
import { HttpSmsGateway } from '../sms/index.ts'
import { type Clock, type Database, Storage } from '../storage/index.ts'
import type { MessageLimits } from '../subgraphs/identity/index.ts'
import { Platform } from '../subgraphs/registry/index.ts'
import { DEMO_ISSUER } from './clients.ts'
import { CREDENTIAL_ISSUER_PATH } from './credential-issuer.ts'
import { DevInbox } from './inbox.ts'
import { CONSOLE, demoIssuer, ISSUER_PATH } from './issuer.ts'
import { originsOf } from './origins.ts'
import { addDemoRoutes } from './routes.ts'
import { demoSecrets } from './secrets.ts'
import { HistoryClock, seedWorld } from './world.ts'

/** Messages to the inbox cost nothing, so only those to one number, and for one user, are limited. */
const WITHOUT_COST: Partial<MessageLimits> = {
  perPlatformAndMinute: Number.POSITIVE_INFINITY,
  perPlatformAndHour: Number.POSITIVE_INFINITY,
  perPlatformAndDay: Number.POSITIVE_INFINITY,
  perCountry: Number.POSITIVE_INFINITY,
  perNumberType: Number.POSITIVE_INFINITY,
  perInstallation: Number.POSITIVE_INFINITY,
}
const LOOPBACK = '127.0.0.1'
/** The required audience of tokens. */
const AUDIENCE = 'urn:verigraph'

/**
 * Builds the demo: its own issuers, an inbox instead of phones, a seeded world. Its passwords are public, so it listens on loopback only.
 */
export async function demoMode(config: Config, clock: Clock): Promise<Mode> {
  if (!isLoopback(config.host))
    throw new Error(
      'The demo listens on loopback only: everybody knows its passwords. Leave HOST out; it is for verigraph serve.',
    )
  const secrets = await demoSecrets(config.dataFolder)
  const inbox = new DevInbox(clock)
  return {
    host: LOOPBACK,
    secrets,
    at: (publicUrl) => ({
      publicUrl,
      origins: originsOf(publicUrl),
      tokens: {
        issuers: [{ url: `${publicUrl}${ISSUER_PATH}`, knownAs: DEMO_ISSUER }],
        audience: AUDIENCE,
        types: config.tokenTypes,
        subjectClaims: config.subjectClaims,
        personClaim: config.personClaim,
      },
      sms: config.sms ? new HttpSmsGateway(config.sms) : inbox,
      messageLimits: config.sms ? config.messageLimits : { ...config.messageLimits, ...WITHOUT_COST },
      console: { issuer: `${publicUrl}${ISSUER_PATH}`, clientId: CONSOLE, scope: 'openid profile', demo: true },
      credentialIssuers: [`${publicUrl}${CREDENTIAL_ISSUER_PATH}`, ...config.credentialIssuers],
      settle: seedOnce,
      extend: (http, { metrics }) =>
        addDemoRoutes(http, {
          inbox,
          metrics,
          free: config.gateway.trustedDocuments === 'off',
          issuer: demoIssuer({ publicUrl, audience: AUDIENCE, signingKey: secrets.current.issuerKey }),
          credentialIssuer: { publicUrl, key: secrets.current.credentialIssuerKey },
        }),
    }),
  }
}

/** Seeds a database without organisations. */
async function seedOnce({ database, parts }: { database: Database; parts: ServiceParts }): Promise<void> {
  if ((await parts.storage.reader.count(Platform, [])) > 0) return
  const clock = new HistoryClock(parts.storage.clock.now())
  const storage = new Storage<Caller>(database, clock)
  const inbox = new DevInbox(clock)
  const messageLimits = { ...parts.messageLimits, ...WITHOUT_COST }
  await seedWorld({ services: buildServices({ ...parts, storage, sms: inbox, messageLimits }), storage, clock, inbox })
}

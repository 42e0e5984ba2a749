import 'reflect-metadata'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pino } from 'pino'
import { Access, type Caller, TokenVerifier } from './access/index.ts'
import type { Config } from './config.ts'
import { addDemoRoutes, DevInbox, demoIssuer, demoSecrets, HistoryClock, ISSUER_PATH, seedWorld } from './demo/index.ts'
import { Contexts, composeInPlace, serveGateway } from './gateway/index.ts'
import { buildSubgraph } from './graph/index.ts'
import { buildServices, type ServiceParts } from './services.ts'
import { SigningKeys } from './signing/index.ts'
import { type Clock, type Database, openSqlite, Storage, systemClock } from './storage/index.ts'
import { Vault } from './subgraphs/identity/index.ts'
import { Platform } from './subgraphs/registry/index.ts'
import { models, subgraphs } from './subgraphs.ts'

const HOST = '127.0.0.1'
/** What a token must name as its audience. */
const AUDIENCE = 'urn:verigraph'

export interface Verigraph {
  /** Where it listens, e.g. `http://127.0.0.1:4000`. */
  readonly url: string
  readonly storage: Storage<Caller>
  /** Ends what is open, then everything else; at the latest after five seconds. */
  close(): Promise<void>
}

/** What a test may put in the place of the real thing. */
export interface Overrides {
  clock?: Clock
  openDatabase?: typeof openSqlite
}

/** Builds the demo from the configuration, and starts it. It listens on loopback, and nowhere else. */
export async function startDemo(config: Config, overrides: Overrides = {}): Promise<Verigraph> {
  const clock = overrides.clock ?? systemClock
  const log = pino({ level: config.logLevel })
  await mkdir(config.dataFolder, { recursive: true })
  const secrets = await demoSecrets(config.dataFolder)
  const database = await (overrides.openDatabase ?? openSqlite)({
    file: join(config.dataFolder, 'verigraph.db'),
    models,
  })
  const server = createServer()
  try {
    const publicUrl = await listen(server, config.port)
    const storage = new Storage<Caller>(database, clock)
    const signingKeys = await SigningKeys.import(secrets.signingKeys)
    const vault = new Vault({
      keyEncryptionKey: Buffer.from(secrets.keyEncryptionKey, 'base64url'),
      indexKey: Buffer.from(secrets.indexKey, 'base64url'),
    })
    const inbox = new DevInbox(clock)
    const parts: ServiceParts = { storage, vault, sms: inbox, signingKeys, publicUrl }
    await seedOnce(database, parts)

    const services = buildServices(parts)
    const issuer = `${publicUrl}${ISSUER_PATH}`
    const access = new Access({
      clock,
      tokens: new TokenVerifier({ issuer, audience: AUDIENCE }),
      clients: services.registry,
    })
    const gateway = await serveGateway({
      server,
      graph: composeInPlace(subgraphs.map(buildSubgraph)),
      contexts: new Contexts({ access, storage, services }),
      publicJwks: signingKeys.publicJwks,
      log,
      extend: (http) =>
        addDemoRoutes(http, {
          inbox,
          issuer: demoIssuer({ publicUrl, audience: AUDIENCE, signingKey: secrets.issuerKey }),
        }),
    })
    return {
      url: publicUrl,
      storage,
      async close() {
        await gateway.close()
        await storage.close()
      },
    }
  } catch (error) {
    server.close()
    await database.close()
    throw error
  }
}

/** The address is known before anything is built, because it names the issuer. */
async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, HOST)
  await once(server, 'listening')
  return `http://${HOST}:${(server.address() as AddressInfo).port}`
}

/** Fills a database in which nobody takes part yet. */
async function seedOnce(database: Database, parts: ServiceParts): Promise<void> {
  if ((await parts.storage.reader.count(Platform, [])) > 0) return
  const clock = new HistoryClock(parts.storage.clock.now())
  const storage = new Storage<Caller>(database, clock)
  const inbox = new DevInbox(clock)
  await seedWorld({ services: buildServices({ ...parts, storage, sms: inbox }), storage, clock, inbox })
}

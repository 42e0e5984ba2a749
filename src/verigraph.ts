import 'reflect-metadata'
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import type { DestinationStream } from 'pino'
import { Access, type Caller, TokenVerifier } from './access/index.ts'
import { Denials } from './audit/index.ts'
import type { Config, ServeConfig } from './config/index.ts'
import { contexts as installedContexts, storedBy } from './contexts.ts'
import { AddressGuard, type WebhookFailure, WebhookSender } from './delivery/index.ts'
import { eventRenderer, Rates, RequestContexts, serveGateway } from './gateway/index.ts'
import {
  buildServices,
  consoleWith,
  createLog,
  type Mode,
  openDatabase,
  openSpending,
  readManifest,
  readManifests,
  readSchema,
  type ServiceParts,
  vaultOf,
} from './installation/index.ts'
import { JobRunner, serve, serveMode, watchClock, watchMessages, watchOrders } from './running/index.ts'
import { SigningKeys } from './signing/index.ts'
import { type Clock, Storage, systemClock } from './storage/index.ts'
import { Platform } from './subgraphs/registry/index.ts'
import { Metrics, serveMetrics, startTracing } from './telemetry/index.ts'
import { ClockWatch } from './timekeeping/index.ts'

/** Milliseconds for which a connection stays open unused: longer than balancers keep theirs, who would send a request into one that is closing. */
const KEEP_ALIVE = 72_000
/** Milliseconds that a listener may take nothing of what is sent to it. */
const PATIENCE = 12_000
/** Milliseconds between two looks at whether a token has expired that somebody listens with. */
const TOKEN_CHECK_EVERY = 1000
/** Milliseconds that a webhook's receiver gets to answer. */
const WEBHOOK_TIMEOUT = 15_000

export interface Verigraph {
  /** Where it listens, e.g. `http://127.0.0.1:4000`. */
  readonly url: string
  readonly storage: Storage<Caller>
  /** Does what time asks for: reminders, overdue orders, webhooks that are tried again, what comes to its end; seals the audit trail. It is done regularly anyway. */
  sweep(): Promise<void>
  /** Lets those who ask for readiness go elsewhere, if so configured; then ends what is open, then everything else, within five seconds. */
  close(): Promise<void>
}

/** What a test may put in the place of the real thing. */
export interface Overrides {
  clock?: Clock
  /** By which tokens are judged; a test that goes years ahead leaves the issuer where it is. */
  tokenClock?: Clock
  openDatabase?: typeof openDatabase
  /** Other contexts than those that an installation has, and the schema that they compose to. */
  installed?: { readonly contexts: typeof installedContexts; readonly schema: string }
  /** Milliseconds that a listener may take nothing of what is sent to it. */
  patience?: number
  /** Milliseconds between two looks at whether a token has expired that somebody listens with. */
  tokenCheckEvery?: number
  /** Milliseconds that a webhook's receiver gets to answer. */
  webhookTimeout?: number
  /** Where the log goes instead of standard output. */
  logTo?: DestinationStream
}

/** Starts the seeded demo. It listens on loopback, and nowhere else. */
export async function startDemo(config: Config, overrides: Overrides = {}): Promise<Verigraph> {
  const { demoMode } = await import('./demo/index.ts') // production loads nothing of it
  return start(config, await demoMode(config, overrides.clock ?? systemClock), overrides)
}

/** Starts production; of `subgraphs`, where they are named, only these. Throws where a setting would promise what only a router can keep. */
export async function startServing(
  config: ServeConfig,
  overrides: Overrides = {},
  subgraphs: readonly string[] | null = null,
): Promise<Verigraph> {
  if (subgraphs && config.gateway.trustedDocuments === 'only')
    throw new Error(
      'A router writes its documents itself: leave VERIGRAPH_TRUSTED_DOCUMENTS off here, and let the router take registered documents only.',
    )
  return start(config, await serveMode(config), overrides, subgraphs)
}

/** Builds everything, and starts it. */
async function start(
  config: Config,
  mode: Mode,
  overrides: Overrides,
  only: readonly string[] | null = null,
): Promise<Verigraph> {
  const installed = overrides.installed ?? { contexts: installedContexts, schema: await readSchema() }
  const { schema, serving } = serve(installed.schema, only, installed.contexts)
  const stored = storedBy(installed.contexts)
  const clock = overrides.clock ?? systemClock
  const log = createLog(config.logLevel, overrides.logTo)
  const tracing = config.tracing && (await startTracing(config.tracing))
  const { secrets } = mode
  const database = await (overrides.openDatabase ?? openDatabase)(config, stored)
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE }, askToWait)
  try {
    const url = await listen(server, mode.host, config.port)
    const { tokens, settle, extend, origins, console: signIn, ...around } = mode.at(url)
    const storage = new Storage<Caller>(database, clock)
    const clockWatch = await ClockWatch.start({ storage, log, tolerance: config.clockTolerance })
    const signingKeys = await SigningKeys.import(secrets.current.signingKeys)
    const guard = new AddressGuard(config.webhookNetworks)
    const report = (failure: WebhookFailure) => log.info(failure, 'webhook without an answer')
    const parts: ServiceParts = {
      ...around,
      storage,
      vault: vaultOf(secrets),
      signingKeys,
      log,
      issuers: tokens.issuers,
      webhooks: {
        masterKey: Buffer.from(secrets.current.webhookKey, 'base64url'),
        sender: new WebhookSender({ guard, timeout: overrides.webhookTimeout ?? WEBHOOK_TIMEOUT, report }),
      },
    }
    const services = buildServices(parts, installed.contexts)
    await settle({ database, parts, services })

    const metrics = new Metrics(log)
    watchOrders(metrics, services.orderCounts)
    watchMessages(storage, { metrics, log })
    watchClock(metrics, clockWatch)
    const metricsServer = config.metrics && (await serveMetrics(metrics, config.metrics, log))
    const { apiClients: clients, notes, bulkReads } = services
    const counted = (code: string) => metrics.denied(code)
    const denials = new Denials({ storage, notes, clients, models: stored.models, counted, log })
    const tokenClock = overrides.tokenClock ?? clock
    const access = new Access({
      clock: tokenClock,
      tokens: new TokenVerifier(tokens),
      clients,
      denials,
    })
    const { limits } = config.gateway
    const spending = openSpending({ database, clock, limits, log })
    const rates = new Rates(spending)
    const contexts = new RequestContexts({ access, storage, services, rates, denials, notes, bulkReads })
    const gateway = await serveGateway({
      server,
      graphs: serving.graphs,
      contexts,
      published: {
        jwks: () => signingKeys.publicJwks,
        statusList: (id) => services.statusLists.token(id),
        auditCheckpoint: (treeSize) => services.auditTrail.publishedCheckpoint(treeSize),
        auditConsistencyProof: (from, treeSize) => services.auditTrail.publishedConsistencyProof(from, treeSize),
      },
      documents: serving.documents,
      manifest: { ...(await readManifest()), further: await readManifests(config.documentManifests) },
      console: consoleWith({ publicUrl: around.publicUrl, ...signIn }),
      settings: config.gateway,
      rates,
      secure: around.publicUrl.startsWith('https:'),
      ...(origins && { origins }),
      log,
      metrics,
      async ready() {
        services.sealer.demandGuards()
        await storage.reader.byIds(Platform, ['none'])
        await storage.demandWritable()
      },
      notes: () => (clockWatch.held ? { clock: 'held' } : {}),
      tokenTime: () => tokenClock.now(),
      tokenCheckEvery: overrides.tokenCheckEvery ?? TOKEN_CHECK_EVERY,
      patience: overrides.patience ?? PATIENCE,
      ...(extend && { extend: (http) => extend(http, { metrics }) }),
    })
    const unwatch = secrets.watch(({ signingKeys: keys }) => {
      signingKeys.replace(keys).catch((error: unknown) => log.error(error, 'The signing keys could not be taken over.'))
    })
    await services.delivery.hearOtherNodes()
    await services.activities.hearOtherNodes((error) => log.warn(error, 'Some activity elsewhere is not told.'))
    const render = eventRenderer({ schema, contexts, limits, log })
    const jobs = await JobRunner.start({
      contexts: installed.contexts,
      services,
      denials,
      storage,
      clockWatch,
      log,
      render,
      serving,
    })
    return {
      url,
      storage,
      sweep: () => jobs.sweep(),
      async close() {
        gateway.leave()
        await setTimeout(config.drain)
        unwatch()
        await jobs.stop()
        await gateway.close()
        await jobs.end()
        await spending.close()
        await services.printers.close()
        await metricsServer?.close()
        await storage.close()
        await tracing?.stop()
      },
    }
  } catch (error) {
    server.close()
    await database.close()
    throw error
  }
}

/** Whoever comes while everything is being built is asked to come again. */
const askToWait: RequestListener = (_request, response) => {
  response.writeHead(503, { 'retry-after': '1', connection: 'close' }).end()
}

/** The address is known before anything is built, because it names the issuer. */
async function listen(server: Server, host: string, port: number): Promise<string> {
  server.listen(port, host)
  await once(server, 'listening')
  return `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`
}

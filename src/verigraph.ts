import 'reflect-metadata'
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DestinationStream, Logger } from 'pino'
import { Access, type Caller, TokenVerifier } from './access/index.ts'
import { type Config, databaseFile, type ServeConfig } from './config/index.ts'
import { consoleWith } from './console-of.ts'
import { AddressGuard, WebhookSender } from './delivery/index.ts'
import { demoMode } from './demo/index.ts'
import { Contexts, composeInPlace, Rates, SpendingInMemory, serveGateway } from './gateway/index.ts'
import { buildSubgraph } from './graph/index.ts'
import { createLog } from './log.ts'
import type { Mode } from './mode.ts'
import { serveMode } from './serve-mode.ts'
import { buildServices, type ServiceParts, type Services } from './services.ts'
import { SigningKeys } from './signing/index.ts'
import { type Clock, openSqlite, Storage, systemClock } from './storage/index.ts'
import { Platform } from './subgraphs/registry/index.ts'
import { models, subgraphs } from './subgraphs.ts'
import { Metrics, serveMetrics, startTracing } from './telemetry/index.ts'
import { readManifest } from './trusted-documents.ts'
import { vaultOf } from './vault-of.ts'
import { watchOrders } from './watch-orders.ts'

/** Milliseconds between two looks at what time it is for orders, at what is to be sealed, and at personal data and verifications that come to their end. */
const DEADLINES_EVERY = 1000
const SEALING_EVERY = 1000
const ENDS_EVERY = 60_000
/** Milliseconds that a listener may take nothing of what is sent to it. */
const PATIENCE = 12_000
/** Milliseconds between two looks at whether a token has expired that somebody listens with. */
const TOKEN_CHECK_EVERY = 1000
/** Milliseconds between two looks for webhooks that are to be tried again, and for those that nobody rang for. */
const WEBHOOK_RETRIES_EVERY = 1000
const WEBHOOK_CATCH_UP_EVERY = 60_000
/** Milliseconds that a webhook's receiver gets to answer. */
const WEBHOOK_TIMEOUT = 15_000
/** Verigraph itself, as the audit trail names it. */
const SYSTEM: Caller = { clientId: 'verigraph', roles: [], organisationId: null, jurisdiction: null }

export interface Verigraph {
  /** Where it listens, e.g. `http://127.0.0.1:4000`. */
  readonly url: string
  readonly storage: Storage<Caller>
  /** Does what time asks for: reminders, overdue orders, webhooks that are tried again, what comes to its end; seals the audit trail. It is done regularly anyway. */
  sweep(): Promise<void>
  /** Ends what is open, then everything else; at the latest after five seconds. */
  close(): Promise<void>
}

/** What a test may put in the place of the real thing. */
export interface Overrides {
  clock?: Clock
  /** By which tokens are judged; a test that goes years ahead leaves the issuer where it is. */
  tokenClock?: Clock
  openDatabase?: typeof openSqlite
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
export const startDemo = async (config: Config, overrides: Overrides = {}): Promise<Verigraph> =>
  start(config, await demoMode(config, overrides.clock ?? systemClock), overrides)

/** Starts production. */
export const startServing = async (config: ServeConfig, overrides: Overrides = {}): Promise<Verigraph> =>
  start(config, await serveMode(config), overrides)

/** Builds everything, and starts it. */
async function start(config: Config, mode: Mode, overrides: Overrides): Promise<Verigraph> {
  const clock = overrides.clock ?? systemClock
  const log = createLog(config.logLevel, overrides.logTo)
  const tracing = config.tracing && (await startTracing(config.tracing))
  const { secrets } = mode
  const database = await (overrides.openDatabase ?? openSqlite)({
    file: databaseFile(config),
    models,
  })
  const server = createServer(askToWait)
  try {
    const url = await listen(server, mode.host, config.port)
    const { tokens, settle, extend, console: signIn, ...around } = mode.at(url)
    const storage = new Storage<Caller>(database, clock)
    const signingKeys = await SigningKeys.import(secrets.current.signingKeys)
    const guard = new AddressGuard(config.webhookNetworks)
    const parts: ServiceParts = {
      ...around,
      storage,
      vault: vaultOf(secrets),
      signingKeys,
      issuers: tokens.issuers,
      webhooks: {
        masterKey: Buffer.from(secrets.current.webhookKey, 'base64url'),
        guard,
        sender: new WebhookSender({ guard, timeout: overrides.webhookTimeout ?? WEBHOOK_TIMEOUT }),
      },
    }
    const services = buildServices(parts)
    await settle({ database, parts, services })

    const metrics = new Metrics()
    watchOrders(metrics, services.orderCounts)
    const metricsServer = config.metrics && (await serveMetrics(metrics, config.metrics))
    const tokenClock = overrides.tokenClock ?? clock
    const access = new Access({
      clock: tokenClock,
      tokens: new TokenVerifier(tokens),
      clients: services.apiClients,
    })
    const rates = new Rates(new SpendingInMemory(config.gateway.limits))
    const gateway = await serveGateway({
      server,
      graph: composeInPlace(subgraphs.map(buildSubgraph)),
      contexts: new Contexts({ access, storage, services, rates }),
      published: {
        jwks: () => signingKeys.publicJwks,
        statusList: (id) => services.statusLists.token(id),
        auditCheckpoint: (treeSize) => services.auditTrail.publishedCheckpoint(treeSize),
        auditConsistencyProof: (from, treeSize) => services.auditTrail.publishedConsistencyProof(from, treeSize),
      },
      documents: subgraphs.flatMap(({ documents = [] }) => documents),
      manifest: await readManifest(),
      console: consoleWith({ publicUrl: around.publicUrl, ...signIn }),
      settings: config.gateway,
      rates,
      secure: around.publicUrl.startsWith('https:'),
      log,
      metrics,
      ready: () => storage.reader.byIds(Platform, ['none']),
      tokenTime: () => tokenClock.now(),
      tokenCheckEvery: overrides.tokenCheckEvery ?? TOKEN_CHECK_EVERY,
      patience: overrides.patience ?? PATIENCE,
      ...(extend && { extend: (http) => extend(http, { metrics }) }),
    })
    const unwatch = secrets.watch(({ signingKeys: keys }) => {
      signingKeys.replace(keys).catch((error: unknown) => log.error(error, 'The signing keys could not be taken over.'))
    })
    await services.webhookDispatcher.start({
      render: gateway.render,
      actor: SYSTEM,
      report: (error) => log.error(error, 'An event could not be sent to a webhook; it is tried again.'),
    })
    const timers = [
      repeat(() => services.deadlines.sweep(SYSTEM), DEADLINES_EVERY, log),
      repeat(() => endWhatIsDue(services), ENDS_EVERY, log),
      repeat(() => services.webhookDispatcher.sweep(), WEBHOOK_RETRIES_EVERY, log),
      repeat(() => services.webhookDispatcher.catchUp(), WEBHOOK_CATCH_UP_EVERY, log),
      repeat(() => services.sealer.seal(SYSTEM), SEALING_EVERY, log),
    ]
    return {
      url,
      storage,
      async sweep() {
        await services.deadlines.sweep(SYSTEM)
        await endWhatIsDue(services)
        await services.webhookDispatcher.sweep()
        await services.sealer.seal(SYSTEM)
      },
      async close() {
        unwatch()
        await Promise.all(timers.map((timer) => timer.stop()))
        await services.webhookDispatcher.stop()
        await gateway.close()
        await services.sealer
          .seal(SYSTEM)
          .catch((error: unknown) =>
            log.error(error, 'The audit trail could not be sealed; the next start tries again.'),
          )
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

/** Does something again and again, never twice at once; what fails is logged, and tried again. */
function repeat(work: () => Promise<void>, every: number, log: Logger): { stop(): Promise<void> } {
  let running: Promise<void> | undefined
  const timer = setInterval(() => {
    running ??= work()
      .catch((error: unknown) => log.error(error, 'What is due could not be done; it is tried again.'))
      .finally(() => {
        running = undefined
      })
  }, every).unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}

async function endWhatIsDue({ personalData, phoneVerifications, userCounts, webhooks }: Services): Promise<void> {
  await personalData.eraseWhatIsDue(SYSTEM)
  await phoneVerifications.forgetAbandoned(SYSTEM)
  await userCounts.recountWhatIsDue(SYSTEM)
  await webhooks.forgetOldDeliveries(SYSTEM)
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

// Verigraph's gateway and resolvers as they are, but for what lies behind them: rows in memory, and one token that is known.
//   node in-memory.mjs DATA_FOLDER TOKEN [by-hand | ANSWERS]
// With `by-hand`, code for one question alone answers in the place of the engine. ANSWERS is a file with an array of results; with it nothing is
// executed, and each request gets the next one: what the gateway costs without.
import 'reflect-metadata'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { BulkReads } from '../../dist/audit/index.js'
import { allocateYoung } from '../../dist/cli/allocate-young.js'
import { subgraphs } from '../../dist/contexts.js'
import {
  DEFAULT_LIMITS,
  executeInPlace,
  Rates,
  RequestContexts,
  SpendingInMemory,
  serveGateway,
  wholeGraph,
} from '../../dist/gateway/index.js'
import { Engine } from '../../dist/gateway/pipeline/engine.js'
import { buildSubgraph } from '../../dist/graph/index.js'
import { consoleWith } from '../../dist/installation/console-of.js'
import { readManifest, readSchema } from '../../dist/installation/emitted.js'
import { createLog } from '../../dist/installation/log.js'
import { systemClock } from '../../dist/storage/index.js'
import { Metrics } from '../../dist/telemetry/index.js'
import { rowsInMemory } from '../support/in-memory.mjs'
import { pageByHand } from './page-by-hand.mjs'

allocateYoung() // as the command line does
const [dataFolder, token, instead] = process.argv.slice(2)

class ReaderInMemory {
  #positions = new Map()
  #tables

  constructor(tables) {
    this.#tables = tables
    for (const [model, rows] of tables) this.#positions.set(model, new Map(rows.map((row, at) => [row.id, at])))
  }

  async byIds(model, ids) {
    const [rows, positions] = [this.#tables.get(model), this.#positions.get(model)]
    return ids.map((id) => rows[positions.get(id)] ?? null)
  }

  /** The newest first, as the one list that is asked for is read. */
  async page(model, { after, limit }) {
    const rows = this.#tables.get(model)
    const before = after === undefined ? rows.length : this.#positions.get(model).get(after)
    return rows.slice(Math.max(0, before - limit), before).reverse()
  }
}

const schema = executeInPlace(await readSchema(), subgraphs.map(buildSubgraph))
const reader = new ReaderInMemory(await rowsInMemory(dataFolder))
if (instead === 'by-hand') Engine.prototype.execute = pageByHand(schema, reader)
else if (instead) {
  const results = JSON.parse(await readFile(instead, 'utf8'))
  let next = 0
  Engine.prototype.execute = async () => {
    next = (next + 1) % results.length
    return results[next]
  }
}

const director = { clientId: 'director', roles: ['director'], organisationId: null, jurisdiction: 'VN' }
const sessions = new Map([[`Bearer ${token}`, { caller: director, expiresAt: new Date(Date.now() + 86_400_000) }]])
const limits = { ...DEFAULT_LIMITS, ratePerClient: 1e12 }
const rates = new Rates(new SpendingInMemory(limits))
const notes = { take: async () => undefined }
const server = createServer()
server.listen(0, '127.0.0.1')
await once(server, 'listening')
await serveGateway({
  server,
  graphs: [wholeGraph(schema)],
  contexts: new RequestContexts({
    access: { sessionOf: async (authorization) => sessions.get(authorization) },
    storage: { reader, clock: systemClock },
    services: {},
    rates,
    denials: { note() {}, noteStranger() {} },
    notes,
    bulkReads: new BulkReads({ storage: { clock: systemClock }, notes }),
  }),
  published: {},
  documents: [],
  console: consoleWith({
    publicUrl: 'http://127.0.0.1',
    issuer: 'http://127.0.0.1',
    clientId: '',
    scope: '',
    demo: false,
  }),
  manifest: await readManifest(),
  settings: { limits, trustedDocuments: 'off', corsOrigins: [], trustedProxies: [] },
  rates,
  secure: false,
  log: createLog('warn'),
  metrics: new Metrics(createLog('warn')),
  ready: async () => undefined,
  tokenTime: () => systemClock.now(),
  tokenCheckEvery: 1000,
  patience: 12_000,
})
console.log(`http://127.0.0.1:${server.address().port}`)

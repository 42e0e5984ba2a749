import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parse, stringify } from 'yaml'
import { freePort } from '../test/support/free-port.ts'
import { supergraphAt } from './split-product.mjs'

/** How often and for how long a router is asked, in milliseconds, until it answers for the first time. */
const ASKED_EVERY = 100
const PATIENCE = 60_000

/** What composes for Cosmo Router. */
const WGC = 'wgc@0.112.7'

/**
 * Each router as docs/split.md configures it. `ways`, by name, are what docs/split.md leaves to choose;
 * `forms` are those in which its clients can subscribe, and `without` what docs/split.md says that it does not do.
 */
export const ROUTERS = {
  'hive-gateway': {
    ways: { 'as deploy/split has it': {} },
    forms: ['WebSocket', 'Server-Sent Events'],
    command: ({ addresses }) => [process.execPath, resolve('test/support/hive-gateway.mjs'), JSON.stringify(addresses)],
    cwd: '.',
  },
  'hive-router': {
    ways: {
      'WebSockets to the subgraphs': {},
      'HTTP streams from the subgraphs': { subscriptions: { enabled: true } },
    },
    forms: ['WebSocket', 'Server-Sent Events', 'multipart'],
    config: 'router.config.yaml',
    command: ({ binary }) => [binary],
  },
  'cosmo-router': {
    ways: { 'as it is documented': {} },
    forms: ['WebSocket', 'Server-Sent Events', 'multipart'],
    config: 'config.yaml',
    without: ['a code for what is missing'],
    prepare: composeForCosmo,
    command: ({ binary }) => [binary],
    environment: ({ port }) => ({ LISTEN_ADDR: `127.0.0.1:${port}` }),
  },
  'apollo-router': {
    ways: { 'without its subscriptions, which need GraphOS': { health_check: { enabled: false } } },
    forms: [],
    config: 'router.yaml',
    command: ({ binary, port }) => [
      binary,
      ...['--config', 'router.yaml', '--supergraph', 'supergraph.graphql', '--listen', `127.0.0.1:${port}`],
    ],
    environment: () => ({ APOLLO_TELEMETRY_DISABLED: 'true' }),
  },
}

/** Starts one before the subgraphs at these addresses, in a folder of its own; `binary` is its program. */
export async function startRouter({ name, binary, way, addresses }) {
  const { config, command, cwd, environment, prepare, ways } = ROUTERS[name]
  const folder = await mkdtemp(join(tmpdir(), 'verigraph-router-'))
  await writeFile(join(folder, 'supergraph.graphql'), await supergraphAt(addresses))
  if (config) await writeFile(join(folder, config), stringify({ ...(await documented(config)), ...ways[way] }))
  await prepare?.(folder, addresses)
  const port = await freePort()
  const [program, ...args] = command({ binary: binary && resolve(binary), addresses, port })
  const child = spawn(program, args, {
    cwd: cwd ?? folder,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), ...environment?.({ port }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.on('error', ({ message }) => (printed += message)) // its program is not there
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk))
  const url = `http://127.0.0.1:${port}`
  const router = {
    url,
    /** What it has said of itself. */
    printed: () => printed,
    async stop() {
      if (child.pid && child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL')
        await once(child, 'exit')
      }
      await rm(folder, { recursive: true })
    },
  }
  if (await answers(url, child)) return router
  await router.stop()
  throw new Error(`${name} does not answer:\n${printed}`)
}

/** Cosmo composes the subgraphs by a program of its own. */
async function composeForCosmo(folder, addresses) {
  const names = (await readdir('schema/subgraphs')).map((file) => file.replace('.graphql', ''))
  const subgraphs = names.map((name) => {
    const url = `${addresses[name]}/subgraphs/${name}/graphql`
    const subscription = { url, protocol: 'ws', websocketSubprotocol: 'graphql-transport-ws' }
    return { name, routing_url: url, schema: { file: resolve(`schema/subgraphs/${name}.graphql`) }, subscription }
  })
  await writeFile(join(folder, 'graph.yaml'), stringify({ version: 1, subgraphs }))
  const composing = spawn('npx', ['--yes', WGC, 'router', 'compose', '-i', 'graph.yaml', '-o', 'config.json'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [status] = await once(composing, 'exit')
  if (status !== 0) throw new Error(`${WGC} did not compose the subgraphs.`)
}

/** The YAML that docs/split.md shows under this file's name. */
async function documented(file) {
  const heading = `\`${file}\`[^\\n]*:\\n\\n`
  const [, block] =
    new RegExp(`${heading}\`\`\`yaml\\n([^]*?)\`\`\``).exec(await readFile('docs/split.md', 'utf8')) ?? []
  if (!block) throw new Error(`docs/split.md shows no ${file}.`)
  return parse(block)
}

async function answers(url, child) {
  const end = performance.now() + PATIENCE
  while (performance.now() < end && child.pid && child.exitCode === null) {
    const body = JSON.stringify({ query: '{ __typename }' })
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body }).catch(() => null)
    if (response?.ok) return true
    await wait(ASKED_EVERY)
  }
  return false
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Milliseconds that a server gets to end by itself. */
const GRACE = 6000
/** Clock ticks a second in /proc (`getconf CLK_TCK`). */
const TICKS = 100

/**
 * The built product in a process of its own, as `npm start` runs it; on a new data folder where none is given, which goes when it stops.
 * `settings` are environment variables; `root` is the checkout, this one where none is named.
 */
export async function startProduct({ dataFolder, settings = {}, root = '.' } = {}) {
  const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), 'verigraph-bench-')))
  const server = await startProcess({
    args: ['dist/cli/main.js', 'demo'],
    cwd: root,
    env: { PORT: '0', VERIGRAPH_DATA: folder, ...settings },
    ready: /GraphQL +(http:\/\/[^/]+)/,
  })
  const { status } = await fetch(`${server.url}/readyz`)
  if (status !== 200) throw new Error(`Not ready: ${status}`)
  return {
    ...server,
    readyAfter: performance.now() - server.began,
    dataFolder: folder,
    async stop({ keepData = false } = {}) {
      await server.stop()
      if (!keepData) await rm(folder, { recursive: true })
    },
  }
}

/** A peer in a process of its own: a file of `bench/peers`, which prints its address when it is ready. */
export const startPeer = (name, ...args) => startModule(`peers/${name}`, args)

/** A part of the product in a process of its own: a file of `bench/ours`. */
export const startPart = (name, ...args) => startModule(`ours/${name}`, args)

async function startModule(name, args) {
  const server = await startProcess({ args: [`bench/${name}.mjs`, ...args], ready: /^(http:\/\/\S+)/m })
  return { ...server, readyAfter: performance.now() - server.began }
}

/** Node on these arguments; `ready` finds its address in what it prints. */
export async function startProcess({ args, env = {}, ready, cwd }) {
  const began = performance.now()
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await firstMatch(child.stdout, ready)
  return {
    url,
    began,
    pid: child.pid,
    /** Milliseconds that its threads have been computing. */
    cpu: () => cpuOf(child.pid),
    memory: () => residentKilobytes(child.pid),
    async stop() {
      child.kill('SIGTERM')
      const impatience = setTimeout(() => child.kill('SIGKILL'), GRACE)
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      clearTimeout(impatience)
    },
  }
}

async function firstMatch(stream, pattern) {
  let text = ''
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    text += chunk
    const match = pattern.exec(text)
    if (match) {
      stream.resume()
      return match[1]
    }
  }
  throw new Error(`The server ended before it was ready:\n${text}`)
}

async function cpuOf(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
  return ((Number(user) + Number(system)) * 1000) / TICKS
}

async function residentKilobytes(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))[1])
}

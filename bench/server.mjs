import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The built product in a process of its own, as `npm start` runs it, with a data folder of its own. */
export async function startServer(folder, port = 0) {
  const dataFolder = folder ?? (await mkdtemp(join(tmpdir(), 'verigraph-bench-')))
  const began = performance.now()
  const child = spawn(process.execPath, ['dist/cli/main.js', 'demo'], {
    env: { ...process.env, PORT: String(port), VERIGRAPH_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await firstMatch(child.stdout, /GraphQL +(http:\/\/[^/]+)/)
  const { status } = await fetch(`${url}/readyz`)
  if (status !== 200) throw new Error(`Not ready: ${status}`)
  return {
    url,
    dataFolder,
    pid: child.pid,
    readyAfter: performance.now() - began,
    async stop({ keepData = false } = {}) {
      child.kill('SIGTERM')
      await once(child, 'exit')
      if (!keepData) await rm(dataFolder, { recursive: true })
    },
  }
}

async function firstMatch(stream, pattern) {
  let text = ''
  for await (const chunk of stream) {
    text += chunk
    const match = pattern.exec(text)
    if (match) {
      stream.resume()
      return match[1]
    }
  }
  throw new Error(`The server ended before it was ready:\n${text}`)
}

/** A percentile of numbers, 0 to 100. */
export function percentile(values, rank) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * rank) / 100))]
}

export const round = (milliseconds) => Math.round(milliseconds * 10) / 10

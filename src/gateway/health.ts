import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'

/** Milliseconds in which whoever asks for readiness gets an answer. */
const PATIENCE = 1000

/**
 * `/healthz`: the process answers. `/readyz`: it can do its work; 503 while `ready` throws or takes too long, and from the moment
 * that it is told to stop.
 */
export function addHealth(
  http: FastifyInstance,
  { ready, log }: { ready: () => Promise<unknown>; log: Logger },
): { stopping(): void } {
  let stopping = false
  http.get('/healthz', async () => ({ status: 'ok' }))
  http.get('/readyz', async (_request, reply) => {
    const able = await inTime(ready, log)
    const status = stopping ? 'stopping' : able ? 'ready' : 'unavailable'
    if (status !== 'ready') reply.code(503).header('retry-after', '1')
    return { status }
  })
  return {
    stopping() {
      stopping = true
    },
  }
}

async function inTime(work: () => Promise<unknown>, log: Logger): Promise<boolean> {
  const impatience = new AbortController()
  const late = pause(PATIENCE, undefined, { signal: impatience.signal }).then(() => {
    throw new Error(`No answer within ${PATIENCE} ms.`)
  })
  late.catch(() => undefined) // an answer in time ends the wait, which is nobody's failure
  try {
    await Promise.race([work(), late])
    return true
  } catch (error) {
    log.warn({ err: error }, 'not ready')
    return false
  } finally {
    impatience.abort()
  }
}

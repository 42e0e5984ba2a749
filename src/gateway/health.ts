import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { inTime } from './in-time.ts'

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
    const able = await isAble(ready, log)
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

async function isAble(ready: () => Promise<unknown>, log: Logger): Promise<boolean> {
  try {
    await inTime(PATIENCE, ready(), () => new Error(`No answer within ${PATIENCE} ms.`))
    return true
  } catch (error) {
    log.warn({ err: error }, 'not ready')
    return false
  }
}

import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { Unavailable } from '../../storage/index.ts'
import { inTime } from '../limits/index.ts'

/** `/readyz` answers within this many milliseconds. */
const PATIENCE = 900

/**
 * `/healthz`: the process answers. `/readyz`: it can serve requests; 503 while `ready` throws or takes too long, and during
 * shutdown. `notes` report what is unusual.
 */
export function addHealth(
  http: FastifyInstance,
  { ready, notes, log }: { ready: () => Promise<unknown>; notes: () => Record<string, string>; log: Logger },
): { stopping(): void } {
  let stopping = false
  http.get('/healthz', async () => ({ status: 'ok' }))
  http.get('/readyz', async (_request, reply) => {
    const problem = await problemWith(ready, log)
    const status = stopping ? 'stopping' : problem ? 'unavailable' : 'ready'
    if (status !== 'ready') reply.code(503).header('retry-after', '1')
    return { status, ...(!stopping && problem), ...notes() }
  })
  return {
    stopping() {
      stopping = true
    },
  }
}

/** Null if there is none; `reason` if the database gives one. */
async function problemWith(ready: () => Promise<unknown>, log: Logger): Promise<{ reason?: string } | null> {
  try {
    await inTime(PATIENCE, ready(), () => new Error(`No answer within ${PATIENCE} ms.`))
    return null
  } catch (error) {
    log.warn({ err: error }, 'not ready')
    return error instanceof Unavailable ? { reason: error.reason } : {}
  }
}

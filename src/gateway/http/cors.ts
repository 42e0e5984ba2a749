import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'
import { COST_HEADER } from './cost-header.ts'

/** Allows pages of the configured origins to call. */
export async function addCors(http: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return
  await http.register(cors, {
    origin: [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['authorization', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'],
    exposedHeaders: ['retry-after', COST_HEADER],
    maxAge: 600,
  })
}

import type { FastifyInstance, FastifyReply } from 'fastify'
import type { JSONWebKeySet } from 'jose'

/** Public data by which anyone can verify permits and orders. */
export interface Published {
  /** RFC 7517. */
  jwks(): JSONWebKeySet
  /** A token of media type `application/statuslist+jwt`; null for an unknown id. */
  statusList(id: string): Promise<string | null>
  /** The newest checkpoint of the audit trail, or the one of a tree size, as a compact JWS; null if there is none. */
  auditCheckpoint(treeSize?: number): Promise<string | null>
  /** The hashes that prove that one checkpoint extends another; null if either is unknown. */
  auditConsistencyProof(fromTreeSize: number, treeSize: number): Promise<string[] | null>
}

/** Seconds for which caches may keep a status list: less than its own time to live. */
const CACHED = 10

export function addPublished(http: FastifyInstance, published: Published): void {
  http.get('/.well-known/jwks.json', async () => published.jwks())
  http.get<{ Params: { id: string } }>('/status-lists/:id', async ({ params }, reply) => {
    const token = await published.statusList(params.id)
    if (!token) return reply.code(404).send({ error: 'There is no status list of this id.' })
    return reply.type('application/statuslist+jwt').header('cache-control', `max-age=${CACHED}`).send(token)
  })
  http.get('/.well-known/audit-checkpoint', async (_request, reply) =>
    sendCheckpoint(reply, await published.auditCheckpoint()),
  )
  http.get<{ Params: { treeSize: string } }>('/audit-checkpoints/:treeSize', async ({ params }, reply) =>
    sendCheckpoint(reply, await published.auditCheckpoint(Number(params.treeSize))),
  )
  http.get<{ Params: { treeSize: string; from: string } }>(
    '/audit-checkpoints/:treeSize/consistency-proof/:from',
    async ({ params }, reply) => {
      const hashes = await published.auditConsistencyProof(Number(params.from), Number(params.treeSize))
      return hashes ? { hashes } : sendCheckpoint(reply, null)
    },
  )
}

function sendCheckpoint(reply: FastifyReply, checkpoint: string | null): FastifyReply {
  if (!checkpoint) return reply.code(404).send({ error: 'There is no such checkpoint.' })
  return reply.type('application/jose').send(checkpoint)
}

import type { FastifyInstance } from 'fastify'
import type { JSONWebKeySet } from 'jose'

/** What everyone may read, so that permits and orders can be checked without asking. */
export interface Published {
  /** RFC 7517. */
  jwks(): JSONWebKeySet
  /** A token of media type `application/statuslist+jwt`; null where there is no list of this id. */
  statusList(id: string): Promise<string | null>
}

/** Seconds for which a cache in between may keep a status list: less than the list's own time to live. */
const CACHED = 10

export function addPublished(http: FastifyInstance, published: Published): void {
  http.get('/.well-known/jwks.json', async () => published.jwks())
  http.get<{ Params: { id: string } }>('/status-lists/:id', async ({ params }, reply) => {
    const token = await published.statusList(params.id)
    if (!token) return reply.code(404).send({ error: 'There is no status list of this id.' })
    return reply.type('application/statuslist+jwt').header('cache-control', `max-age=${CACHED}`).send(token)
  })
}

import type { FastifyRequest } from 'fastify'
import type { TrustedDocuments } from '../pipeline/trusted-documents.ts'
import { isObject } from './is-object.ts'

/**
 * Puts the text of the document that a request names by its hash in the place of the hash, so that nothing behind need know.
 * Whether the body is now one that asks for a registered document.
 */
export function nameDocument(request: FastifyRequest, trusted: TrustedDocuments): boolean {
  if (request.method === 'GET') nameInAddress(request, trusted)
  return request.method === 'POST' && nameInBody(request, trusted)
}

function nameInBody(request: FastifyRequest, trusted: TrustedDocuments): boolean {
  const body = isObject(request.body) ? request.body : {}
  const query = trusted.textOf(body)
  if (query === undefined) return false
  const { documentId: _, extensions, ...rest } = body
  request.body = { ...rest, query, ...(isObject(extensions) && { extensions: withoutHash(extensions) }) }
  return true
}

function nameInAddress({ raw }: FastifyRequest, trusted: TrustedDocuments): void {
  const [path = '', search = ''] = (raw.url ?? '').split('?', 2)
  const parameters = new URLSearchParams(search)
  const extensions = objectIn(parameters.get('extensions'))
  const query = trusted.textOf({ ...Object.fromEntries(parameters), extensions })
  if (query === undefined) return
  parameters.set('query', query)
  parameters.delete('documentId')
  parameters.set('extensions', JSON.stringify(withoutHash(extensions)))
  raw.url = `${path}?${parameters}`
}

const withoutHash = ({ persistedQuery: _, ...extensions }: Record<string, unknown>): object => extensions

/** What is no JSON is for the server behind to complain about. */
function objectIn(json: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json ?? '{}')
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}

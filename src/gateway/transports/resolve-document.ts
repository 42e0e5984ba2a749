import type { FastifyRequest } from 'fastify'
import type { TrustedDocuments } from '../pipeline/trusted-documents.ts'
import { isObject } from './is-object.ts'

/**
 * Replaces the hash of a registered document by its text, so that later stages see the text only.
 * Returns whether the body named a registered document.
 */
export function resolveDocument(request: FastifyRequest, trusted: TrustedDocuments): boolean {
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

/** Apollo Server reports invalid JSON. */
function objectIn(json: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json ?? '{}')
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}

import { AccessDenied } from '../../access/index.ts'
import { BeyondLimit } from '../limits/index.ts'

/** The HTTP status and headers of a refusal (RFC 9110, section 15). */
export interface RefusalHead {
  readonly code: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
}

/** Undefined for an error that does not refuse the whole request. */
export function refusalHead(error: unknown): RefusalHead | undefined {
  if (error instanceof BeyondLimit) return { code: error.code, status: error.status, headers: error.headers }
  if (!(error instanceof AccessDenied)) return undefined
  return error.code === 'UNAUTHENTICATED'
    ? { code: error.code, status: 401, headers: { 'www-authenticate': 'Bearer' } }
    : { code: error.code, status: 403, headers: {} }
}

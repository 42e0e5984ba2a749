import { AccessDenied } from '../access/index.ts'
import { Refusal, UserErrorCode } from '../kernel/index.ts'
import { Unavailable } from '../storage/index.ts'
import { BeyondLimit } from './limits/index.ts'

const DENIED = { UNAUTHENTICATED: 401, FORBIDDEN: 403 } as const

const REFUSED: Readonly<Record<string, number>> = {
  [UserErrorCode.NOT_FOUND]: 404,
  [UserErrorCode.WRONG_STATE]: 409,
  [UserErrorCode.CONFLICT]: 409,
}

/** The HTTP status for what a route beside the graph threw (RFC 9110, section 15). */
export function statusOf(error: { statusCode?: number }): number {
  if (error instanceof AccessDenied) return DENIED[error.code]
  if (error instanceof BeyondLimit) return error.status
  if (error instanceof Refusal) return REFUSED[error.code] ?? 400
  if (error instanceof Unavailable) return 503
  return error.statusCode ?? 500
}

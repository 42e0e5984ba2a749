import { Refusal, UserErrorCode } from '../../kernel/index.ts'
import { Unavailable } from '../../storage/index.ts'
import { refusalHead } from '../pipeline/refusal-head.ts'

const REFUSED: Readonly<Record<string, number>> = {
  [UserErrorCode.NOT_FOUND]: 404,
  [UserErrorCode.WRONG_STATE]: 409,
  [UserErrorCode.CONFLICT]: 409,
}

/** The HTTP status of an error that a route has thrown (RFC 9110, section 15). */
export function statusOf(error: { statusCode?: number }): number {
  if (error instanceof Refusal) return REFUSED[error.code] ?? 400
  if (error instanceof Unavailable) return 503
  return refusalHead(error)?.status ?? error.statusCode ?? 500
}

import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { AccessDenied } from '../../access/index.ts'
import { Refusal } from '../../kernel/index.ts'
import { Unavailable } from '../../storage/index.ts'
import { ObservedRequest } from '../../telemetry/index.ts'
import { BeyondLimit } from '../limits/index.ts'

/** Clients are not told what is wrong with the disk. */
const TRY_AGAIN = 'The database does not take this now, and nothing of it was done. Try again in a moment.'

/**
 * Formats an error for clients: expected errors with a code, all others masked
 * with an id by which the log has the whole error.
 */
export function formatError(error: unknown, log: Logger): GraphQLFormattedError {
  const cause = causeOf(error)
  if (cause instanceof BeyondLimit) return cause.toJSON()
  if (cause instanceof GraphQLError) return withCode(error instanceof GraphQLError ? error : cause)
  const { path, locations } = error instanceof GraphQLError ? error : {}
  const place = { ...(locations && { locations }), ...(path && { path }) }
  if (cause instanceof AccessDenied) return { message: cause.message, ...place, extensions: { code: cause.code } }
  if (cause instanceof Refusal)
    return { message: cause.message, ...place, extensions: { code: cause.code, path: cause.path } }
  if (cause instanceof Unavailable) {
    log.error({ err: cause, path }, 'unavailable')
    return { message: TRY_AGAIN, ...place, extensions: { code: 'UNAVAILABLE' } }
  }
  const errorId = uuidv7()
  log.error({ err: cause, errorId, path }, 'unexpected error')
  const message = `Something went wrong here; the operator finds it by the id ${errorId}.`
  const requestId = ObservedRequest.current?.id
  const extensions = { code: 'INTERNAL_SERVER_ERROR', errorId, ...(requestId && { requestId }) }
  return { message, ...place, extensions }
}

function withCode(error: GraphQLError): GraphQLFormattedError {
  const code = error.extensions.code ?? 'INTERNAL_SERVER_ERROR'
  return { ...error.toJSON(), extensions: { ...error.extensions, code } }
}

/** Whether an error is the client's; all others are internal. */
export function isExpected(error: unknown): boolean {
  const cause = causeOf(error)
  return cause instanceof GraphQLError || cause instanceof AccessDenied || cause instanceof Refusal
}

/** Whether GraphQL itself reports the error, neither a resolver nor a limit. */
export function isAboutTheRequest(error: unknown): boolean {
  const cause = causeOf(error)
  return cause instanceof GraphQLError && !(cause instanceof BeyondLimit)
}

/** The original error below nested GraphQL errors. */
export function causeOf(error: unknown): unknown {
  const original = (error as { originalError?: unknown } | null)?.originalError
  return original ? causeOf(original) : error
}

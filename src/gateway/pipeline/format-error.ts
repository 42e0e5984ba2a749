import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { AccessDenied } from '../../access/index.ts'
import { Refusal } from '../../kernel/index.ts'
import { Unavailable } from '../../storage/index.ts'
import { ObservedRequest } from '../../telemetry/index.ts'
import { BeyondLimit } from '../limits/index.ts'

/** What is wrong with the disk is the operator's affair. */
const TRY_AGAIN = 'The database does not take this now, and nothing of it was done. Try again in a moment.'

/**
 * An error as a client may see it: what it can put right with a code, and everything else masked,
 * with an id that stands in the log beside the whole of it.
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

/** Whether a client can put it right, or has to live with it; everything else is ours. */
export function isExpected(error: unknown): boolean {
  const cause = causeOf(error)
  return cause instanceof GraphQLError || cause instanceof AccessDenied || cause instanceof Refusal
}

/** Whether GraphQL itself has something to say, rather than a resolver that threw, or a limit of the gateway. */
export function isAboutTheRequest(error: unknown): boolean {
  const cause = causeOf(error)
  return cause instanceof GraphQLError && !(cause instanceof BeyondLimit)
}

/** What was thrown, below however many GraphQL errors. */
export function causeOf(error: unknown): unknown {
  const original = (error as { originalError?: unknown } | null)?.originalError
  return original ? causeOf(original) : error
}

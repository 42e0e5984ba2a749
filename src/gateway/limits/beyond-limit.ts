import { GraphQLError } from 'graphql'

/** The error codes of refused requests with their HTTP statuses; most are refused before execution. */
const STATUSES = {
  BAD_USER_INPUT: 400,
  QUERY_TOO_DEEP: 400,
  TOO_MANY_ALIASES: 400,
  TOO_MANY_DIRECTIVES: 400,
  TOO_MANY_TOKENS: 400,
  QUERY_TOO_COSTLY: 400,
  ANSWER_TOO_LARGE: 400,
  TOO_MUCH_INTROSPECTION: 400,
  INTROSPECTION_DISABLED: 400,
  DOCUMENT_NOT_TRUSTED: 400,
  TOO_MANY_DOCUMENTS: 503,
  RATE_LIMITED: 429,
  TOO_MANY_CONNECTIONS: 429,
  TOO_MANY_SUBSCRIPTIONS: 429,
  TIMEOUT: 504,
} as const

export type LimitCode = keyof typeof STATUSES

/** A request exceeds a limit. The message says what to do, the extensions contain the figures. */
export class BeyondLimit extends GraphQLError {
  constructor(
    readonly code: LimitCode,
    message: string,
    private readonly figures: { limit?: number; actual?: number; retryAfter?: number } = {},
  ) {
    super(message, { extensions: { code, ...figures } })
    this.name = 'BeyondLimit'
  }

  get status(): number {
    return STATUSES[this.code]
  }

  get headers(): Record<string, string> {
    return this.figures.retryAfter === undefined ? {} : { 'retry-after': String(this.figures.retryAfter) }
  }
}

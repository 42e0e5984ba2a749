import { HeaderMap } from '@apollo/server'
import { GraphQLError } from 'graphql'
import { AccessDenied } from '../access/index.ts'
import { BeyondLimit } from './limits/index.ts'

/** Throws a refusal anew, with the status and the headers that Apollo Server gives it over HTTP; anything else as it is. */
export function overHttp(error: unknown): never {
  if (error instanceof AccessDenied) throw refused(error, error.code, 401, { 'www-authenticate': 'Bearer' })
  if (error instanceof BeyondLimit) throw refused(error, error.code, error.status, error.headers)
  throw error
}

const refused = (error: Error, code: string, status: number, headers: Record<string, string>): GraphQLError =>
  new GraphQLError(error.message, {
    originalError: error,
    extensions: { code, http: { status, headers: new HeaderMap(Object.entries(headers)) } },
  })

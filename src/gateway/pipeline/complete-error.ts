import { GraphQLError, type GraphQLFormattedError } from 'graphql'

type Incomplete = { [K in keyof GraphQLFormattedError]: GraphQLFormattedError[K] | undefined } & {
  message: string
  originalError?: Error | undefined
}

/** Builds a GraphQLError from a formatted one: graphql-ws calls its `toJSON`. */
export function completeError(error: Incomplete): GraphQLError {
  const { message, path, locations, extensions, originalError } = error
  const complete = new GraphQLError(message, {
    path: path ?? null,
    extensions: extensions ?? null,
    originalError: originalError ?? null,
  })
  return locations ? Object.assign(complete, { locations }) : complete
}

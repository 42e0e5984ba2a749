import { type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from '@apollo/server'
import { ApolloServerErrorCode } from '@apollo/server/errors'
import { type ExecutionResult, GraphQLError } from 'graphql'
import { COST_HEADER } from '../http/cost-header.ts'
import type { Admitted, Pipeline } from '../pipeline/pipeline.ts'
import { type RefusalHead, refusalHead } from '../pipeline/refusal-head.ts'
import type { SenderContext } from '../pipeline/request-contexts.ts'

/**
 * Runs operations that Apollo Server has parsed through the pipeline, in the place of Apollo's own execution
 * (`docs/decisions/0020-what-apollo-server-is-spared.md`).
 */
export function apolloPipeline(pipeline: Pipeline): ApolloServerPlugin<SenderContext> {
  return {
    async requestDidStart({ contextValue: sender }) {
      let admitted: Admitted
      let started = 0
      const bill = async (): Promise<void> => pipeline.bill(sender.payer, performance.now() - started)
      return {
        async parsingDidStart() {
          started = performance.now()
          return async (error) => (error ? bill() : undefined)
        },
        validationDidStart: async () => bill,
        async didResolveOperation({ document, operationName, request: { variables }, response }) {
          admitted = await pipeline.admit({ document, operationName, variables }, sender).catch(refuseForApollo)
          response.http.headers.set(COST_HEADER, String(admitted.cost))
        },
        async responseForOperation({ operation, request: { operationName } }) {
          try {
            if (operation) return responseWith(await pipeline.execute(admitted))
            // Apollo's `operationName` is null when the document lacks the operation.
            return responseWith(unresolved(await pipeline.execute({ ...admitted, operationName })))
          } catch (error) {
            const { status, headers } = refusalHead(error) ?? UNEXPECTED
            return responseOf({ errors: [pipeline.presentError(error)] }, status, headers)
          }
        },
      }
    },
  }
}

/** Rethrows a refusal with the HTTP status and headers that Apollo Server reads from its extensions. */
export function refuseForApollo(error: unknown): never {
  const refusal = refusalHead(error)
  if (!(refusal && error instanceof Error)) throw error
  const { code, status, headers } = refusal
  const http = { status, headers: new HeaderMap(Object.entries(headers)) }
  throw new GraphQLError(error.message, { originalError: error, extensions: { code, http } })
}

const UNEXPECTED = { status: 500, headers: {} }

/** A request error has no `data` (GraphQL over HTTP, section 6.4). */
const responseWith = (result: ExecutionResult): GraphQLResponse =>
  responseOf(result, result.data === undefined ? 400 : undefined)

const responseOf = (
  { data, errors }: ExecutionResult,
  status: number | undefined,
  headers: RefusalHead['headers'] = {},
): GraphQLResponse => ({
  http: { ...(status && { status }), headers: new HeaderMap(Object.entries(headers)) },
  body: {
    kind: 'single',
    singleResult: {
      ...(errors && { errors: errors.map((error) => error.toJSON()) }),
      ...(data !== undefined && { data }),
    },
  },
})

/** Apollo's clients recognise a missing operation by Apollo's code. */
const unresolved = ({ errors = [] }: ExecutionResult): ExecutionResult => ({
  errors: errors.map(
    ({ message }) =>
      new GraphQLError(message, { extensions: { code: ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE } }),
  ),
})

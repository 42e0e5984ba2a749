import type { ApolloServerPlugin } from '@apollo/server'
import { JSON_TYPE } from '../http/json-type.ts'
import type { SenderContext } from '../pipeline/request-contexts.ts'
import { acceptFor } from './negotiation.ts'

/**
 * GraphQL over HTTP, section 6.4: a client that takes `application/json` gets 200 for a request that is well-formed but cannot be
 * executed, because on its way anybody may have answered 4xx with JSON of their own. Apollo Server says 400 to every client.
 */
export const wellFormedStatus: ApolloServerPlugin<SenderContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response: { http }, errors = [], source }) {
        if (http.status !== 400 || source === undefined || errors.some(isAboutTheParameters)) return
        if (request.http?.headers.get('accept') === acceptFor(JSON_TYPE)) http.status = 200
      },
    }
  },
}

const isAboutTheParameters = ({ extensions }: { extensions?: Record<string, unknown> }): boolean =>
  extensions?.code === 'BAD_REQUEST'

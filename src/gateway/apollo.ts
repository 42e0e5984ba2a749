import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { apolloExecution } from './apollo-execution.ts'
import type { SenderContext } from './contexts.ts'
import { textsOfDocuments } from './documents-by-text.ts'
import { type Engine, tooDeepToRead, tooManyTokens } from './engine.ts'
import { formatError, isAboutTheRequest } from './format-error.ts'
import { keptDocuments } from './kept-documents.ts'
import { textOfAnswer } from './kept-introspection.ts'
import { documentLimits, type Gate, introspectionLimits, type Limits } from './limits/index.ts'
import { overHttp } from './over-http.ts'
import { wellFormedStatus } from './well-formed-status.ts'

/** Apollo Server in front of the engine: its HTTP protocol, CSRF prevention and plugins are Apollo's, the execution is ours. */
export async function startApollo(parts: {
  engine: Engine
  gate: Gate
  limits: Limits
  /** Whether clients may send documents of their own, and ask what the graph looks like. */
  free: boolean
  introspection: boolean
  log: Logger
}): Promise<ApolloServer<SenderContext>> {
  const { engine, gate, limits, free, introspection, log } = parts
  const execution = apolloExecution(engine)
  const apollo = new ApolloServer<SenderContext>({
    gateway: execution.gateway,
    formatError: (formatted, error) => {
      const unread = tooManyTokens(formatted, limits) ?? tooDeepToRead(formatted, error)
      if (unread) return unread.toJSON()
      if (aboutPersistedQueries.has(formatted.message)) return badRequest(formatted.message)
      return isAboutTheRequest(error) ? formatted : formatError(error, log)
    },
    documentStore: documentStore(),
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [documentLimits(limits), introspectionLimits({ allowed: introspection })],
    stringifyResult: textOfAnswer, // Apollo's own adds a line break, and copies the whole text for it
    includeStacktraceInErrorResponses: false,
    introspection: free,
    csrfPrevention: { requestHeaders: PREFLIGHTED },
    persistedQueries: free && { cache: textsOfDocuments() },
    stopOnTerminationSignals: false, // the composition root stops everything, in order
    logger: log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(), // Apollo's own loads its scripts from elsewhere
      ApolloServerPluginCacheControlDisabled(), // it steps between each field and its resolver, and nothing here may be kept
      ApolloServerPluginInlineTraceDisabled(), // it is for subgraphs behind Apollo's router, and half a megabyte of code
      admittance(gate),
      wellFormedStatus,
      execution.plugin,
    ],
  })
  await apollo.start()
  return apollo
}

/** Apollo Server gives these the code of an error of its own. */
const aboutPersistedQueries = new Set(['provided sha does not match query', 'Unsupported persisted query version'])

const badRequest = (message: string): GraphQLFormattedError => ({ message, extensions: { code: 'BAD_REQUEST' } })

/** Apollo's own does not see what a comment holds, and takes what is parsed for a third of what it is. */
function documentStore(): NonNullable<ApolloServerOptionsWithGateway<SenderContext>['documentStore']> {
  const kept = keptDocuments()
  return {
    get: async (key) => kept.get(key),
    set: async (key, document) => void kept.set(key, document),
    delete: async (key) => kept.delete(key),
  }
}

/** Headers that a page of a stranger cannot send without being asked first (Fetch, section 2.2.2): who sends one is no such page. */
const PREFLIGHTED = ['x-apollo-operation-name', 'apollo-require-preflight', 'authorization']

/** Where a client reads what its operation costs. */
export const COST_HEADER = 'x-operation-cost'

/** Asks the gate before an operation is executed, and bills the time that a document took which was not known. */
function admittance(gate: Gate): ApolloServerPlugin<SenderContext> {
  return {
    async requestDidStart({ contextValue: sender }) {
      const { payer } = sender
      let started = 0
      const bill = async (): Promise<void> => gate.bill(payer, performance.now() - started)
      return {
        async parsingDidStart() {
          started = performance.now()
          return async (error) => (error ? bill() : undefined)
        },
        validationDidStart: async () => bill,
        async didResolveOperation({ document, operationName, request: { variables }, response }) {
          const cost = await gate.admit({ document, operationName, variables }, sender).catch(overHttp)
          response.http.headers.set(COST_HEADER, String(cost))
        },
      }
    },
  }
}

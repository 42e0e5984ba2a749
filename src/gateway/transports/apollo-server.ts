import { ApolloServer, type ApolloServerOptionsWithSchema } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { documentLimits, introspectionLimits, type Limits } from '../limits/index.ts'
import { documentCache } from '../pipeline/document-cache.ts'
import { formatError, isAboutTheRequest } from '../pipeline/format-error.ts'
import { textOfAnswer } from '../pipeline/introspection-cache.ts'
import { tooDeepToRead, tooManyTokens } from '../pipeline/parse-document.ts'
import type { Pipeline } from '../pipeline/pipeline.ts'
import type { SenderContext } from '../pipeline/request-contexts.ts'
import { apolloPipeline } from './apollo-pipeline.ts'
import { textsOfDocuments } from './documents-by-text.ts'
import { wellFormedStatus } from './well-formed-status.ts'

/** Starts Apollo Server in front of the pipeline, for its HTTP protocol, CSRF prevention and plugins. */
export async function startApollo(parts: {
  pipeline: Pipeline
  limits: Limits
  /** Whether clients may send their own documents and introspect the schema. */
  free: boolean
  introspection: boolean
  log: Logger
}): Promise<ApolloServer<SenderContext>> {
  const { pipeline, limits, free, introspection, log } = parts
  const apollo = new ApolloServer<SenderContext>({
    schema: pipeline.schema,
    formatError: (formatted, error) => {
      const unread = tooManyTokens(formatted, limits) ?? tooDeepToRead(formatted, error)
      if (unread) return unread.toJSON()
      if (aboutPersistedQueries.has(formatted.message)) return badRequest(formatted.message)
      return isAboutTheRequest(error) ? formatted : formatError(error, log)
    },
    documentStore: documentStore(),
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [documentLimits(limits), introspectionLimits({ allowed: introspection })],
    stringifyResult: textOfAnswer, // Apollo's default copies the whole text to append a line break
    includeStacktraceInErrorResponses: false,
    introspection: free,
    csrfPrevention: { requestHeaders: PREFLIGHTED },
    persistedQueries: free && { cache: textsOfDocuments() },
    stopOnTerminationSignals: false, // the composition root stops everything in order
    logger: log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(), // it loads scripts from other origins
      ApolloServerPluginCacheControlDisabled(), // it wraps every resolver, and no response may be cached
      ApolloServerPluginInlineTraceDisabled(), // it serves subgraphs behind Apollo's router only
      apolloPipeline(pipeline),
      wellFormedStatus,
    ],
  })
  await apollo.start()
  return apollo
}

/** Apollo Server gives these the code of an internal error. */
const aboutPersistedQueries = new Set(['provided sha does not match query', 'Unsupported persisted query version'])

const badRequest = (message: string): GraphQLFormattedError => ({ message, extensions: { code: 'BAD_REQUEST' } })

/** Apollo's own store underestimates the size of parsed documents and ignores comments. */
function documentStore(): NonNullable<ApolloServerOptionsWithSchema<SenderContext>['documentStore']> {
  const kept = documentCache()
  return {
    get: async (key) => kept.get(key),
    set: async (key, document) => void kept.set(key, document),
    delete: async (key) => kept.delete(key),
  }
}

/** A page of another origin cannot send these without a CORS preflight (Fetch, section 2.2.2). */
const PREFLIGHTED = ['x-apollo-operation-name', 'apollo-require-preflight', 'authorization']

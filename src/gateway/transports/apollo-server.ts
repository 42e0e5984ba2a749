import { ApolloServer, type ApolloServerOptionsWithSchema } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { documentLimits, introspectionLimits, type Limits } from '../limits/index.ts'
import type { SenderContext } from '../pipeline/contexts.ts'
import { formatError, isAboutTheRequest } from '../pipeline/format-error.ts'
import { keptDocuments } from '../pipeline/kept-documents.ts'
import { textOfAnswer } from '../pipeline/kept-introspection.ts'
import { tooDeepToRead, tooManyTokens } from '../pipeline/parse-document.ts'
import type { Pipeline } from '../pipeline/pipeline.ts'
import { apolloPipeline } from './apollo-pipeline.ts'
import { textsOfDocuments } from './documents-by-text.ts'
import { wellFormedStatus } from './well-formed-status.ts'

/** Apollo Server in front of the pipeline: the HTTP protocol, CSRF prevention and plugins are Apollo's. */
export async function startApollo(parts: {
  pipeline: Pipeline
  limits: Limits
  /** Whether clients may send documents of their own, and ask what the graph looks like. */
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
      apolloPipeline(pipeline),
      wellFormedStatus,
    ],
  })
  await apollo.start()
  return apollo
}

/** Apollo Server gives these the code of an error of its own. */
const aboutPersistedQueries = new Set(['provided sha does not match query', 'Unsupported persisted query version'])

const badRequest = (message: string): GraphQLFormattedError => ({ message, extensions: { code: 'BAD_REQUEST' } })

/** Apollo's own does not see what a comment holds, and takes what is parsed for a third of what it is. */
function documentStore(): NonNullable<ApolloServerOptionsWithSchema<SenderContext>['documentStore']> {
  const kept = keptDocuments()
  return {
    get: async (key) => kept.get(key),
    set: async (key, document) => void kept.set(key, document),
    delete: async (key) => kept.delete(key),
  }
}

/** Headers that a page of a stranger cannot send without being asked first (Fetch, section 2.2.2): who sends one is no such page. */
const PREFLIGHTED = ['x-apollo-operation-name', 'apollo-require-preflight', 'authorization']

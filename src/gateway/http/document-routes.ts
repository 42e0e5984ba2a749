import { posix } from 'node:path'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { AccessDenied, isDenial } from '../../access/index.ts'
import { Busy, type DocumentDefinition, idAsked, type RequestContext } from '../../graph/index.ts'
import { demandRole, InvalidInput, Refusal } from '../../kernel/index.ts'
import { BeyondLimit, type Payer, type Rates } from '../limits/index.ts'
import type { Credentials, RequestContexts } from '../pipeline/request-contexts.ts'

interface DocumentRequest {
  Params: Record<string, string>
  Querystring: { language?: string | string[] }
}

/** Cost units of a document: a tenth of a second at ten microseconds each. */
const COST = 10_000
const A_MILLISECOND = 100

/** Serves printable documents to authorised callers. The error handler answers refusals. */
export function addDocuments(
  http: FastifyInstance,
  parts: {
    documents: readonly DocumentDefinition[]
    contexts: RequestContexts
    rates: Rates
    credentialsOf: (request: FastifyRequest) => Credentials
  },
): void {
  for (const document of parts.documents)
    http.get<DocumentRequest>(document.path, async (request, reply) => {
      const { params, query, headers, url } = request
      const context = await parts.contexts.authenticate(parts.credentialsOf(request as FastifyRequest))
      const render = async () => {
        demandRole(context.caller, document.roles)
        await parts.rates.spend(context.payer, COST)
        const language = languageOf(document, query.language, headers['accept-language'])
        return { language, ...(await document.render({ params, language }, context)) }
      }
      const { language, bytes, milliseconds } = await render().catch((error: unknown) => {
        noteDenial(error, { field: document.path, params, context })
        return askToWait(error)
      })
      bill(context.payer, milliseconds)
      return reply
        .type(document.mediaType)
        .header('content-disposition', `inline; filename="${fileNameOf(url)}"`)
        .header('content-language', language)
        .header('cache-control', 'private, no-store')
        .header('content-security-policy', "frame-ancestors 'none'") // a stricter policy breaks the PDF viewers of browsers
        .header('vary', 'authorization, accept-language')
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    })

  /** Bills the time beyond the prepaid cost. */
  function bill(payer: Payer, milliseconds: number): void {
    const units = Math.round(milliseconds * A_MILLISECOND) - COST
    if (units > 0) parts.rates.spend(payer, units).catch(() => undefined)
  }
}

/** Seconds after which a retry is likely to succeed. */
const WAIT = 2

function askToWait(error: unknown): never {
  if (!(error instanceof Busy)) throw error
  throw new BeyondLimit('TOO_MANY_DOCUMENTS', `${error.message} Come again in ${WAIT} s.`, { retryAfter: WAIT })
}

function noteDenial(error: unknown, asked: { field: string; params: object; context: RequestContext }): void {
  if (!(error instanceof AccessDenied || error instanceof Refusal) || !isDenial(error.code)) return
  const { caller, denials } = asked.context
  denials.note({ caller, field: asked.field, code: error.code, subjectId: idAsked({ ...asked.params }) })
}

/** The requested language, or else the preferred one (RFC 9110, section 12.5.4). Throws `InvalidInput`. */
function languageOf(
  { languages }: DocumentDefinition,
  asked: string | string[] | undefined,
  accepted: string | undefined,
): string {
  if (asked === undefined) {
    const negotiator = new Negotiator({ headers: { 'accept-language': accepted } })
    return negotiator.language([...languages]) ?? languages[0]
  }
  const language = languages.find((each) => each === asked)
  if (!language) throw InvalidInput.at(['language'], `It can be had in ${languages.join(' and ')}.`)
  return language
}

/** The last path segment. Ids contain no characters that a header could not hold. */
const fileNameOf = (url: string): string => posix.basename(url.split('?', 1)[0] ?? '')

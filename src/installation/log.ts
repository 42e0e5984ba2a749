import { type DestinationStream, type Logger, pino } from 'pino'
import { ObservedRequest } from '../telemetry/index.ts'

/** What must stand in no line, should anybody ever log an object that holds it. */
const SECRETS = [
  'authorization',
  'cookie',
  '["set-cookie"]',
  'token',
  'access_token',
  'code',
  'secret',
  'legalName',
  'name',
  'phoneNumber',
  'to',
  'text',
  'body',
  'query',
  'variables',
]

/** Where such objects come from. Each is named, for a wildcard costs each line many times what the line itself does. */
const PLACES = ['headers', 'req.headers', 'request.headers', 'input', 'message', 'identity', 'user']

const paths = ['', ...PLACES].flatMap((place) =>
  SECRETS.map((key) => (place === '' || key.startsWith('[') ? `${place}${key}` : `${place}.${key}`)),
)

/** What an error says of itself; not what libraries hang onto one, such as the statement or the request that failed. */
function errorOf(error: Error) {
  const { type, message, stack } = pino.stdSerializers.err(error)
  return { type, message, stack }
}

/** Half a surrogate pair, which JSON writes as an escape; what a far end has said may hold one, and readers of lines differ on it. */
const HALF_PAIR = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g
const wellFormed = (line: string): string =>
  (line.includes('\\ud') ? line.replace(HALF_PAIR, '$1\ufffd') : line).toWellFormed()

/**
 * Writes one JSON object a line. Of a request it names method and path; a query string may hold what nobody should read here. Each line
 * says which request it belongs to.
 */
export const createLog = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      redact: { paths, censor: '[redacted]' },
      hooks: { streamWrite: wellFormed },
      mixin: () => ObservedRequest.current?.bindings ?? {},
      serializers: {
        err: errorOf,
        req: ({ method, url, id }: { method?: string; url?: string; id?: string }) => ({
          id,
          method,
          path: url?.split('?')[0],
        }),
      },
    },
    ...((destination ? [destination] : []) as [DestinationStream]),
  )

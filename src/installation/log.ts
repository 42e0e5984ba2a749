import { type DestinationStream, type Logger, pino } from 'pino'
import { ObservedRequest } from '../telemetry/index.ts'

/** Properties that are redacted in every log line, in case an object with them is logged. */
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

/** The places of such objects. Each is named, because a wildcard costs many times as much as the log line itself. */
const PLACES = ['headers', 'req.headers', 'request.headers', 'input', 'message', 'identity', 'user']

const paths = ['', ...PLACES].flatMap((place) =>
  SECRETS.map((key) => (place === '' || key.startsWith('[') ? `${place}${key}` : `${place}.${key}`)),
)

/** An error's own fields, without the properties that libraries attach, such as the failed statement or request. */
function errorOf(error: Error) {
  const { type, message, stack } = pino.stdSerializers.err(error)
  return { type, message, stack }
}

/** A lone surrogate in its JSON escape. Remote error texts may contain one, and log readers treat it differently. */
const HALF_PAIR = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g
const wellFormed = (line: string): string =>
  (line.includes('\\ud') ? line.replace(HALF_PAIR, '$1\ufffd') : line).toWellFormed()

/**
 * Creates a logger that writes one JSON object per line, with the id of the current request. Of a request it logs
 * method and path only, since a query string may contain secrets.
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

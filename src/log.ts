import { type DestinationStream, type Logger, pino } from 'pino'

/** Writes one JSON object a line. Of a request it names method and path; a query string may hold what nobody should read here. */
export const createLog = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      serializers: {
        req: ({ method, url, id }: { method?: string; url?: string; id?: string }) => ({
          id,
          method,
          path: url?.split('?')[0],
        }),
      },
    },
    ...((destination ? [destination] : []) as [DestinationStream]),
  )

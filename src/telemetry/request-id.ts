import { randomUUID } from 'node:crypto'

/** The ids of usual proxies and clients; nothing that reads as a number to call, and nothing that could break a line of the log. */
const SANE = /^(?=.*[a-z])[\w.:-]{1,64}$/i

/** The id that a caller gave its request in `x-request-id`, or a new one where that is none to repeat. */
export const requestIdOf = (given: string | readonly string[] | undefined): string =>
  typeof given === 'string' && SANE.test(given) ? given : randomUUID()

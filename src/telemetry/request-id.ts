import { randomUUID } from 'node:crypto'

/**
 * Matches the ids of common proxies and clients; excludes anything that reads as a phone number or could break a log
 * line.
 */
const SANE = /^(?=.*[a-z])[\w.:-]{1,64}$/i

/** The request id from `x-request-id`, or a new one if that is missing or unsafe. */
export const requestIdOf = (given: string | readonly string[] | undefined): string =>
  typeof given === 'string' && SANE.test(given) ? given : randomUUID()

import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a webhook says, once it has been found to be authentic. */
export interface WebhookEvent<Data = Record<string, unknown>> {
  /** Of the event: the same whenever it is sent again. Ignore one that you have processed. */
  id: string
  /** e.g. `removal_order.issued`, or `webhook_endpoint.challenge`. Treat one that you do not know as "look at the data". */
  type: string
  /** When it happened, RFC 3339. */
  timestamp: string
  data: Data
}

/**
 * Why a webhook is not taken:
 * - `MISSING_HEADERS`: it lacks `webhook-id`, `webhook-timestamp` or `webhook-signature`
 * - `WRONG_TIME`: it was sent more than five minutes ago, or would be in the future; check your clock
 * - `WRONG_SIGNATURE`: it was not signed with one of the secrets, or was changed on its way; the body must be as it came, byte for byte
 */
export type WebhookRefusal = 'MISSING_HEADERS' | 'WRONG_TIME' | 'WRONG_SIGNATURE'

/** This was not sent by whoever has the secret, or not now: answer 4xx, and do nothing. */
export class WebhookRefused extends Error {
  constructor(
    readonly code: WebhookRefusal,
    message: string,
  ) {
    super(message)
    this.name = 'WebhookRefused'
  }
}

/** As `fetch` has them, or as node:http does. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>

/** Seconds that the sender's clock and yours may differ, the way included. */
const TOLERANCE = 300
/** The specification's symmetric scheme, HMAC-SHA256. */
const SCHEME = 'v1,'
/** Bytes: the specification asks for 24 to 64. */
const SHORTEST = 24

/**
 * Checks a webhook by the Standard Webhooks specification, and reads it. `body`: as it came, before anything has parsed it. `secrets`: one,
 * or while you change over, several; any of them will do. `now`: milliseconds since 1970, for tests. Throws `WebhookRefused`,
 * and `TypeError` where there is no secret, or none that could be one.
 */
export function verifyWebhook<Data = Record<string, unknown>>(
  body: string | Uint8Array,
  headers: WebhookHeaders,
  secrets: string | readonly string[],
  { now = Date.now }: { now?: () => number } = {},
): WebhookEvent<Data> {
  const keys = keysOf(secrets)
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    headerOf(headers, name),
  )
  if (!id || !timestamp || !signatures)
    throw new WebhookRefused('MISSING_HEADERS', 'Webhooks carry webhook-id, webhook-timestamp and webhook-signature.')
  if (!/^\d{1,12}$/.test(timestamp) || !(Math.abs(now() / 1000 - Number(timestamp)) <= TOLERANCE))
    throw new WebhookRefused('WRONG_TIME', 'This webhook was not sent within the last five minutes.')
  const expected = keys.map((key) => createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest())
  if (!signatures.split(' ').some((signature) => isOneOf(signature, expected)))
    throw new WebhookRefused('WRONG_SIGNATURE', 'This webhook was not signed with the secret.')
  const event = JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body))
  return { ...event, id }
}

function headerOf(headers: WebhookHeaders, name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined
  const [, value] = Object.entries(headers).find(([key]) => key.toLowerCase() === name) ?? []
  return typeof value === 'string' ? value : undefined
}

/** Whatever is short can be guessed, also what comes of a variable that is not set: `undefined` reads as six bytes of base64. */
function keysOf(secrets: string | readonly string[]): Buffer[] {
  const keys = [secrets].flat().map((secret) => Buffer.from(String(secret).replace(/^whsec_/, ''), 'base64'))
  if (keys.length === 0 || keys.some(({ length }) => length < SHORTEST))
    throw new TypeError(
      'Pass the secret of the endpoint, or several: each looks like whsec_…, with base64 of 24 bytes or more after it.',
    )
  return keys
}

/** In a time that does not tell how much of it is right. */
function isOneOf(signature: string, expected: readonly Buffer[]): boolean {
  if (!signature.startsWith(SCHEME)) return false // of a scheme that is not known here
  const given = Buffer.from(signature.slice(SCHEME.length), 'base64')
  return expected.some((each) => each.length === given.length && timingSafeEqual(each, given))
}

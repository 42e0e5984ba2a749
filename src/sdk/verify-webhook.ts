import { createHmac, timingSafeEqual } from 'node:crypto'

/** The content of a verified webhook. */
export interface WebhookEvent<Data = Record<string, unknown>> {
  /** The event's id, equal for all its deliveries. Ignore one that you have processed. */
  id: string
  /** e.g. `removal_order.issued`, or `webhook_endpoint.challenge`. Treat an unknown one as "look at the data". */
  type: string
  /** When the event happened, RFC 3339. */
  timestamp: string
  data: Data
}

/**
 * The reason why a webhook is refused:
 * - `MISSING_HEADERS`: it lacks `webhook-id`, `webhook-timestamp` or `webhook-signature`
 * - `WRONG_TIME`: it was sent more than five minutes ago, or its time is in the future; check your clock
 * - `WRONG_SIGNATURE`: it was not signed with one of the secrets, or was changed in transit; the body must be as received, byte for byte
 */
export type WebhookRefusal = 'MISSING_HEADERS' | 'WRONG_TIME' | 'WRONG_SIGNATURE'

/** Thrown for a webhook that was not sent by the holder of the secret, or not now: answer 4xx, and do nothing. */
export class WebhookRefused extends Error {
  constructor(
    readonly code: WebhookRefusal,
    message: string,
  ) {
    super(message)
    this.name = 'WebhookRefused'
  }
}

/** Headers as in `fetch`, or as in node:http. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>

/** Seconds by which the timestamp may differ from your clock, including the time in transit. */
const TOLERANCE = 300
/** The specification's symmetric scheme, HMAC-SHA256. */
const SCHEME = 'v1,'
/** Minimum length in bytes: the specification requires 24 to 64. */
const SHORTEST = 24

/**
 * Verifies a webhook by the Standard Webhooks specification, and parses it. `body`: as received, before any parsing. `secrets`: one, or
 * several during a rotation, any of which is accepted. `now`: milliseconds since 1970, for tests. Throws `WebhookRefused`, and `TypeError`
 * when there is no secret, or an invalid one.
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

/**
 * Decodes the secrets. A short one can be guessed, such as that of a variable that is not set: `undefined` decodes to six bytes of base64.
 */
function keysOf(secrets: string | readonly string[]): Buffer[] {
  const keys = [secrets].flat().map((secret) => Buffer.from(String(secret).replace(/^whsec_/, ''), 'base64'))
  if (keys.length === 0 || keys.some(({ length }) => length < SHORTEST))
    throw new TypeError(
      'Pass the secret of the endpoint, or several: each looks like whsec_…, with base64 of 24 bytes or more after it.',
    )
  return keys
}

/** Compares in constant time. */
function isOneOf(signature: string, expected: readonly Buffer[]): boolean {
  if (!signature.startsWith(SCHEME)) return false // an unknown scheme
  const given = Buffer.from(signature.slice(SCHEME.length), 'base64')
  return expected.some((each) => each.length === given.length && timingSafeEqual(each, given))
}

import { SpanKind } from '@opentelemetry/api'
import pRetry, { AbortError } from 'p-retry'
import { inSpan } from '../telemetry/index.ts'

export interface HttpSmsGatewayOptions {
  url: string
  /** e.g. `{ "authorization": "Bearer …", "content-type": "application/json" }`. */
  headers: Record<string, string>
  /** Template; `{{to}}` and `{{text}}` are replaced by number and message, encoded for the content type. */
  body: string
  /** Timeout of one attempt in milliseconds. */
  timeout: number
  /** Attempts after the first one. */
  retries: number
  /** Milliseconds before the second attempt, 500 by default; doubles with each attempt. */
  backoff?: number
}

const BACKOFF = 500

/** The gateway refused a message or did not answer in time. The error contains neither number nor message. */
export class SmsNotSent extends Error {}

const ENCODINGS: Record<string, (value: string) => string> = {
  'application/json': (value) => JSON.stringify(value).slice(1, -1),
  'application/x-www-form-urlencoded': encodeURIComponent,
}

/** Sends text messages through any provider with an HTTP interface: one templated request per message. */
export class HttpSmsGateway {
  readonly #encode: (value: string) => string

  /** Throws when the template lacks number or message, or the content type has no known encoding. */
  constructor(private readonly options: HttpSmsGatewayOptions) {
    const type = new Headers(options.headers).get('content-type')?.split(';')[0]?.trim() ?? ''
    const encode = ENCODINGS[type]
    if (!encode) throw new Error(`The SMS gateway’s content-type must be one of ${Object.keys(ENCODINGS).join(', ')}.`)
    for (const part of ['{{to}}', '{{text}}'])
      if (!options.body.includes(part)) throw new Error(`The SMS gateway’s body must contain ${part}.`)
    this.#encode = encode
  }

  /**
   * Sends a message. Retries after a timeout, a broken connection, 429 and 5xx; a refusal is final. Throws
   * `SmsNotSent`.
   */
  async send(message: { to: string; text: string }): Promise<void> {
    const { retries, backoff = BACKOFF } = this.options
    const body = this.options.body
      .replaceAll('{{to}}', () => this.#encode(message.to))
      .replaceAll('{{text}}', () => this.#encode(message.text))
    try {
      await pRetry(() => inSpan('sms.attempt', { kind: SpanKind.CLIENT }, () => this.#attempt(body)), {
        retries,
        minTimeout: backoff,
        randomize: true,
      })
    } catch (error) {
      throw error instanceof SmsNotSent ? error : new SmsNotSent('The SMS gateway could not be reached.')
    }
  }

  async #attempt(body: string): Promise<void> {
    const { url, headers, timeout } = this.options
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'error', // a redirect would disclose the number to another host
      signal: AbortSignal.timeout(timeout),
    }).catch(() => {
      throw new SmsNotSent('The SMS gateway could not be reached in time.')
    })
    await response.body?.cancel()
    if (response.ok) return
    const refused = new SmsNotSent(`The SMS gateway answered ${response.status}.`)
    throw response.status === 429 || response.status >= 500 ? refused : new AbortError(refused)
  }
}

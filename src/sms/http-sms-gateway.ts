import { SpanKind } from '@opentelemetry/api'
import pRetry, { AbortError } from 'p-retry'
import { inSpan } from '../telemetry/index.ts'

export interface HttpSmsGatewayOptions {
  url: string
  /** e.g. `{ "authorization": "Bearer …", "content-type": "application/json" }`. */
  headers: Record<string, string>
  /** `{{to}}` and `{{text}}` stand for number and message, encoded as the content type asks. */
  body: string
  /** Milliseconds that one attempt may take. */
  timeout: number
  /** Attempts after the first one. */
  retries: number
  /** Milliseconds before the second attempt; it doubles from one to the next. */
  backoff: number
}

/** The gateway refused a message, or did not answer in time. It names neither number nor message. */
export class SmsNotSent extends Error {}

const ENCODINGS: Record<string, (value: string) => string> = {
  'application/json': (value) => JSON.stringify(value).slice(1, -1),
  'application/x-www-form-urlencoded': encodeURIComponent,
}

/** Sends text messages through any provider with an HTTP interface: one templated request for each message. */
export class HttpSmsGateway {
  readonly #encode: (value: string) => string

  /** Throws for a template that leaves number or message out, or a content type whose encoding is not known. */
  constructor(private readonly options: HttpSmsGatewayOptions) {
    const type = new Headers(options.headers).get('content-type')?.split(';')[0]?.trim() ?? ''
    const encode = ENCODINGS[type]
    if (!encode) throw new Error(`The SMS gateway’s content-type must be one of ${Object.keys(ENCODINGS).join(', ')}.`)
    for (const part of ['{{to}}', '{{text}}'])
      if (!options.body.includes(part)) throw new Error(`The SMS gateway’s body must contain ${part}.`)
    this.#encode = encode
  }

  /** Tries again after a timeout, a broken connection, 429 and 5xx; a refusal is final. Throws `SmsNotSent`. */
  async send(message: { to: string; text: string }): Promise<void> {
    const { retries, backoff } = this.options
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
      redirect: 'error', // a redirect would carry the number elsewhere
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

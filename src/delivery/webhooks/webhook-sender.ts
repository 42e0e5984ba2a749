import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { addAbortSignal } from 'node:stream'
import { SpanKind } from '@opentelemetry/api'
import { inSpan, traceHeaders } from '../../telemetry/index.ts'
import { type AddressGuard, AddressRefused } from './address-guard.ts'
import { answerTo } from './answer-to.ts'
import { problemOf } from './attempt-problems.ts'
import { retryAfterOf } from './retry-after-of.ts'
import type { WebhookSecret } from './webhook-secret.ts'

/** Maximum number of bytes read of a response; they help people to find errors. */
const READ_AT_MOST = 1024
/** Switching Protocols: nothing after it is HTTP. */
const UPGRADED = 101

/** One message. Each attempt signs it anew with the timestamp of the attempt. */
export interface WebhookMessage {
  /** The same for every attempt, so that a receiver can detect duplicates. */
  readonly id: string
  readonly body: string
}

/** The outcome of an attempt, for programs; it reveals nothing about the receiver's address. */
export type AttemptOutcome = 'TAKEN' | 'REFUSED' | 'TIMED_OUT' | 'UNREACHABLE' | 'ADDRESS_REFUSED' | 'NOT_SENT'

/** The result of one attempt. */
export interface WebhookAnswer {
  readonly outcome: AttemptOutcome
  /** Null if there was no response. */
  readonly statusCode: number | null
  /** The error as a sentence; null for 2xx. */
  readonly error: string | null
  /** The beginning of the response body. */
  readonly body: string
  /** Milliseconds requested by the receiver's `Retry-After`. */
  readonly retryAfter: number | null
}

/** The reason why an attempt got no response. */
export interface WebhookFailure {
  /** Null if there was no message to send yet. */
  readonly messageId: string | null
  /** Host and port only; a path may contain the receiver's secrets. */
  readonly host: string
  readonly outcome: AttemptOutcome
  readonly reason: string
}

/**
 * Sends a webhook message in one attempt. It follows no redirects: only the owner determines the receiver's address.
 */
export class WebhookSender {
  readonly #closing = new AbortController()
  readonly #agents = { 'http:': new http.Agent({ keepAlive: true }), 'https:': new https.Agent({ keepAlive: true }) }

  constructor(
    private readonly parts: {
      guard: AddressGuard
      /** Milliseconds. */
      timeout: number
      /** Receives the full reason of a failure; for the operator only. */
      report(failure: WebhookFailure): void
    },
  ) {}

  /** Checks in advance whether the address is permitted. Throws `AddressRefused`. */
  async demandAddress(url: URL): Promise<void> {
    try {
      await this.parts.guard.demand(url)
    } catch (error) {
      if (error instanceof AddressRefused) this.#report(url, null, 'ADDRESS_REFUSED', error)
      throw error
    }
  }

  /** Makes one attempt. Never throws because of the receiver. Each of `secrets` signs. */
  async send(
    url: URL,
    message: WebhookMessage,
    signing: { secrets: readonly WebhookSecret[]; at: Date },
  ): Promise<WebhookAnswer> {
    const timestamp = Math.floor(signing.at.getTime() / 1000)
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(message.body),
      'user-agent': 'Verigraph-Webhooks',
      'webhook-id': message.id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signing.secrets.map((secret) => secret.sign({ ...message, timestamp })).join(' '),
    }
    const impatience = AbortSignal.timeout(this.parts.timeout)
    try {
      const signal = AbortSignal.any([impatience, this.#closing.signal])
      const response = await inSpan('webhook.attempt', { kind: SpanKind.CLIENT }, () =>
        this.#post(url, { ...headers, ...traceHeaders() }, message.body, signal),
      )
      return answerOf(response, await beginningOf(response, signal), signing.at)
    } catch (error) {
      const failure = this.#failureOf(error, impatience)
      this.#report(url, message.id, failure.outcome, error)
      return { ...failure, statusCode: null, body: '', retryAfter: null }
    }
  }

  /** Aborts requests in flight and closes idle connections. */
  close(): void {
    this.#closing.abort()
    for (const agent of Object.values(this.#agents)) agent.destroy()
  }

  async #post(
    url: URL,
    headers: http.OutgoingHttpHeaders,
    body: string,
    signal: AbortSignal,
  ): Promise<IncomingMessage> {
    this.parts.guard.demandLiteral(url)
    const { request } = url.protocol === 'https:' ? https : http
    const agent = this.#agents[url.protocol as 'http:' | 'https:']
    const posting = request(url, { method: 'POST', headers, agent, lookup: this.parts.guard.lookupFor(url) })
    const answer = answerTo(posting, signal)
    try {
      posting.end(body)
      return await answer
    } catch (error) {
      // A receiver may close an idle connection just as it is reused, most likely without reading the request; a retry
      // shows.
      if (posting.reusedSocket && !signal.aborted) return this.#post(url, headers, body, signal)
      throw error
    }
  }

  #report(url: URL, messageId: string | null, outcome: AttemptOutcome, error: unknown): void {
    const reason = error instanceof AddressRefused ? error.detail : (error as Error).message
    this.parts.report({ messageId, host: url.host, outcome, reason })
  }

  #failureOf(failure: unknown, impatience: AbortSignal): Pick<WebhookAnswer, 'outcome' | 'error'> {
    if (failure instanceof AddressRefused) return { outcome: 'ADDRESS_REFUSED', error: failure.message }
    if (impatience.aborted)
      return { outcome: 'TIMED_OUT', error: `It did not answer within ${this.parts.timeout / 1000} s.` }
    return { outcome: 'UNREACHABLE', error: problemOf(failure as NodeJS.ErrnoException) }
  }
}

function answerOf({ statusCode = 0, headers }: IncomingMessage, body: string, at: Date): WebhookAnswer {
  const error = problemWith(statusCode)
  return {
    outcome: error === null ? 'TAKEN' : 'REFUSED',
    statusCode,
    error,
    body,
    retryAfter: retryAfterOf(headers['retry-after'], at),
  }
}

function problemWith(status: number): string | null {
  if (status >= 200 && status < 300) return null
  if (status === UPGRADED) return `It answered ${status}; a webhook stays with the protocol that it is sent by.`
  if (status >= 300 && status < 400) return `It answered ${status}; redirects are not followed.`
  return `It answered ${status}.`
}

/** Reads the beginning of the body. Errors are ignored, because only the status counts. */
async function beginningOf(response: IncomingMessage, signal: AbortSignal): Promise<string> {
  if (response.statusCode === UPGRADED) return ''
  addAbortSignal(signal, response)
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      length += chunk.length
      if (length >= READ_AT_MOST) break
    }
  } catch {
    // The body was cut off or too slow.
  }
  return Buffer.concat(chunks).subarray(0, READ_AT_MOST).toString()
}

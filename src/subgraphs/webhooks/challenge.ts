import { randomBytes } from 'node:crypto'

const BYTES = 24

/** A challenge that a receiver must echo to prove that it expects webhooks. */
export class Challenge {
  readonly #value = randomBytes(BYTES).toString('base64url')

  /** Returns the body of the message that carries the challenge. */
  bodyAt(now: Date): string {
    return JSON.stringify({
      type: 'webhook_endpoint.challenge',
      timestamp: now.toISOString(),
      data: { challenge: this.#value },
    })
  }

  /** Whether a receiver's answer is `{"challenge":"…"}`. */
  isEchoedBy(body: string): boolean {
    try {
      return (JSON.parse(body) as { challenge?: unknown } | null)?.challenge === this.#value
    } catch {
      return false
    }
  }
}

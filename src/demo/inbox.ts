import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { LRUCache } from 'lru-cache'
import type { Clock } from '../storage/index.ts'
import type { SmsSender } from '../subgraphs/identity/index.ts'

export interface InboxMessage {
  phoneNumber: string
  code: string | null
  text: string
  sentAt: string
}

/** Where the demo's text messages go instead of to a phone. Kept in memory only. */
export class DevInbox implements SmsSender {
  readonly #messages = new LRUCache<string, readonly InboxMessage[]>({ max: 10_000 })

  constructor(private readonly clock: Clock) {}

  async send({ to, text }: { to: string; text: string }): Promise<void> {
    const code = /\b\d{6}\b/.exec(text)?.[0] ?? null
    const message = { phoneNumber: to, code, text, sentAt: this.clock.now().toISOString() }
    this.#messages.set(to, [message, ...this.messagesTo(to)])
  }

  /** Newest first. A `+` that a query string turned into a space is understood. */
  messagesTo(phoneNumber: string): readonly InboxMessage[] {
    const number = parsePhoneNumberFromString(`+${phoneNumber.replace(/^[\s+]*/, '')}`)
    return (number && this.#messages.get(number.number)) ?? []
  }
}

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

/** Receives the demo's text messages instead of a phone. In memory only. */
export class DevInbox implements SmsSender {
  readonly #messages = new LRUCache<string, readonly InboxMessage[]>({ max: 10_000 })

  constructor(private readonly clock: Clock) {}

  async send({ to, text }: { to: string; text: string }): Promise<void> {
    const code = /\b\d{6}\b/.exec(text)?.[0] ?? null
    const message = { phoneNumber: to, code, text, sentAt: this.clock.now().toISOString() }
    this.#messages.set(to, [message, ...this.messagesTo(to)])
  }

  /** Returns the newest messages first. Also accepts a number whose `+` a query string turned into a space. */
  messagesTo(phoneNumber: string): readonly InboxMessage[] {
    const number = parsePhoneNumberFromString(`+${phoneNumber.replace(/^[\s+]*/, '')}`)
    return (number && this.#messages.get(number.number)) ?? []
  }
}

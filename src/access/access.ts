import { LRUCache } from 'lru-cache'
import type { Clock } from '../storage/index.ts'
import { AccessDenied, anonymous, type Caller } from './caller.ts'
import type { TokenSubject, TokenVerifier } from './token-verifier.ts'

/** Knows the registered clients. */
export interface ClientDirectory {
  /** Null where nobody is registered under this subject, or is any more. */
  callerOf(subject: TokenSubject): Promise<Caller | null>
}

/** A valid token is checked once in this time, in milliseconds; so long may a disabled client go on. */
const REMEMBERED_FOR = 10_000

/** Tells who is calling from the `Authorization` header. */
export class Access {
  readonly #callers = new LRUCache<string, Promise<Caller>>({ max: 10_000, ttl: REMEMBERED_FOR })

  constructor(private readonly parts: { clock: Clock; tokens: TokenVerifier; clients: ClientDirectory }) {}

  /** `anonymous` without a header; throws `AccessDenied` for a token that is not valid, or a client that is not registered. */
  callerOf(authorization: string | undefined): Promise<Caller> {
    if (!authorization) return Promise.resolve(anonymous)
    let caller = this.#callers.get(authorization)
    if (!caller) {
      caller = this.#identify(authorization)
      this.#callers.set(authorization, caller)
      caller.catch(() => this.#callers.delete(authorization))
    }
    return caller
  }

  async #identify(authorization: string): Promise<Caller> {
    const [scheme, token] = authorization.split(' ')
    if (scheme?.toLowerCase() !== 'bearer' || !token) throw new AccessDenied('UNAUTHENTICATED')
    const subject = await this.parts.tokens.subjectOf(token, this.parts.clock.now())
    const caller = await this.parts.clients.callerOf(subject)
    if (!caller) throw new AccessDenied('UNAUTHENTICATED')
    return caller
  }
}

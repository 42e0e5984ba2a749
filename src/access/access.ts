import { LRUCache } from 'lru-cache'
import type { Clock } from '../storage/index.ts'
import { AccessDenied, anonymous, type Bearer, type Caller, hasRole } from './caller.ts'
import type { DenialNotes } from './denial.ts'
import type { TokenSubject, TokenVerifier } from './token-verifier.ts'

/** Knows the registered clients. */
export interface ClientDirectory {
  /** Null where nobody is registered under this subject, or is any more. */
  callerOf(subject: TokenSubject): Promise<Caller | null>
  /** The client whose subject it is or was, disabled or not; without any role. Null where it never was one's. */
  formerOf(subject: TokenSubject): Promise<Caller | null>
}

/** A valid token is checked once in this time, in milliseconds; so long may a disabled client go on. */
const REMEMBERED_FOR = 10_000

/** The roles in which people act, whose acts ask for a second person. */
const PERSONS = ['officer', 'director', 'admin'] as const

/** Who is calling, and until when its token says so; null without a token. */
export interface Session {
  readonly caller: Caller
  readonly expiresAt: Date | null
}

const ANONYMOUS: Session = { caller: anonymous, expiresAt: null }

/** Tells who is calling from the `Authorization` header. */
export class Access {
  readonly #sessions = new LRUCache<string, Promise<Session>>({ max: 10_000, ttl: REMEMBERED_FOR })

  constructor(
    private readonly parts: {
      clock: Clock
      tokens: TokenVerifier
      clients: ClientDirectory
      denials?: Pick<DenialNotes, 'noteStranger'>
    },
  ) {}

  /** Of `anonymous` without a header; throws `AccessDenied` for a token that is not valid, or a client that is not registered. */
  async sessionOf(authorization: string | undefined): Promise<Session> {
    if (!authorization) return ANONYMOUS
    const token = tokenIn(authorization)
    let session = this.#sessions.get(token)
    if (!session) {
      session = this.#identify(token)
      this.#sessions.set(token, session)
      session.catch(() => this.#sessions.delete(token))
    }
    const { expiresAt } = await session
    if (expiresAt && expiresAt <= this.parts.clock.now()) throw new AccessDenied('UNAUTHENTICATED')
    return session
  }

  async #identify(token: string): Promise<Session> {
    const { subject, person, expiresAt } = await this.parts.tokens.claimsOf(token, this.parts.clock.now())
    const caller = await this.parts.clients.callerOf(subject)
    // Whoever needs a second person must be told apart from one.
    const bearer: Bearer = { ...subject, person }
    if (!caller || (person === null && hasRole(caller, ...PERSONS))) {
      this.parts.denials?.noteStranger(bearer)
      throw new AccessDenied('UNAUTHENTICATED')
    }
    return { caller: { ...caller, bearer }, expiresAt }
  }
}

/** RFC 6750, section 2.1. Throws `AccessDenied` for anything else, also for a token with something behind it. */
function tokenIn(authorization: string): string {
  const [scheme, token, ...more] = authorization.trim().split(/ +/)
  if (scheme?.toLowerCase() !== 'bearer' || !token || more.length > 0) throw new AccessDenied('UNAUTHENTICATED')
  return token
}

import { LRUCache } from 'lru-cache'
import type { Clock } from '../storage/index.ts'
import { AccessDenied, anonymous, type Bearer, type Caller, hasRole } from './caller.ts'
import type { DenialNotes } from './denial.ts'
import type { TokenSubject, TokenVerifier } from './token-verifier.ts'

/** Looks up registered clients. */
export interface ClientDirectory {
  /** The client registered under this subject; null if there is none or it is disabled. */
  callerOf(subject: TokenSubject): Promise<Caller | null>
  /**
   * The client to which the subject belongs or once belonged, even if disabled, without roles. Null if there never was
   * one.
   */
  formerOf(subject: TokenSubject): Promise<Caller | null>
}

/** Milliseconds for which a verified token is cached; a disabled client may continue for so long. */
const REMEMBERED_FOR = 10_000

/** The roles of natural persons, whose actions require a second person. */
const PERSONS = ['officer', 'director', 'admin'] as const

/** The caller and the expiry of its token; null without a token. */
export interface Session {
  readonly caller: Caller
  readonly expiresAt: Date | null
}

const ANONYMOUS: Session = { caller: anonymous, expiresAt: null }

/** Authenticates callers by the `Authorization` header. */
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

  /**
   * The session of a request: `anonymous` without a header. Throws `AccessDenied` for an invalid token or an
   * unregistered client.
   */
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
    // The four-eyes rule needs to tell persons apart, so these roles require one.
    const bearer: Bearer = { ...subject, person }
    if (!caller || (person === null && hasRole(caller, ...PERSONS))) {
      this.parts.denials?.noteStranger(bearer)
      throw new AccessDenied('UNAUTHENTICATED')
    }
    return { caller: { ...caller, bearer }, expiresAt }
  }
}

/**
 * Extracts the token (RFC 6750, section 2.1). Throws `AccessDenied` for any other form, e.g. with text after the token.
 */
function tokenIn(authorization: string): string {
  const [scheme, token, ...more] = authorization.trim().split(/ +/)
  if (scheme?.toLowerCase() !== 'bearer' || !token || more.length > 0) throw new AccessDenied('UNAUTHENTICATED')
  return token
}

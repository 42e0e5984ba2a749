/** A role of a registered client. */
export type Role = 'platform' | 'isp' | 'officer' | 'director' | 'auditor' | 'admin' | 'user'

/** The holder of a token. */
export interface Bearer {
  /** The issuer's name in the registrations. */
  readonly issuer: string
  readonly subject: string
  /**
   * The same for all subjects of one person: the value of the configured claim, or issuer and subject. Null if the
   * token lacks that claim.
   */
  readonly person: string | null
}

/** The caller of a request, from its token and its registration. */
export interface Caller {
  /** Verigraph's own id of the client, independent of the issuer's. */
  readonly clientId: string
  readonly roles: readonly Role[]
  /** The platform, ISP or agency that the client belongs to; null without a token, and for the installation's own admin. */
  readonly organisationId: string | null
  /**
   * The country (ISO 3166-1 alpha-2) whose rules the organisation makes or follows; null if there is no organisation.
   */
  readonly jurisdiction: string | null
  /** Absent without a token, and for actions of Verigraph itself. */
  readonly bearer?: Bearer
}

export const anonymous: Caller = { clientId: 'anonymous', roles: [], organisationId: null, jurisdiction: null }

export const hasRole = (caller: Caller, ...roles: readonly Role[]): boolean =>
  roles.some((role) => caller.roles.includes(role))

/** The author of an action: the client by its permanent id, and the person of its token. */
export interface Actor {
  readonly clientId: string
  /** Null if no token named a person. */
  readonly person: string | null
}

export const actorOf = ({ clientId, bearer }: Caller): Actor => ({ clientId, person: bearer?.person ?? null })

/** Whether two actions may be one person's: by the same client, or by the same person through another client. */
export const samePerson = (one: Actor, other: Actor): boolean =>
  one.clientId === other.clientId || (one.person !== null && one.person === other.person)

/** The organisation of an authenticated caller. Throws `AccessDenied` for a caller without one. */
export function organisationOf(caller: Caller): string {
  if (caller.organisationId === null) throw new AccessDenied(caller.roles.length > 0 ? 'FORBIDDEN' : 'UNAUTHENTICATED')
  return caller.organisationId
}

const MESSAGES = {
  UNAUTHENTICATED: 'Send a valid token of a registered client: "Authorization: Bearer …".',
  FORBIDDEN: 'The client of this token does not have the role that this needs.',
} as const

/** The caller is unknown or lacks the permission. */
export class AccessDenied extends Error {
  constructor(readonly code: keyof typeof MESSAGES) {
    super(MESSAGES[code])
    this.name = 'AccessDenied'
  }
}

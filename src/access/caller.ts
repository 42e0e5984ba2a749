/** What a registered client may act as. */
export type Role = 'platform' | 'isp' | 'officer' | 'director' | 'auditor' | 'admin' | 'user'

/** Whose token it is. */
export interface Bearer {
  /** As the registrations know it. */
  readonly issuer: string
  readonly subject: string
  /** The same for all subjects of one person: what the claim says that the installation names, or issuer and subject. Null where the token lacks that claim. */
  readonly person: string | null
}

/** Who is asking, as far as its token and its registration tell. */
export interface Caller {
  /** Verigraph's own name for it; it stays when the issuer's changes. */
  readonly clientId: string
  readonly roles: readonly Role[]
  /** The platform, ISP or agency that the client belongs to; null without a token, and for the installation's own admin. */
  readonly organisationId: string | null
  /** The country (ISO 3166-1 alpha-2) whose rules the organisation makes or follows; null where there is no organisation. */
  readonly jurisdiction: string | null
  /** Absent without a token, and for what Verigraph does by itself. */
  readonly bearer?: Bearer
}

export const anonymous: Caller = { clientId: 'anonymous', roles: [], organisationId: null, jurisdiction: null }

export const hasRole = (caller: Caller, ...roles: readonly Role[]): boolean =>
  roles.some((role) => caller.roles.includes(role))

/** Who did something: the client by its name for good, and the person behind the token it came with. */
export interface Actor {
  readonly clientId: string
  /** Null where no token named one. */
  readonly person: string | null
}

export const actorOf = ({ clientId, bearer }: Caller): Actor => ({ clientId, person: bearer?.person ?? null })

/** Whether two acts may be one person's: by the same client, or in the name of the same person through another. */
export const samePerson = (one: Actor, other: Actor): boolean =>
  one.clientId === other.clientId || (one.person !== null && one.person === other.person)

/** The organisation that a signed-in caller acts for. Throws `AccessDenied` for one that acts for none. */
export function organisationOf(caller: Caller): string {
  if (caller.organisationId === null) throw new AccessDenied(caller.roles.length > 0 ? 'FORBIDDEN' : 'UNAUTHENTICATED')
  return caller.organisationId
}

const MESSAGES = {
  UNAUTHENTICATED: 'Send a valid token of a registered client: "Authorization: Bearer …".',
  FORBIDDEN: 'The client of this token does not have the role that this needs.',
} as const

/** The caller is nobody that we know, or may not do this. */
export class AccessDenied extends Error {
  constructor(readonly code: keyof typeof MESSAGES) {
    super(MESSAGES[code])
    this.name = 'AccessDenied'
  }
}

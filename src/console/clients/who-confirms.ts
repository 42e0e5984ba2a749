import type { ClientDetailsFragment } from '../graph/generated.ts'
import type { Session } from '../session/session.ts'

type Viewer = Pick<Session, 'clientId' | 'abilities' | 'organisation'>

/**
 * Whether the viewer may confirm a client's requests, as far as the console can determine; the graph decides. Otherwise the names of those
 * who may, as far as visible; empty when it is the installation's admin.
 */
export type Confirming = { mine: true } | { mine: false; part: Part | null; others: readonly string[] }

/** Why the viewer cannot be the second person: being the requester, or the client itself. */
type Part = 'asked' | 'self'

/** Whether a client has a pending request. */
export const isWaiting = ({ status }: Pick<ClientDetailsFragment, 'status'>): boolean => status === 'PENDING'

export function confirmingOf(
  client: ClientDetailsFragment,
  viewer: Viewer,
  clients: readonly ClientDetailsFragment[],
): Confirming {
  const involved = [client.clientId, ...client.requests.map(({ requestedBy }) => requestedBy)]
  const part = partOf(client, viewer)
  const adminsOf = (organisationId: string | null | undefined) =>
    clients.filter((each) => isAdminOf(each, organisationId) && !involved.includes(each.clientId))
  const askedFrom = client.requests.map(
    ({ requestedBy }) => clients.find(({ clientId }) => clientId === requestedBy)?.organisation?.id ?? null,
  )
  const mine = part === null && isHisAffair(client, viewer, { askedFrom, adminsOf })
  if (mine) return { mine }
  const near = [viewer.organisation?.id, client.organisation?.id, ...askedFrom]
  const others = [...new Set(near.flatMap((id) => adminsOf(id)).map(({ clientId }) => clientId))]
  return { mine, part, others }
}

function partOf({ clientId, requests }: ClientDetailsFragment, viewer: Viewer): Part | null {
  if (clientId === viewer.clientId) return 'self'
  return requests.some(({ requestedBy }) => requestedBy === viewer.clientId) ? 'asked' : null
}

interface Surroundings {
  /** The organisations of the requesters; null for those who are not visible. */
  askedFrom: readonly (string | null)[]
  adminsOf: (organisationId: string | null) => readonly ClientDetailsFragment[]
}

function isHisAffair(client: ClientDetailsFragment, viewer: Viewer, { askedFrom, adminsOf }: Surroundings): boolean {
  if (!viewer.abilities.administers) return askedFrom.every((id) => id !== client.organisation?.id)
  if (viewer.organisation) return true
  return askedFrom.every((id) => id !== null && adminsOf(id).length === 0)
}

/** Whether a client could confirm: an admin of the organisation who can call. */
const isAdminOf = (
  { organisation, roles, disabledAt, requests }: ClientDetailsFragment,
  id: string | null | undefined,
): boolean =>
  Boolean(id) &&
  organisation?.id === id &&
  roles.includes('ADMIN') &&
  disabledAt === null &&
  requests.every(({ kind }) => kind !== 'REGISTRATION')

/** Returns the subject that the viewer sees, to be sent with the confirmation in case it changes meanwhile. */
export function subjectLookedAt({ requests, subjects }: ClientDetailsFragment): { subject?: string; issuer?: string } {
  const { subject, issuer } = requests.find((each) => each.subject)?.subject ?? subjects[0] ?? {}
  return { ...(subject && { subject }), ...(issuer && { issuer }) }
}

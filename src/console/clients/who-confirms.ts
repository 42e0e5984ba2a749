import type { ClientDetailsFragment } from '../graph/generated.ts'
import type { Session } from '../session/session.ts'

type Viewer = Pick<Session, 'clientId' | 'abilities' | 'organisation'>

/**
 * Whether the viewer is one to confirm what waits of a client, as far as can be told from here; the graph has the last word. Otherwise
 * those whose affair it is, by their names: none of them known where it is the installation's admin's.
 */
export type Confirming = { mine: true } | { mine: false; part: Part | null; others: readonly string[] }

/** What keeps somebody from being the second person: having asked for it, or being the one whom it is about. */
type Part = 'asked' | 'self'

/** Whether another person has to say something about it. */
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
  /** The organisations of those who ask; null for those of whom nothing is seen. */
  askedFrom: readonly (string | null)[]
  adminsOf: (organisationId: string | null) => readonly ClientDetailsFragment[]
}

function isHisAffair(client: ClientDetailsFragment, viewer: Viewer, { askedFrom, adminsOf }: Surroundings): boolean {
  if (!viewer.abilities.administers) return askedFrom.every((id) => id !== client.organisation?.id)
  if (viewer.organisation) return true
  return askedFrom.every((id) => id !== null && adminsOf(id).length === 0)
}

/** Whether it is one who could confirm: an admin of an organisation, who can call. */
const isAdminOf = (
  { organisation, roles, disabledAt, requests }: ClientDetailsFragment,
  id: string | null | undefined,
): boolean =>
  Boolean(id) &&
  organisation?.id === id &&
  roles.includes('ADMIN') &&
  disabledAt === null &&
  requests.every(({ kind }) => kind !== 'REGISTRATION')

/** What the person who looks at a client sees that its tokens are to name: to be confirmed along with it, in case it changes meanwhile. */
export function subjectLookedAt({ requests, subjects }: ClientDetailsFragment): { subject?: string; issuer?: string } {
  const { subject, issuer } = requests.find((each) => each.subject)?.subject ?? subjects[0] ?? {}
  return { ...(subject && { subject }), ...(issuer && { issuer }) }
}

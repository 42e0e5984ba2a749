import { type Caller, hasRole } from '../../../access/index.ts'
import type { Transaction } from '../../../storage/index.ts'
import { Agency } from '../organisations/agency.ts'
import type { Organisation } from '../organisations/organisation.ts'
import { EVERY_AGENCY, isAgencyAdmin, isInstallationAdmin } from './administration.ts'
import { ApiClient } from './api-client.ts'
import { canCall, isEstablished } from './api-client-status.ts'
import { ClientRole } from './client-role.ts'

/** Whether the actor may make requests for the clients of an organisation, or of none, for auditors of all countries. */
export async function mayAsk(tx: Transaction<Caller>, organisation: Organisation | null): Promise<boolean> {
  const { actor } = tx
  if (isInstallationAdmin(actor)) return true
  if (!organisation || !hasRole(actor, 'admin')) return false
  if (organisation.id === actor.organisationId) return true
  if (organisation instanceof Agency || organisation.registeredBy !== actor.organisationId) return false
  return !(await clientsOf(tx, organisation)).some(isEstablished) // once a recipient has a client, it manages its own clients
}

/** Whether the actor, to whom the client is visible, may confirm its requests. */
export async function mayConfirm(tx: Transaction<Caller>, client: ApiClient): Promise<boolean> {
  const { actor } = tx
  if (!isInstallationAdmin(actor))
    return hasRole(actor, 'admin') || client.askers().every((asker) => asker.organisationId !== client.organisationId)
  const askers = client.askers()
  const involved = [client.clientId, ...askers.map(({ clientId }) => clientId)]
  for (const { organisationId } of askers) {
    if (organisationId === null) return false
    const admins = await adminsOf(tx, [organisationId])
    if (admins.some(({ clientId }) => !involved.includes(clientId))) return false
  }
  return true
}

/** Whether the actor, to whom the client is visible, may disable it: this revokes access, so one person suffices. */
export async function mayDisable(
  tx: Transaction<Caller>,
  client: ApiClient,
  organisation: Organisation | null,
): Promise<boolean> {
  const { actor } = tx
  if (organisation?.id === actor.organisationId || (await mayAsk(tx, organisation))) return true
  return isAgencyAdmin(actor) && !isEstablished(client) // an admin who could confirm it can decline it
}

/**
 * Whether the installation's admin suffices, because there is no second person yet: for the first admin of an agency, and for the first
 * client of a recipient, or an auditor of all countries, when no agency has an admin that could confirm it.
 */
export async function suffices(
  tx: Transaction<Caller>,
  organisation: Organisation | null,
  roles: readonly ClientRole[],
): Promise<boolean> {
  if (!isInstallationAdmin(tx.actor)) return false
  if (organisation instanceof Agency)
    return roles.includes(ClientRole.ADMIN) && (await adminsOf(tx, [organisation.id])).length === 0
  if (organisation && (await clientsOf(tx, organisation)).some(isEstablished)) return false
  const agencies = await tx.findAll(Agency, organisation ? { country: organisation.jurisdiction } : {})
  const admins = await adminsOf(
    tx,
    agencies.map(({ id }) => id),
  )
  return admins.length === 0
}

/** Returns the agencies whose admins manage a pending client; null for none, once its organisation can do so itself. */
export async function careFor(tx: Transaction<Caller>, organisation: Organisation | null): Promise<string | null> {
  if (!organisation) return EVERY_AGENCY
  if (organisation instanceof Agency) return organisation.id
  if ((await clientsOf(tx, organisation)).some((client) => canCall(client, tx.now))) return null
  const { registeredBy, jurisdiction } = organisation
  return registeredBy !== null && (await adminsOf(tx, [registeredBy])).length > 0 ? registeredBy : jurisdiction
}

/** Ends the management by agencies, once the organisation has a client that can call. */
export async function endCare(tx: Transaction<Caller>, client: ApiClient, organisation: Organisation | null) {
  if (organisation instanceof Agency) return
  for (const each of organisation ? await clientsOf(tx, organisation) : [client]) each.inCareOf = null
}

const clientsOf = (tx: Transaction<Caller>, { id }: Organisation): Promise<ApiClient[]> =>
  tx.findAll(ApiClient, { organisationId: id })

/** Returns the admins of these organisations who can call. */
async function adminsOf(tx: Transaction<Caller>, organisationIds: readonly string[]): Promise<ApiClient[]> {
  if (organisationIds.length === 0) return []
  const clients = await tx.findAll(ApiClient, { organisationId: organisationIds })
  return clients.filter((client) => client.roles.includes(ClientRole.ADMIN) && canCall(client, tx.now))
}

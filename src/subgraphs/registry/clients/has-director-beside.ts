import { type Actor, type Caller, samePerson } from '../../../access/index.ts'
import type { Transaction } from '../../../storage/index.ts'
import { ApiClient } from './api-client.ts'
import { canCall } from './api-client-status.ts'
import { ClientRole } from './client-role.ts'

/** Whether an agency has a director who may call and is none of these persons, as far as its registrations distinguish persons. */
export async function hasDirectorBeside(
  tx: Transaction<Caller>,
  agencyId: string,
  others: readonly Actor[],
): Promise<boolean> {
  const clients = await tx.findAll(ApiClient, { organisationId: agencyId, disabledAt: null })
  return clients.some(
    (client) =>
      client.roles.includes(ClientRole.DIRECTOR) &&
      canCall(client, tx.now) &&
      !others.some((other) => isSubjectOf(client, other)),
  )
}

const isSubjectOf = ({ clientId, subjects }: ApiClient, other: Actor): boolean =>
  subjects.some(({ issuer, subject }) => samePerson({ clientId, person: `${issuer} ${subject}` }, other))

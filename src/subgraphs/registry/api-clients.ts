import type { Caller, ClientDirectory, TokenSubject, TrustedIssuer } from '../../access/index.ts'
import { record } from '../../audit/index.ts'
import {
  Conflict,
  type InputPath,
  InvalidInput,
  NotFound,
  requireText,
  visible,
  WrongState,
} from '../../graph/index.ts'
import type { Row, Storage, Transaction } from '../../storage/index.ts'
import { administers } from './administers.ts'
import { Agency } from './agency.ts'
import { ApiClient } from './api-client.ts'
import { ClientRole, roleOf } from './client-role.ts'
import type { ApiClientIdInput, RegisterApiClientInput, RotateApiClientInput } from './inputs.ts'
import { InternetServiceProvider } from './internet-service-provider.ts'
import { jurisdictionOf, type Organisation } from './organisation.ts'
import { Platform } from './platform.ts'
import { requireClientId } from './require-client-id.ts'
import { requireOverlap } from './require-overlap.ts'
import { requireRoles } from './require-roles.ts'
import { subjectId, TokenSubjectOwner } from './token-subject-owner.ts'

/** How the audit trail names the admin whom the configuration names. */
const INSTALLATION_ADMIN = 'installation-admin'
const LONGEST_SUBJECT = 255

/** Who may call, and whom their tokens name. */
export class ApiClients implements ClientDirectory {
  constructor(private readonly parts: { storage: Storage<Caller>; issuers: readonly TrustedIssuer[] }) {}

  /** Throws `NotFound` for an organisation that the caller does not administer, `InvalidInput` for roles that do not fit it, `Conflict` for a name or a subject that a client has or had. */
  register(caller: Caller, input: RegisterApiClientInput): Promise<ApiClient> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const organisation = await administeredBy(tx, input.organisationId)
      const roles = requireRoles(organisation, input.roles, ['input', 'roles'])
      const clientId = requireClientId(input.clientId, ['input', 'clientId'])
      if (await tx.find(ApiClient, { clientId }))
        throw new Conflict('There is, or was, a client of this name.', ['input', 'clientId'])
      return this.#create(tx, {
        clientId,
        organisationId: organisation.id,
        jurisdiction: jurisdictionOf(organisation),
        roles,
        subject: this.#subjectIn(input),
      })
    })
  }

  /** Throws `Conflict` for a subject that a client has or had, `InvalidInput` for an overlap that is too long, `WrongState` for a client that is disabled. */
  rotate(caller: Caller, input: RotateApiClientInput): Promise<ApiClient> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const client = await visible(tx, ApiClient, input.apiClientId, ['input', 'apiClientId'])
      const until = requireOverlap(input.acceptOldUntil, tx.now, ['input', 'acceptOldUntil'])
      await this.#rotate(tx, client, { subject: this.#subjectIn(input), until })
      return client
    })
  }

  /** Throws `WrongState` for a client that is disabled already, and for the caller itself. */
  disable(caller: Caller, input: ApiClientIdInput): Promise<ApiClient> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const client = await visible(tx, ApiClient, input.apiClientId, ['input', 'apiClientId'])
      if (client.clientId === caller.clientId)
        throw new WrongState('Another admin disables you: whoever disables the last one locks everybody out.')
      client.disable(tx.now)
      record(tx, 'api-client.disabled', client)
      return client
    })
  }

  /** Throws `WrongState` for a client that is not disabled. */
  enable(caller: Caller, input: ApiClientIdInput): Promise<ApiClient> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const client = await visible(tx, ApiClient, input.apiClientId, ['input', 'apiClientId'])
      client.enable()
      record(tx, 'api-client.enabled', client)
      return client
    })
  }

  /** Makes sure that the subject can act as the installation's admin, and nobody else can. */
  appointAdmin(caller: Caller, subject: TokenSubject): Promise<void> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const admin = await tx.find(ApiClient, { clientId: INSTALLATION_ADMIN })
      if (!admin) {
        const values = { clientId: INSTALLATION_ADMIN, organisationId: null, jurisdiction: null }
        await this.#create(tx, { ...values, roles: [ClientRole.ADMIN], subject })
        return
      }
      const [present] = admin.subjects
      if (present && subjectId(present) === subjectId(subject)) return
      await this.#rotate(tx, admin, { subject, until: tx.now })
    })
  }

  /** Null where the subject is nobody's, or is not accepted any more. */
  async callerOf(subject: TokenSubject): Promise<Caller | null> {
    const client = await this.#clientOf(subject)
    if (!client || client.disabledAt || !accepts(client, subject, this.parts.storage.clock.now())) return null
    const { clientId, organisationId, jurisdiction, roles } = client
    return { clientId, organisationId, jurisdiction, roles: roles.map(roleOf) }
  }

  async formerOf(subject: TokenSubject): Promise<Caller | null> {
    const client = await this.#clientOf(subject)
    if (!client) return null
    const { clientId, organisationId, jurisdiction } = client
    return { clientId, organisationId, jurisdiction, roles: [] }
  }

  async #clientOf(subject: TokenSubject): Promise<Row<ApiClient> | null> {
    const { reader } = this.parts.storage
    const [owner] = await reader.byIds(TokenSubjectOwner, [subjectId(subject)])
    const [client = null] = owner ? await reader.byIds(ApiClient, [owner.apiClientId]) : []
    return client
  }

  async #create(tx: Transaction<Caller>, { subject, ...values }: NewClient): Promise<ApiClient> {
    const subjects = [{ ...subject, acceptedUntil: null }]
    const client = tx.create(ApiClient, { ...values, subjects, registeredAt: tx.now })
    await own(tx, client, subject)
    record(tx, 'api-client.registered', client)
    return client
  }

  async #rotate(tx: Transaction<Caller>, client: ApiClient, to: { subject: TokenSubject; until: Date }): Promise<void> {
    client.rotateTo(to.subject, to.until)
    await own(tx, client, to.subject)
    record(tx, 'api-client.rotated', client)
  }

  /** The subject that an input names, of an issuer that this installation trusts. */
  #subjectIn(input: { issuer?: string | null | undefined; subject: string }): TokenSubject {
    const { issuers } = this.parts
    const issuer =
      input.issuer || issuers.length > 1
        ? issuers.find(({ url, knownAs }) => [url, knownAs].includes(input.issuer ?? ''))
        : issuers[0]
    if (!issuer) {
      const known = issuers.map(({ knownAs }) => knownAs).join(', ')
      throw InvalidInput.at(['input', 'issuer'], `Name an issuer whose tokens are accepted here: ${known}.`)
    }
    const subject = requireText(input.subject, ['input', 'subject'], LONGEST_SUBJECT)
    return { issuer: issuer.knownAs, subject }
  }
}

type NewClient = Pick<ApiClient, 'clientId' | 'organisationId' | 'jurisdiction' | 'roles'> & { subject: TokenSubject }

const accepts = (client: Row<ApiClient>, { issuer, subject }: TokenSubject, now: Date): boolean =>
  client.subjects.some(
    (each) =>
      each.issuer === issuer &&
      each.subject === subject &&
      (each.acceptedUntil === null || now < new Date(each.acceptedUntil)),
  )

/** Throws `Conflict` for a subject that a client has or had: what it did must not be taken for what another does. */
async function own(tx: Transaction<Caller>, client: ApiClient, subject: TokenSubject): Promise<void> {
  const id = subjectId(subject)
  if (await tx.find(TokenSubjectOwner, { id }))
    throw new Conflict('This subject is, or was, that of a client.', ['input', 'subject'])
  tx.create(TokenSubjectOwner, { id, apiClientId: client.id })
}

/** Throws `NotFound` for what is no organisation, or none that the caller administers. */
async function administeredBy(tx: Transaction<Caller>, id: string): Promise<Organisation> {
  const path: InputPath = ['input', 'organisationId']
  const organisation =
    (await tx.find(Platform, { id })) ??
    (await tx.find(InternetServiceProvider, { id })) ??
    (await tx.find(Agency, { id }))
  if (!organisation || !administers(tx.actor, jurisdictionOf(organisation))) throw new NotFound(path)
  return organisation
}

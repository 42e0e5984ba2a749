import {
  AccessDenied,
  actorOf,
  type Caller,
  type ClientDirectory,
  type TokenSubject,
  type TrustedIssuer,
} from '../../../access/index.ts'
import { record } from '../../../audit/index.ts'
import type { Delivery } from '../../../delivery/index.ts'
import {
  Conflict,
  InvalidInput,
  isGiven,
  NotFound,
  RecipientEvents,
  Refusal,
  UserErrorCode,
  visible,
  WrongState,
} from '../../../kernel/index.ts'
import type { Row, Storage, Transaction } from '../../../storage/index.ts'
import type { ApiClientIdInput, RegisterApiClientInput, RotateApiClientInput } from '../inputs.ts'
import { Agency } from '../organisations/agency.ts'
import { InternetServiceProvider } from '../organisations/internet-service-provider.ts'
import { jurisdictionOf, type Organisation } from '../organisations/organisation.ts'
import { Platform } from '../organisations/platform.ts'
import { isInstallationAdmin } from './administration.ts'
import { ApiClient } from './api-client.ts'
import { ApiClientEventKind } from './api-client-event.ts'
import { canCall } from './api-client-status.ts'
import { careFor, endCare, mayAsk, mayConfirm, mayDisable, suffices } from './client-affairs.ts'
import { type Asked, askerOf, ClientRequestKind } from './client-request.ts'
import { ClientRole, roleOf } from './client-role.ts'
import { requireClientId } from './require-client-id.ts'
import { requireOverlap } from './require-overlap.ts'
import { requireRoles } from './require-roles.ts'
import { subjectId, TokenSubjectOwner } from './token-subject-owner.ts'

/** The audit trail's name for the admin that the configuration names. */
const INSTALLATION_ADMIN = 'installation-admin'
const CLIENT_PATH = ['input', 'apiClientId']

/** The API clients and the subjects of their tokens. Granting access takes two persons; revoking it takes one. */
export class ApiClients implements ClientDirectory {
  /** The organisations' event logs of their clients. */
  readonly events: RecipientEvents

  constructor(
    private readonly parts: { storage: Storage<Caller>; issuers: readonly TrustedIssuer[]; delivery: Delivery },
  ) {
    this.events = new RecipientEvents({ delivery: parts.delivery, kind: 'api-clients' })
  }

  /**
   * Registers a client. Throws `NotFound` for an organisation whose clients the caller does not manage, `InvalidInput` for roles that do
   * not fit it, `Conflict` for a name or a subject that a client has or had.
   */
  register(caller: Caller, input: RegisterApiClientInput): Promise<ApiClient> {
    return this.#transaction(caller, async (tx) => {
      const organisation = await organisationIn(tx, input)
      const roles = requireRoles(organisation, input.roles, ['input', 'roles'])
      const clientId = requireClientId(input.clientId, ['input', 'clientId'])
      if (await tx.find(ApiClient, { clientId }))
        throw new Conflict('There is, or was, a client of this name.', ['input', 'clientId'])
      const atOnce = await suffices(tx, organisation, roles)
      const organisationId = organisation?.id ?? null
      const jurisdiction = organisation && jurisdictionOf(organisation)
      const subject = this.#subjectIn(input)
      const pending = atOnce ? null : { ...asked(tx), kind: ClientRequestKind.REGISTRATION as const, subject }
      const client = await createClient(tx, { clientId, organisationId, jurisdiction, roles, pending }, subject)
      client.inCareOf = await careFor(tx, organisation)
      if (atOnce) await endCare(tx, client, organisation)
      return this.#tell(tx, client, ApiClientEventKind.REGISTERED)
    })
  }

  /**
   * Confirms a request. Throws `WrongState` when none is pending, `SAME_OFFICER` for its requester, `Conflict` when the pending subject is
   * not the one in the input, `NotFound` for a caller who may not confirm it.
   */
  confirm(caller: Caller, input: ApiClientIdInput): Promise<ApiClient> {
    return this.#transaction(caller, async (tx) => {
      const client = await visible(tx, ApiClient, input.apiClientId, CLIENT_PATH)
      demandSame(client, input)
      client.demandAnother(actorOf(caller))
      if (!(await mayConfirm(tx, client)))
        throw new Refusal(UserErrorCode.NOT_FOUND, 'Who confirms this is somebody else than you.', CLIENT_PATH)
      client.confirm(actorOf(caller))
      await endCare(tx, client, await organisationOfClient(tx, client))
      return this.#tell(tx, client, ApiClientEventKind.CONFIRMED)
    })
  }

  /**
   * Requests another subject. Throws `Conflict` for a subject that a client has or had, `InvalidInput` for an overlap that is too long,
   * `WrongState` for a client that is disabled, or that the configuration names.
   */
  rotate(caller: Caller, input: RotateApiClientInput): Promise<ApiClient> {
    return this.#transaction(caller, async (tx) => {
      const { client, organisation } = await askedAbout(tx, input)
      if (client.clientId === INSTALLATION_ADMIN) throw new WrongState('The configuration names this admin.')
      const until = requireOverlap(input.acceptOldUntil, tx.now, ['input', 'acceptOldUntil'])
      const subject = this.#subjectIn(input)
      const given = client.pending?.subject
      client.askToRotate(subject, until, asked(tx))
      await own(tx, client, subject)
      if (given) await release(tx, given)
      client.inCareOf = await careFor(tx, organisation)
      return this.#tell(tx, client, ApiClientEventKind.ROTATED)
    })
  }

  /** Disables a client. Throws `WrongState` for a client that is already disabled, and for the caller itself. */
  disable(caller: Caller, input: ApiClientIdInput): Promise<ApiClient> {
    return this.#transaction(caller, async (tx) => {
      const client = await visible(tx, ApiClient, input.apiClientId, CLIENT_PATH)
      if (client.clientId === caller.clientId)
        throw new WrongState('Another admin disables you: whoever disables the last one locks everybody out.')
      if (!(await mayDisable(tx, client, await organisationOfClient(tx, client)))) throw new NotFound(CLIENT_PATH)
      client.disable(actorOf(caller), tx.now)
      return this.#tell(tx, client, ApiClientEventKind.DISABLED)
    })
  }

  /** Enables a client, or requests it. Throws `WrongState` for a client that is not disabled. */
  enable(caller: Caller, input: ApiClientIdInput): Promise<ApiClient> {
    return this.#transaction(caller, async (tx) => {
      const { client, organisation } = await askedAbout(tx, input)
      client.enable(asked(tx))
      if (canCall(client, tx.now)) await endCare(tx, client, organisation)
      else client.inCareOf = await careFor(tx, organisation)
      return this.#tell(tx, client, ApiClientEventKind.ENABLED)
    })
  }

  /** Makes the subject the only one that can act as the installation's admin. */
  appointAdmin(caller: Caller, subject: TokenSubject): Promise<void> {
    return this.#transaction(caller, async (tx) => {
      const admin = await tx.find(ApiClient, { clientId: INSTALLATION_ADMIN })
      if (!admin) {
        const values = { clientId: INSTALLATION_ADMIN, organisationId: null, jurisdiction: null, pending: null }
        const created = await createClient(tx, { ...values, roles: [ClientRole.ADMIN] }, subject)
        record(tx, 'api-client.registered', created)
        return
      }
      const [present] = admin.subjects
      if (present && subjectId(present) === subjectId(subject)) return
      admin.replaceSubject(subject, tx.now)
      await own(tx, admin, subject)
      record(tx, 'api-client.rotated', admin)
    })
  }

  /** Returns the caller with this subject; null when it belongs to no client, or is not accepted yet, or no longer. */
  async callerOf(subject: TokenSubject): Promise<Caller | null> {
    const client = await this.#clientOf(subject)
    if (!client || !canCall(client, this.parts.storage.clock.now(), subject)) return null
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

  /** Runs a transaction under a lock: each permission depends on who else can call, so changes are serialized. */
  #transaction<R>(caller: Caller, work: (tx: Transaction<Caller>) => Promise<R>): Promise<R> {
    return this.parts.storage.transaction(caller, async (tx) => {
      await tx.lock('api-clients')
      await demandStillCalls(tx)
      return work(tx)
    })
  }

  /** Records the event in the audit trail, and in the log of the client's organisation. */
  async #tell(tx: Transaction<Caller>, client: ApiClient, kind: ApiClientEventKind): Promise<ApiClient> {
    record(tx, `api-client.${kind.toLowerCase()}`, client)
    if (client.organisationId) await this.events.append(tx, client.organisationId, { kind, subject: client })
    return client
  }

  /** Returns the subject in an input, of an issuer that this installation trusts. */
  #subjectIn(input: { issuer?: string | null | undefined; subject: string }): TokenSubject {
    const { issuers } = this.parts
    const issuer =
      isGiven(input.issuer) || issuers.length > 1
        ? issuers.find(({ url, knownAs }) => [url, knownAs].includes(input.issuer ?? ''))
        : issuers[0]
    if (!issuer) {
      const known = issuers.map(({ knownAs }) => knownAs).join(', ')
      throw InvalidInput.at(['input', 'issuer'], `Name an issuer whose tokens are accepted here: ${known}.`)
    }
    return { issuer: issuer.knownAs, subject: input.subject }
  }
}

type NewClient = Pick<ApiClient, 'clientId' | 'organisationId' | 'jurisdiction' | 'roles' | 'pending'>

async function createClient(tx: Transaction<Caller>, values: NewClient, subject: TokenSubject): Promise<ApiClient> {
  const subjects = [{ ...subject, acceptedUntil: null }]
  const client = tx.create(ApiClient, { ...values, subjects, registeredAt: tx.now })
  await own(tx, client, subject)
  return client
}

/** Throws `AccessDenied` for a caller whose cached client can no longer call: granting access requires one that can. */
async function demandStillCalls(tx: Transaction<Caller>): Promise<void> {
  const client = await tx.find(ApiClient, { clientId: tx.actor.clientId })
  if (client && !canCall(client, tx.now, tx.actor.bearer)) throw new AccessDenied('UNAUTHENTICATED')
}

const asked = ({ actor, now }: Transaction<Caller>): Asked => ({ by: askerOf(actor), at: now.toISOString() })

/** Assigns a subject for good. Throws `Conflict` for one that a client has or had: the acts of two clients must not be confused. */
async function own(tx: Transaction<Caller>, client: ApiClient, subject: TokenSubject): Promise<void> {
  const id = subjectId(subject)
  if (await tx.find(TokenSubjectOwner, { id }))
    throw new Conflict('This subject is, or was, that of a client.', ['input', 'subject'])
  tx.create(TokenSubjectOwner, { id, apiClientId: client.id })
}

/** Releases a subject that was never confirmed: it has done nothing, and can be assigned again. */
async function release(tx: Transaction<Caller>, subject: TokenSubject): Promise<void> {
  const owner = await tx.find(TokenSubjectOwner, { id: subjectId(subject) })
  if (owner) tx.remove(owner)
}

/** Throws `Conflict` when the client's pending subject is not the one in the input. */
function demandSame({ pending, subjects: [present] }: ApiClient, lookedAt: ApiClientIdInput): void {
  const named = pending?.subject ?? present
  for (const part of ['subject', 'issuer'] as const)
    if (isGiven(lookedAt[part]) && lookedAt[part] !== named?.[part])
      throw new Conflict('It is to be another subject by now; look at it again.', ['input', part])
}

/** Returns the organisation in an input. Throws `NotFound` for an unknown one, or one whose clients the caller does not manage. */
async function organisationIn(
  tx: Transaction<Caller>,
  { organisationId }: RegisterApiClientInput,
): Promise<Organisation | null> {
  const path = ['input', 'organisationId']
  if (!isGiven(organisationId)) {
    if (isInstallationAdmin(tx.actor)) return null
    throw InvalidInput.at(path, 'Name an organisation: auditors of none are the installation admin’s to register.')
  }
  const organisation = await findOrganisation(tx, organisationId)
  if (!organisation || !(await mayAsk(tx, organisation))) throw new NotFound(path)
  return organisation
}

/** Returns the client in an input. Throws `NotFound` for one that the caller does not manage. */
async function askedAbout(tx: Transaction<Caller>, { apiClientId }: ApiClientIdInput | RotateApiClientInput) {
  const client = await visible(tx, ApiClient, apiClientId, CLIENT_PATH)
  const organisation = await organisationOfClient(tx, client)
  if (!(await mayAsk(tx, organisation))) throw new NotFound(CLIENT_PATH)
  return { client, organisation }
}

const organisationOfClient = async (
  tx: Transaction<Caller>,
  { organisationId }: ApiClient,
): Promise<Organisation | null> => (organisationId ? findOrganisation(tx, organisationId) : null)

const findOrganisation = async (tx: Transaction<Caller>, id: string): Promise<Organisation | null> =>
  (await tx.find(Platform, { id })) ??
  (await tx.find(InternetServiceProvider, { id })) ??
  (await tx.find(Agency, { id }))

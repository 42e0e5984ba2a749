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

/** How the audit trail names the admin whom the configuration names. */
const INSTALLATION_ADMIN = 'installation-admin'
const CLIENT_PATH = ['input', 'apiClientId']

/** Who may call, and whom their tokens name. What lets somebody call takes two persons; what stops them, one. */
export class ApiClients implements ClientDirectory {
  /** The organisations' logs of their clients. */
  readonly events: RecipientEvents

  constructor(
    private readonly parts: { storage: Storage<Caller>; issuers: readonly TrustedIssuer[]; delivery: Delivery },
  ) {
    this.events = new RecipientEvents({ delivery: parts.delivery, kind: 'api-clients' })
  }

  /** Throws `NotFound` for an organisation whose clients are not the caller's affair, `InvalidInput` for roles that do not fit it, `Conflict` for a name or a subject that a client has or had. */
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

  /** Throws `WrongState` where nothing waits, `SAME_OFFICER` for whoever asks for it, `Conflict` where another subject is asked for than the one that was looked at, `NotFound` for who does not confirm it. */
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

  /** Throws `Conflict` for a subject that a client has or had, `InvalidInput` for an overlap that is too long, `WrongState` for a client that is disabled, or that the configuration names. */
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

  /** Throws `WrongState` for a client that is disabled already, and for the caller itself. */
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

  /** Throws `WrongState` for a client that is not disabled. */
  enable(caller: Caller, input: ApiClientIdInput): Promise<ApiClient> {
    return this.#transaction(caller, async (tx) => {
      const { client, organisation } = await askedAbout(tx, input)
      client.enable(asked(tx))
      if (canCall(client, tx.now)) await endCare(tx, client, organisation)
      else client.inCareOf = await careFor(tx, organisation)
      return this.#tell(tx, client, ApiClientEventKind.ENABLED)
    })
  }

  /** Makes sure that the subject can act as the installation's admin, and nobody else can. */
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

  /** Null where the subject is nobody's, or is not accepted: not yet, or not any more. */
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

  /** Who may do what depends on who else can call: one after another looks at that. */
  #transaction<R>(caller: Caller, work: (tx: Transaction<Caller>) => Promise<R>): Promise<R> {
    return this.parts.storage.transaction(caller, async (tx) => {
      await tx.lock('api-clients')
      await demandStillCalls(tx)
      return work(tx)
    })
  }

  /** Tells the trail, and the organisation whose client it is. */
  async #tell(tx: Transaction<Caller>, client: ApiClient, kind: ApiClientEventKind): Promise<ApiClient> {
    record(tx, `api-client.${kind.toLowerCase()}`, client)
    if (client.organisationId) await this.events.append(tx, client.organisationId, { kind, subject: client })
    return client
  }

  /** The subject that an input names, of an issuer that this installation trusts. */
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

/** Throws `AccessDenied` for a client that is only remembered: who lets others call is one who still can. */
async function demandStillCalls(tx: Transaction<Caller>): Promise<void> {
  const client = await tx.find(ApiClient, { clientId: tx.actor.clientId })
  if (client && !canCall(client, tx.now, tx.actor.bearer)) throw new AccessDenied('UNAUTHENTICATED')
}

const asked = ({ actor, now }: Transaction<Caller>): Asked => ({ by: askerOf(actor), at: now.toISOString() })

/** Throws `Conflict` for a subject that a client has or had: what it did must not be taken for what another does. */
async function own(tx: Transaction<Caller>, client: ApiClient, subject: TokenSubject): Promise<void> {
  const id = subjectId(subject)
  if (await tx.find(TokenSubjectOwner, { id }))
    throw new Conflict('This subject is, or was, that of a client.', ['input', 'subject'])
  tx.create(TokenSubjectOwner, { id, apiClientId: client.id })
}

/** A subject that nobody has confirmed has done nothing, and can be given again. */
async function release(tx: Transaction<Caller>, subject: TokenSubject): Promise<void> {
  const owner = await tx.find(TokenSubjectOwner, { id: subjectId(subject) })
  if (owner) tx.remove(owner)
}

/** Throws `Conflict` where a client waits for another subject than the one that was looked at. */
function demandSame({ pending, subjects: [present] }: ApiClient, lookedAt: ApiClientIdInput): void {
  const named = pending?.subject ?? present
  for (const part of ['subject', 'issuer'] as const)
    if (isGiven(lookedAt[part]) && lookedAt[part] !== named?.[part])
      throw new Conflict('It is to be another subject by now; look at it again.', ['input', part])
}

/** Throws `NotFound` for what is no organisation, or none whose clients are the caller's affair. */
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

/** Throws `NotFound` for a client that is not the caller's affair. */
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

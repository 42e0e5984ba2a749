import type { TestClient } from './client.ts'
import {
  ApiClientsDocument,
  ConfirmApiClientDocument,
  DisableApiClientDocument,
  EnableApiClientDocument,
  RegisterAgencyDocument,
  RegisterApiClientDocument,
  type RegisterApiClientInput,
  RegisterPlatformDocument,
  RotateApiClientDocument,
  type RotateApiClientInput,
  ViewerDocument,
} from './generated.ts'
import { unique } from './story.ts'

/** What of a client a test does not care about is made up. */
export type ClientInput = Partial<RegisterApiClientInput> & Pick<RegisterApiClientInput, 'roles'>

type As = (subject: string) => TestClient

/** Asks for a client; its subject is like its name where none is given. */
export async function askForClient(as: TestClient, input: ClientInput) {
  const clientId = input.clientId ?? unique('client')
  const whole = { clientId, subject: `${clientId}-at-issuer`, ...input }
  return (await as.run(RegisterApiClientDocument, { input: whole })).registerApiClient
}

export const confirmClient = async (as: TestClient, apiClientId: string, subject?: string, issuer?: string) =>
  (await as.run(ConfirmApiClientDocument, { input: { apiClientId, subject, issuer } })).confirmApiClient

/** A client that one admin asks for; throws where that is refused. */
export async function askedClient(as: TestClient, input: ClientInput) {
  const { apiClient, userErrors } = await askForClient(as, input)
  if (!apiClient) throw new Error(JSON.stringify(userErrors))
  const subject = apiClient.requests.at(0)?.subject ?? apiClient.subjects[0]
  return { ...apiClient, subject: subject?.subject ?? '' }
}

interface Founding {
  as: As
  /** The installation's admin. */
  root: TestClient
  issuer?: string | undefined
}

/** An organisation whose two admins together let others call. */
export class TestOrganisation {
  private constructor(
    readonly id: string,
    readonly admin: TestClient,
    readonly admin2: TestClient,
    private readonly founding: Founding,
  ) {}

  /** The installation's admin registers the first admin, who then confirms the second. */
  static async agency(founding: Founding, country = 'VN'): Promise<TestOrganisation> {
    const { as, root, issuer } = founding
    const input = { name: `Agency of ${country}`, country }
    const { registerAgency } = await root.run(RegisterAgencyDocument, { input })
    const organisationId = registerAgency.agency?.id ?? ''
    const newAdmin = () => askedClient(root, { organisationId, roles: ['ADMIN'], issuer })
    const first = await newAdmin()
    const second = await newAdmin()
    await confirmClient(as(first.subject), second.id)
    return new TestOrganisation(organisationId, as(first.subject), as(second.subject), founding)
  }

  /** A platform or an ISP that this agency has registered: its agency makes the first admin, who asks for the second. */
  async recipient(organisationId: string): Promise<TestOrganisation> {
    const { as, root, issuer } = this.founding
    const first = await this.client({ organisationId, roles: ['ADMIN'] })
    const second = await askedClient(as(first.subject), { organisationId, roles: ['ADMIN'], issuer })
    await confirmClient(root, second.id)
    return new TestOrganisation(organisationId, as(first.subject), as(second.subject), this.founding)
  }

  /** A client that one of them asks for and the other confirms: of their own organisation, where no other is named. */
  async client(input: ClientInput) {
    const { issuer } = this.founding
    const { subject, id } = await askedClient(this.admin, { organisationId: this.id, issuer, ...input })
    const { apiClient, userErrors } = await confirmClient(this.admin2, id)
    if (!apiClient) throw new Error(JSON.stringify(userErrors))
    return { ...apiClient, subject }
  }
}

export const rotateClient = async (as: TestClient, input: RotateApiClientInput) =>
  (await as.run(RotateApiClientDocument, { input })).rotateApiClient

export const disableClient = async (as: TestClient, apiClientId: string) =>
  (await as.run(DisableApiClientDocument, { input: { apiClientId } })).disableApiClient

export const enableClient = async (as: TestClient, apiClientId: string) =>
  (await as.run(EnableApiClientDocument, { input: { apiClientId } })).enableApiClient

/** Every client that somebody sees, by its id. */
export const clientsSeenBy = async (as: TestClient): Promise<string[]> =>
  (await as.run(ApiClientsDocument, { first: 100 })).apiClients.nodes.map(({ id }) => id)

/** Who a fresh token of a subject calls as; null where it is refused. */
export async function callsAs(production: { as: As }, subject: string): Promise<string | null> {
  const { data, errors } = await production.as(subject).ask(ViewerDocument, {})
  return errors ? null : data.viewer.clientId
}

/** A new platform, without any client yet. */
export async function newPlatform(admin: TestClient): Promise<string> {
  const name = unique('platform')
  const { registerPlatform } = await admin.run(RegisterPlatformDocument, {
    input: { name, kind: 'DOMESTIC', country: 'VN', domains: [`${name}.example`], policyProfileId: 'vn-draft-2023' },
  })
  return registerPlatform.platform?.id ?? ''
}

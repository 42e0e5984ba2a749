import type { TestClient } from './client.ts'
import {
  ConfirmApiClientDocument,
  RegisterAgencyDocument,
  RegisterApiClientDocument,
  type RegisterApiClientInput,
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

export const confirmClient = async (as: TestClient, apiClientId: string, subject?: string) =>
  (await as.run(ConfirmApiClientDocument, { input: { apiClientId, subject } })).confirmApiClient

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

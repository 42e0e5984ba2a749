import { jest } from '@jest/globals'
import { Feed } from '../../../../src/delivery/index.ts'
import {
  askedClient,
  askForClient,
  callsAs,
  clientsSeenBy,
  confirmClient,
  disableClient,
  rotateClient,
  TestOrganisation,
} from '../../../support/administration.ts'
import type { TestClient } from '../../../support/client.ts'
import {
  DraftRemovalOrderDocument,
  FollowActivityDocument,
  RegisterPlatformDocument,
  RegisterUserDocument,
} from '../../../support/generated.ts'
import { TestProduction } from '../../../support/production.ts'
import { draftOrder, grounds, issueOrder, unique } from '../../../support/story.ts'
import { until } from '../../../support/until.ts'
import { registerEndpoint, WebhookReceiver } from '../../../support/webhook-receiver.ts'

const foundingIn = (production: TestProduction) => ({
  as: (subject: string) => production.as(subject),
  root: production.admin,
})

/** A country with an agency, a platform, a user of it, a webhook endpoint and a draft that nobody else is to see. */
async function country(
  production: TestProduction,
  receiver: WebhookReceiver,
  [code, policyProfileId]: readonly [string, string],
) {
  const agency = await TestOrganisation.agency(foundingIn(production), code)
  const domain = `${unique('platform')}.example`
  const { registerPlatform } = await agency.admin.run(RegisterPlatformDocument, {
    input: { name: domain, kind: 'DOMESTIC', country: code, domains: [domain], policyProfileId },
  })
  const platformId = registerPlatform.platform?.id ?? ''
  const client = await agency.client({ organisationId: platformId, roles: ['PLATFORM'] })
  const platform = production.as(client.subject)
  const { registerUser } = await platform.run(RegisterUserDocument, { input: { externalId: 'u', handle: 'u' } })
  const endpoint = await registerEndpoint(platform, receiver.url)
  const officer = await agency.client({ roles: ['OFFICER'] })
  const { draftRemovalOrder } = await production.as(officer.subject).run(DraftRemovalOrderDocument, {
    input: { targetUrl: `https://${domain}/p/1`, action: 'REMOVE_CONTENT', ...grounds() },
  })
  const director = await agency.client({ roles: ['DIRECTOR'] })
  const as = (role: string | null) => production.as(role === 'officer' ? officer.subject : director.subject)
  await issueOrder({ as }, { targetUrl: `https://${domain}/p/2` })
  const auditor = await agency.client({ roles: ['AUDITOR'] })
  return {
    agency,
    draft: () => draftOrder({ as }, { targetUrl: `https://${domain}/p/3` }),
    platformId,
    auditor: production.as(auditor.subject),
    ids: [registerUser.user?.id ?? '', endpoint.id, draftRemovalOrder.removalOrder?.id ?? '', officer.id, client.id],
  }
}

/** Which of these objects somebody sees, by node and in the lists. */
async function seen(as: TestClient, ids: readonly string[]): Promise<{ nodes: string[]; listed: string[] }> {
  const { data } = await as.ask<Record<string, { id: string } | null>>(
    `{ ${ids.map((id, index) => `_${index}: node(id: "${id}") { id }`).join(' ')} }`,
  )
  const lists = await as.ask<Record<string, unknown>>(`{
    removalOrders { nodes { id } }
    platforms { nodes { users { nodes { id } } } }
    apiClients(first: 100) { nodes { id } }
    webhookEndpoints { nodes { id } }
  }`)
  const listed = JSON.stringify(lists.data)
  return {
    nodes: ids.filter((_, index) => data[`_${index}`]),
    listed: ids.filter((id) => listed.includes(id)),
  }
}

const figures = `query { removalOrderFigures(from: "2020-01-01T00:00:00Z", to: "2100-01-01T00:00:00Z") { issued } }`
const record = (platformId: string) =>
  `{ platform(id: "${platformId}") { complianceRecord(from: "2020-01-01T00:00:00Z", to: "2100-01-01T00:00:00Z") { id } } }`

describe('auditors', () => {
  let production: TestProduction
  let receiver: WebhookReceiver
  let vietnam: Awaited<ReturnType<typeof country>>
  let singapore: Awaited<ReturnType<typeof country>>
  beforeAll(async () => {
    production = await TestProduction.start({ variables: { VERIGRAPH_WEBHOOK_NETWORKS: '127.0.0.0/8' } })
    receiver = await WebhookReceiver.start()
    vietnam = await country(production, receiver, ['VN', 'vn-draft-2023'])
    singapore = await country(production, receiver, ['SG', 'sg-ocha'])
  })
  afterAll(async () => {
    await receiver[Symbol.asyncDispose]()
    await production[Symbol.asyncDispose]()
  })

  it('of an agency see all of its country, and nothing of another', async () => {
    expect(await seen(vietnam.auditor, vietnam.ids)).toEqual({ nodes: vietnam.ids, listed: vietnam.ids })
    expect(await seen(vietnam.auditor, singapore.ids)).toEqual({ nodes: [], listed: [] })
    expect((await vietnam.auditor.ask(figures)).data).toEqual({ removalOrderFigures: { issued: 1 } })
    expect((await vietnam.auditor.ask(record(vietnam.platformId))).errors).toBeUndefined()
    const foreign = await vietnam.auditor.ask<{ platform: { complianceRecord: object | null } }>(
      record(singapore.platformId),
    )
    expect(foreign.data.platform?.complianceRecord ?? null).toBeNull()
  })

  it('of an agency are told of nothing that happens in another country', async () => {
    const follow = jest.spyOn(Feed.prototype, 'follow')
    const told = vietnam.auditor.follow(FollowActivityDocument, {})
    const first = told.next()
    await until(() => follow.mock.calls.length > 0)
    follow.mockRestore()
    await singapore.draft()
    const { id } = await vietnam.draft()
    expect((await first).value).toMatchObject({ activity: { subject: { id } } })
    await told.return(undefined)
  })

  it('of all countries are the installation’s admin’s to ask for, and an agency’s to confirm; they see everything', async () => {
    for (const { admin } of [vietnam.agency, singapore.agency]) {
      const { userErrors } = await askForClient(admin, { roles: ['AUDITOR'] })
      expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'organisationId'] }])
    }
    const officer = await askForClient(production.admin, { roles: ['OFFICER'] })
    expect(officer.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'roles'] }])
    const client = await askedClient(production.admin, { roles: ['AUDITOR'] })
    expect(client).toMatchObject({ status: 'PENDING', organisation: null })
    expect(await callsAs(production, client.subject)).toBeNull()
    expect((await confirmClient(production.admin, client.id)).userErrors).toMatchObject([{ code: 'SAME_OFFICER' }])
    expect((await confirmClient(singapore.agency.admin, client.id)).apiClient?.status).toBe('ACTIVE')
    const everything = [...vietnam.ids, ...singapore.ids]
    const auditor = production.as(client.subject)
    expect(await seen(auditor, everything)).toEqual({ nodes: everything, listed: everything })
    expect((await auditor.ask(figures)).data).toEqual({ removalOrderFigures: { issued: 2 } })

    expect(await clientsSeenBy(singapore.agency.admin)).not.toContain(client.id)
    for (const { userErrors } of [
      await disableClient(singapore.agency.admin, client.id),
      await rotateClient(singapore.agency.admin, { apiClientId: client.id, subject: 'mine' }),
    ])
      expect(userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
    await rotateClient(production.admin, { apiClientId: client.id, subject: `${client.subject}-2` })
    expect((await disableClient(vietnam.agency.admin, client.id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
    expect((await confirmClient(vietnam.agency.admin, client.id)).apiClient?.status).toBe('ACTIVE')
  })

  it('of all countries call at once where there is no agency yet that could confirm them', async () => {
    await using empty = await TestProduction.start()
    const client = await askedClient(empty.admin, { roles: ['AUDITOR'] })
    expect(client.status).toBe('ACTIVE')
    expect(await callsAs(empty, client.subject)).toBe(client.clientId)
  })
})

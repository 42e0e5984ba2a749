import { createClient } from 'graphql-ws'
import { AuditEntry } from '../../src/audit/index.ts'
import type { TestClient } from '../support/client.ts'
import {
  ApiClientsDocument,
  ApproveRemovalOrderDocument,
  DisableApiClientDocument,
  DraftRemovalOrderDocument,
  EnableApiClientDocument,
  OrganisationsDocument,
  RegisterAgencyDocument,
  RegisterApiClientDocument,
  type RegisterApiClientInput,
  RegisterInternetServiceProviderDocument,
  RegisterPlatformDocument,
  type RegisterPlatformInput,
  RotateApiClientDocument,
  type RotateApiClientInput,
  ViewerDocument,
} from '../support/generated.ts'
import { accessToken, TestProduction } from '../support/production.ts'
import { grounds, unique } from '../support/story.ts'
import { until } from '../support/until.ts'

const PLATFORM: RegisterPlatformInput = {
  name: 'Agora',
  kind: 'DOMESTIC',
  country: 'VN',
  domains: ['agora.example'],
  policyProfileId: 'vn-draft-2023',
}

async function organisations({ admin }: TestProduction) {
  const { registerPlatform } = await admin.run(RegisterPlatformDocument, { input: PLATFORM })
  const { registerInternetServiceProvider } = await admin.run(RegisterInternetServiceProviderDocument, {
    input: { name: 'Net', policyProfileId: 'vn-draft-2023' },
  })
  const agency = async (country: string) =>
    (await admin.run(RegisterAgencyDocument, { input: { name: `Ministry of ${country}`, country } })).registerAgency
      .agency?.id ?? ''
  return {
    platform: registerPlatform.platform?.id ?? '',
    isp: registerInternetServiceProvider.internetServiceProvider?.id ?? '',
    agency: await agency('VN'),
    foreignAgency: await agency('SG'),
  }
}

async function register(as: TestClient, input: Partial<RegisterApiClientInput> & { organisationId: string }) {
  const name = unique('client')
  const usual = { clientId: name, subject: `${name}-at-issuer`, roles: ['PLATFORM' as const] }
  return (await as.run(RegisterApiClientDocument, { input: { ...usual, ...input } })).registerApiClient
}

async function registered(as: TestClient, input: Partial<RegisterApiClientInput> & { organisationId: string }) {
  const { apiClient, userErrors } = await register(as, input)
  if (!apiClient) throw new Error(JSON.stringify(userErrors))
  return { ...apiClient, subject: apiClient.subjects[0]?.subject ?? '' }
}

const rotate = async (as: TestClient, input: RotateApiClientInput) =>
  (await as.run(RotateApiClientDocument, { input })).rotateApiClient

const disable = async (as: TestClient, apiClientId: string) =>
  (await as.run(DisableApiClientDocument, { input: { apiClientId } })).disableApiClient

/** Who a fresh token of a subject calls as; null where it is refused. */
async function callsAs(production: TestProduction, subject: string): Promise<string | null> {
  const { data, errors } = await production.as(subject).ask(ViewerDocument, {})
  return errors ? null : data.viewer.clientId
}

describe('an installation that begins empty', () => {
  it('knows only the admin whom the configuration names, who registers everyone else', async () => {
    await using production = await TestProduction.start()
    const { viewer } = await production.admin.run(ViewerDocument, {})
    expect(viewer).toEqual({ clientId: 'installation-admin', roles: ['admin'], organisation: null })
    const empty = { totalCount: 0, nodes: [] }
    expect(await production.admin.run(OrganisationsDocument, {})).toEqual({
      agencies: empty,
      internetServiceProviders: empty,
    })

    const { platform, agency } = await organisations(production)
    const client = await registered(production.admin, { organisationId: platform })
    expect(client).toMatchObject({ organisation: { id: platform }, roles: ['PLATFORM'], disabledAt: null })
    expect((await production.as(client.subject).run(ViewerDocument, {})).viewer).toEqual({
      clientId: client.clientId,
      roles: ['platform'],
      organisation: { __typename: 'Platform', id: platform },
    })
    const director = await registered(production.admin, { organisationId: agency, roles: ['OFFICER', 'DIRECTOR'] })
    expect((await production.as(director.subject).run(ViewerDocument, {})).viewer.roles).toEqual([
      'officer',
      'director',
    ])
  })

  it('follows the configuration to another admin, at once and for good', async () => {
    await using production = await TestProduction.start()
    await production.restart({ VERIGRAPH_ADMIN_SUBJECT: 'second-admin' })
    expect(await callsAs(production, 'second-admin')).toBe('installation-admin')
    expect(await callsAs(production, 'first-admin')).toBeNull()
    await production.restart({ VERIGRAPH_ADMIN_SUBJECT: '' })
    expect(await callsAs(production, 'second-admin')).toBe('installation-admin')
  })

  it('refuses participants that do not fit, and says where', async () => {
    await using production = await TestProduction.start()
    await organisations(production)
    for (const [input, error] of [
      [{ name: ' ' }, { code: 'INVALID_INPUT', path: ['input', 'name'] }],
      [{ domains: [] }, { code: 'INVALID_INPUT', path: ['input', 'domains'] }],
      [{ domains: ['com.vn'] }, { code: 'INVALID_INPUT', path: ['input', 'domains'] }],
      [{}, { code: 'CONFLICT', path: ['input', 'domains'] }],
      [{ policyProfileId: 'xx-none' }, { code: 'INVALID_INPUT', path: ['input', 'policyProfileId'] }],
      [{ country: 'nowhere' }, { code: 'INVALID_INPUT', path: ['input', 'country'] }],
    ] as const) {
      const { registerPlatform } = await production.admin.run(RegisterPlatformDocument, {
        input: { ...PLATFORM, ...input } as RegisterPlatformInput,
      })
      expect(registerPlatform).toMatchObject({ platform: null, userErrors: [error] })
    }
  })
})

describe('clients', () => {
  let production: TestProduction
  let ids: Awaited<ReturnType<typeof organisations>>
  beforeAll(async () => {
    production = await TestProduction.start({ issuers: 2 })
    ids = await organisations(production)
  })
  afterAll(() => production[Symbol.asyncDispose]())
  const issuer = () => production.issuer.url
  const client = (input: Partial<RegisterApiClientInput> & { organisationId: string }) =>
    registered(production.admin, { issuer: issuer(), ...input })

  it.each([
    ['platform', ['OFFICER']],
    ['platform', ['PLATFORM', 'ADMIN']],
    ['platform', []],
    ['isp', ['PLATFORM']],
    ['agency', ['PLATFORM']],
    ['agency', ['ISP']],
    ['agency', ['AUDITOR', 'OFFICER']],
    ['agency', ['ADMIN', 'DIRECTOR']],
    ['agency', ['ADMIN', 'AUDITOR']],
  ] as const)('of a %s cannot be %j', async (kind, roles) => {
    const refused = await register(production.admin, {
      organisationId: ids[kind],
      issuer: issuer(),
      roles: [...roles],
    })
    expect(refused).toMatchObject({
      apiClient: null,
      userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'roles'] }],
    })
  })

  it('have a name and a subject of their own, of an issuer that is trusted', async () => {
    const { clientId, subject } = await client({ organisationId: ids.isp, roles: ['ISP'] })
    const organisationId = ids.platform
    for (const [input, error] of [
      [{ clientId }, { code: 'CONFLICT', path: ['input', 'clientId'] }],
      [{ subject }, { code: 'CONFLICT', path: ['input', 'subject'] }],
      [{ subject: ' ' }, { code: 'INVALID_INPUT', path: ['input', 'subject'] }],
      [{ clientId: 'With Space' }, { code: 'INVALID_INPUT', path: ['input', 'clientId'] }],
      [{ clientId: 'anonymous' }, { code: 'INVALID_INPUT', path: ['input', 'clientId'] }],
      [{ clientId: 'verigraph-keys' }, { code: 'INVALID_INPUT', path: ['input', 'clientId'] }],
      [{ issuer: 'https://evil.example' }, { code: 'INVALID_INPUT', path: ['input', 'issuer'] }],
      [{ issuer: null }, { code: 'INVALID_INPUT', path: ['input', 'issuer'] }],
      [{ organisationId: 'platform_none' }, { code: 'NOT_FOUND', path: ['input', 'organisationId'] }],
    ] as const) {
      const refused = await register(production.admin, { organisationId, issuer: issuer(), ...input })
      expect(refused).toMatchObject({ apiClient: null, userErrors: [error] })
    }
    const [, second] = production.issuers
    const elsewhere = await client({ organisationId, issuer: second?.url ?? '', subject })
    expect((await production.as(subject, second).run(ViewerDocument, {})).viewer.clientId).toBe(elsewhere.clientId)
    expect(await callsAs(production, subject)).toBe(clientId)
  })

  it('are registered by admins, each for its own country, and read by auditors', async () => {
    const admin = production.as((await client({ organisationId: ids.agency, roles: ['ADMIN'] })).subject)
    const auditor = production.as((await client({ organisationId: ids.agency, roles: ['AUDITOR'] })).subject)
    const foreign = await client({ organisationId: ids.foreignAgency, roles: ['OFFICER'] })
    const domestic = await registered(admin, { organisationId: ids.platform, issuer: issuer() })

    const abroad = await register(admin, { organisationId: ids.foreignAgency, issuer: issuer(), roles: ['OFFICER'] })
    expect(abroad.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'organisationId'] }])
    expect((await disable(admin, foreign.id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
    const agency = await admin.run(RegisterAgencyDocument, { input: { name: 'Abroad', country: 'SG' } })
    expect(agency.registerAgency.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'country'] }])
    const isp = await admin.run(RegisterInternetServiceProviderDocument, {
      input: { name: 'Abroad', policyProfileId: 'eu-dsa' },
    })
    expect(isp.registerInternetServiceProvider.userErrors).toMatchObject([{ path: ['input', 'policyProfileId'] }])

    const seen = async (as: TestClient) => (await as.run(ApiClientsDocument, {})).apiClients.nodes.map(({ id }) => id)
    expect(await seen(admin)).toContain(domestic.id)
    expect(await seen(admin)).not.toContain(foreign.id)
    expect(await seen(auditor)).toEqual(await seen(production.admin))
    const node = await auditor.ask<{ node: object }>(`{ node(id: "${foreign.id}") { __typename id } }`)
    expect(node.data.node).toEqual({ __typename: 'ApiClient', id: foreign.id })
    const input = { organisationId: ids.platform, clientId: 'x', subject: 'x', roles: ['PLATFORM' as const] }
    for (const as of [auditor, production.as(domestic.subject), production.as(foreign.subject)]) {
      expect((await as.ask(RegisterApiClientDocument, { input })).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ])
    }
    expect((await production.as(domestic.subject).ask(ApiClientsDocument, {})).errors).toHaveLength(1)
  })

  it('are listed page by page, and by organisation', async () => {
    const { id } = await client({ organisationId: ids.isp, roles: ['ISP'] })
    const page = async (after: string | null) =>
      (await production.admin.run(ApiClientsDocument, { organisationId: ids.isp, first: 1, after })).apiClients
    const found: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const { nodes, pageInfo } = await page(after)
      found.push(...nodes.map((node) => node.id))
      more = pageInfo.hasNextPage
      after = pageInfo.endCursor
    }
    expect(found).toContain(id)
    expect(found).toHaveLength((await page(null)).totalCount)
  })

  it('rotate to another subject; both are accepted for a day, then only the new one, and the client stays the same', async () => {
    const { id, clientId, subject } = await client({ organisationId: ids.platform })
    const next = `${subject}-2`
    const before = production.clock.now()
    const { apiClient } = await rotate(production.admin, { apiClientId: id, issuer: issuer(), subject: next })
    expect(apiClient).toMatchObject({ id, clientId, subjects: [{ subject: next, acceptedUntil: null }, { subject }] })
    const until = new Date(apiClient?.subjects[1]?.acceptedUntil ?? 0).getTime()
    expect(until - before.getTime()).toBeGreaterThanOrEqual(24 * 3_600_000)
    expect(until - before.getTime()).toBeLessThan(24 * 3_600_000 + 60_000)

    expect([await callsAs(production, subject), await callsAs(production, next)]).toEqual([clientId, clientId])
    production.clock.advance({ minutes: 24 * 60 + 2 })
    expect([await callsAs(production, subject), await callsAs(production, next)]).toEqual([null, clientId])
    const back = await rotate(production.admin, { apiClientId: id, issuer: issuer(), subject })
    expect(back.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'subject'] }])
  })

  it('stay one officer, who cannot approve under a new subject what was drafted under the old one', async () => {
    const roles: RegisterApiClientInput['roles'] = ['OFFICER', 'DIRECTOR']
    const { id, subject } = await client({ organisationId: ids.agency, roles })
    const draft = { targetUrl: 'https://agora.example/p/1', action: 'REMOVE_CONTENT' as const, ...grounds() }
    const { draftRemovalOrder } = await production.as(subject).run(DraftRemovalOrderDocument, { input: draft })
    await rotate(production.admin, { apiClientId: id, issuer: issuer(), subject: `${subject}-2` })
    const input = { removalOrderId: draftRemovalOrder.removalOrder?.id ?? '' }
    const approve = async (as: TestClient) =>
      (await as.run(ApproveRemovalOrderDocument, { input })).approveRemovalOrder.userErrors
    expect(await approve(production.as(`${subject}-2`))).toMatchObject([{ code: 'SAME_OFFICER' }])
    const another = await client({ organisationId: ids.agency, roles })
    expect(await approve(production.as(another.subject))).toEqual([])
  })

  it('rotate at once where the old subject is in the wrong hands, all that was accepted included', async () => {
    const { id, clientId, subject } = await client({ organisationId: ids.platform })
    const at = (minutes: number) => new Date(production.clock.now().getTime() + minutes * 60_000).toISOString()
    const to = (name: string, acceptOldUntil?: string) =>
      rotate(production.admin, { apiClientId: id, issuer: issuer(), subject: `${subject}-${name}`, acceptOldUntil })
    await to('2')
    await to('3', at(-1))
    expect([await callsAs(production, subject), await callsAs(production, `${subject}-2`)]).toEqual([null, null])
    expect(await callsAs(production, `${subject}-3`)).toBe(clientId)
    expect((await to('4', at(31 * 24 * 60))).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['input', 'acceptOldUntil'] },
    ])
    const trail = await production.storage.reader.page(AuditEntry, { where: [{ subjectId: id }], limit: 10 })
    expect(trail).toMatchObject([
      { action: 'api-client.registered', clientId: 'installation-admin' },
      { action: 'api-client.rotated' },
      { action: 'api-client.rotated' },
    ])
  })

  it('are disabled within the time for which a caller is remembered, and enabled again', async () => {
    const { id, subject } = await client({ organisationId: ids.platform })
    const remembered = production.with(await accessToken(production.issuer, { sub: subject }))
    const isRefused = async () => (await remembered.ask(ViewerDocument, {})).errors?.[0]?.extensions.code
    expect(await isRefused()).toBeUndefined()
    expect((await disable(production.admin, id)).apiClient?.disabledAt).toEqual(expect.any(String))
    expect(await callsAs(production, subject)).toBeNull()
    await until(async () => (await isRefused()) === 'UNAUTHENTICATED', 12_000)

    expect((await disable(production.admin, id)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    const rotated = await rotate(production.admin, { apiClientId: id, issuer: issuer(), subject: `${subject}-2` })
    expect(rotated.userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    const input = { apiClientId: id }
    const { enableApiClient } = await production.admin.run(EnableApiClientDocument, { input })
    expect(enableApiClient).toMatchObject({ apiClient: { disabledAt: null }, userErrors: [] })
    expect(await callsAs(production, subject)).not.toBeNull()
  }, 30_000)

  it('lose their open socket, too', async () => {
    const { id, subject } = await client({ organisationId: ids.platform })
    const connectionParams = await production.as(subject).headers()
    const reasons: unknown[] = []
    const socket = createClient({
      url: `${production.url.replace('http', 'ws')}/graphql`,
      connectionParams,
      lazy: false,
      retryAttempts: 0,
      onNonLazyError: () => undefined,
      on: { closed: (event) => void reasons.push(event) },
    })
    for await (const { data } of socket.iterate({ query: '{ viewer { clientId } }' }))
      expect(data).toMatchObject({ viewer: { clientId: expect.any(String) } })
    await disable(production.admin, id)
    await until(() => reasons.length > 0, 12_000)
    expect(reasons).toMatchObject([{ code: 4403, reason: 'Token no longer valid' }])
    await socket.dispose()
  }, 30_000)

  it('never disable themselves', async () => {
    const { id, subject } = await client({ organisationId: ids.agency, roles: ['ADMIN'] })
    expect((await disable(production.as(subject), id)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    expect((await disable(production.admin, id)).userErrors).toEqual([])
  })
})

import { createClient } from 'graphql-ws'
import { AuditEntry } from '../../../../src/audit/index.ts'
import {
  askForClient,
  type ClientInput,
  callsAs,
  clientsSeenBy,
  confirmClient,
  disableClient as disable,
  enableClient,
  rotateClient as rotate,
  TestOrganisation,
} from '../../../support/administration.ts'
import type { TestClient } from '../../../support/client.ts'
import {
  ApiClientsDocument,
  ApproveRemovalOrderDocument,
  DraftRemovalOrderDocument,
  OrganisationsDocument,
  RegisterAgencyDocument,
  RegisterApiClientDocument,
  type RegisterApiClientInput,
  RegisterInternetServiceProviderDocument,
  RegisterPlatformDocument,
  type RegisterPlatformInput,
  ViewerDocument,
} from '../../../support/generated.ts'
import { accessToken, TestProduction } from '../../../support/production.ts'
import { grounds } from '../../../support/story.ts'
import { until } from '../../../support/until.ts'

const PLATFORM: RegisterPlatformInput = {
  name: 'Agora',
  kind: 'DOMESTIC',
  country: 'VN',
  domains: ['agora.example'],
  policyProfileId: 'vn-draft-2023',
}

/** Two agencies, and a platform and an ISP of the first one's country; each with two admins. */
async function organisations(production: TestProduction) {
  const founding = {
    as: (subject: string) => production.as(subject),
    root: production.admin,
    issuer: production.issuer.url,
  }
  const agency = await TestOrganisation.agency(founding)
  const { registerPlatform } = await agency.admin.run(RegisterPlatformDocument, { input: PLATFORM })
  const { registerInternetServiceProvider } = await agency.admin.run(RegisterInternetServiceProviderDocument, {
    input: { name: 'Net', policyProfileId: 'vn-draft-2023' },
  })
  return {
    platform: await agency.recipient(registerPlatform.platform?.id ?? ''),
    isp: await agency.recipient(registerInternetServiceProvider.internetServiceProvider?.id ?? ''),
    agency,
    foreignAgency: await TestOrganisation.agency(founding, 'SG'),
  }
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
    const client = await platform.client({ roles: ['PLATFORM'] })
    expect(client).toMatchObject({ organisation: { id: platform.id }, roles: ['PLATFORM'], status: 'ACTIVE' })
    expect((await production.as(client.subject).run(ViewerDocument, {})).viewer).toEqual({
      clientId: client.clientId,
      roles: ['platform'],
      organisation: { __typename: 'Platform', id: platform.id },
    })
    const director = await agency.client({ roles: ['OFFICER', 'DIRECTOR'] })
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
  let all: Awaited<ReturnType<typeof organisations>>
  beforeAll(async () => {
    production = await TestProduction.start({ issuers: 2 })
    all = await organisations(production)
  })
  afterAll(() => production[Symbol.asyncDispose]())
  const issuer = () => production.issuer.url
  const register = (as: TestClient, input: ClientInput) => askForClient(as, { issuer: issuer(), ...input })

  it.each([
    ['platform', ['OFFICER']],
    ['platform', ['PLATFORM', 'ADMIN']],
    ['platform', []],
    ['isp', ['PLATFORM']],
    ['platform', ['ISP']],
    ['agency', ['PLATFORM']],
    ['agency', ['ISP']],
    ['agency', ['AUDITOR', 'OFFICER']],
    ['agency', ['ADMIN', 'DIRECTOR']],
    ['agency', ['ADMIN', 'AUDITOR']],
  ] as const)('of a %s cannot be %j', async (kind, roles) => {
    const refused = await register(production.admin, { organisationId: all[kind].id, roles: [...roles] })
    expect(refused).toMatchObject({
      apiClient: null,
      userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'roles'] }],
    })
  })

  it('have a name and a subject of their own, of an issuer that is trusted', async () => {
    const { clientId, subject } = await all.isp.client({ roles: ['ISP'] })
    const usual = { organisationId: all.platform.id, roles: ['PLATFORM' as const] }
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
      const refused = await register(production.admin, { ...usual, ...input })
      expect(refused).toMatchObject({ apiClient: null, userErrors: [error] })
    }
    const [, second] = production.issuers
    const elsewhere = await all.platform.client({ ...usual, issuer: second?.url ?? '', subject })
    expect((await production.as(subject, second).run(ViewerDocument, {})).viewer.clientId).toBe(elsewhere.clientId)
    expect(await callsAs(production, subject)).toBe(clientId)
  })

  it('are registered by admins of their organisation, and read by auditors of their country', async () => {
    const { agency, foreignAgency, platform } = all
    const auditor = production.as((await agency.client({ roles: ['AUDITOR'] })).subject)
    const foreign = await foreignAgency.client({ roles: ['OFFICER'] })
    const domestic = await platform.client({ roles: ['PLATFORM'] })

    const abroad = await register(agency.admin, { organisationId: foreignAgency.id, roles: ['OFFICER'] })
    expect(abroad.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'organisationId'] }])
    expect((await disable(agency.admin, foreign.id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
    const elsewhere = await agency.admin.run(RegisterAgencyDocument, { input: { name: 'Abroad', country: 'SG' } })
    expect(elsewhere.registerAgency.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'country'] }])
    const isp = await agency.admin.run(RegisterInternetServiceProviderDocument, {
      input: { name: 'Abroad', policyProfileId: 'eu-dsa' },
    })
    expect(isp.registerInternetServiceProvider.userErrors).toMatchObject([{ path: ['input', 'policyProfileId'] }])

    expect(await clientsSeenBy(production.admin)).toEqual(expect.arrayContaining([domestic.id, foreign.id]))
    expect(await clientsSeenBy(auditor)).toContain(domestic.id)
    expect(await clientsSeenBy(auditor)).not.toContain(foreign.id)
    const node = await auditor.ask<{ node: object }>(`{ node(id: "${domestic.id}") { __typename id } }`)
    expect(node.data.node).toEqual({ __typename: 'ApiClient', id: domestic.id })
    const input = { organisationId: platform.id, clientId: 'x', subject: 'x', roles: ['PLATFORM' as const] }
    for (const as of [auditor, production.as(domestic.subject), production.as(foreign.subject)]) {
      expect((await as.ask(RegisterApiClientDocument, { input })).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ])
    }
    expect((await production.as(foreign.subject).ask(ApiClientsDocument, {})).errors).toHaveLength(1)
  })

  it('are listed page by page, and by organisation', async () => {
    const { id } = await all.isp.client({ roles: ['ISP'] })
    const page = async (after: string | null) =>
      (await production.admin.run(ApiClientsDocument, { organisationId: all.isp.id, first: 1, after })).apiClients
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
    const { admin, admin2 } = all.platform
    const { id, clientId, subject } = await all.platform.client({ roles: ['PLATFORM'] })
    const next = `${subject}-2`
    const before = production.clock.now()
    await rotate(admin, { apiClientId: id, issuer: issuer(), subject: next })
    const { apiClient } = await confirmClient(admin2, id, next)
    expect(apiClient).toMatchObject({ id, clientId, subjects: [{ subject: next, acceptedUntil: null }, { subject }] })
    const until = new Date(apiClient?.subjects[1]?.acceptedUntil ?? 0).getTime()
    expect(until - before.getTime()).toBeGreaterThanOrEqual(24 * 3_600_000)
    expect(until - before.getTime()).toBeLessThan(24 * 3_600_000 + 60_000)

    expect([await callsAs(production, subject), await callsAs(production, next)]).toEqual([clientId, clientId])
    production.clock.advance({ minutes: 24 * 60 + 2 })
    expect([await callsAs(production, subject), await callsAs(production, next)]).toEqual([null, clientId])
    const back = await rotate(admin, { apiClientId: id, issuer: issuer(), subject })
    expect(back.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'subject'] }])
  })

  it('stay one officer, who cannot approve under a new subject what was drafted under the old one', async () => {
    const roles: RegisterApiClientInput['roles'] = ['OFFICER', 'DIRECTOR']
    const { id, subject } = await all.agency.client({ roles })
    const draft = { targetUrl: 'https://agora.example/p/1', action: 'REMOVE_CONTENT' as const, ...grounds() }
    const { draftRemovalOrder } = await production.as(subject).run(DraftRemovalOrderDocument, { input: draft })
    await rotate(all.agency.admin, { apiClientId: id, issuer: issuer(), subject: `${subject}-2` })
    await confirmClient(all.agency.admin2, id)
    const input = { removalOrderId: draftRemovalOrder.removalOrder?.id ?? '' }
    const approve = async (as: TestClient) =>
      (await as.run(ApproveRemovalOrderDocument, { input })).approveRemovalOrder.userErrors
    expect(await approve(production.as(`${subject}-2`))).toMatchObject([{ code: 'SAME_OFFICER' }])
    const another = await all.agency.client({ roles })
    expect(await approve(production.as(another.subject))).toEqual([])
  })

  it('rotate at once where the old subject is in the wrong hands, all that was accepted included', async () => {
    const { id, clientId, subject } = await all.platform.client({ roles: ['PLATFORM'] })
    const at = (minutes: number) => new Date(production.clock.now().getTime() + minutes * 60_000).toISOString()
    const { admin, admin2 } = all.platform
    const to = async (name: string, acceptOldUntil?: string) => {
      const input = { apiClientId: id, issuer: issuer(), subject: `${subject}-${name}`, acceptOldUntil }
      const { apiClient, userErrors } = await rotate(admin, input)
      return apiClient ? confirmClient(admin2, id) : { userErrors }
    }
    await to('2')
    await to('3', at(-1))
    expect([await callsAs(production, subject), await callsAs(production, `${subject}-2`)]).toEqual([null, null])
    expect(await callsAs(production, `${subject}-3`)).toBe(clientId)
    expect((await to('4', at(31 * 24 * 60))).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['input', 'acceptOldUntil'] },
    ])
    const trail = await production.storage.reader.page(AuditEntry, { where: [{ subjectId: id }], limit: 10 })
    expect(trail).toMatchObject([
      { action: 'api-client.registered' },
      { action: 'api-client.confirmed' },
      { action: 'api-client.rotated' },
      { action: 'api-client.confirmed' },
      { action: 'api-client.rotated' },
      { action: 'api-client.confirmed' },
    ])
  })

  it('are disabled within the time for which a caller is remembered, and enabled again', async () => {
    const { admin } = all.platform
    const { id, subject } = await all.platform.client({ roles: ['PLATFORM'] })
    const remembered = production.with(await accessToken(production.issuer, { sub: subject }))
    const isRefused = async () => (await remembered.ask(ViewerDocument, {})).errors?.[0]?.extensions.code
    expect(await isRefused()).toBeUndefined()
    expect((await disable(admin, id)).apiClient?.disabledAt).toEqual(expect.any(String))
    expect(await callsAs(production, subject)).toBeNull()
    await until(async () => (await isRefused()) === 'UNAUTHENTICATED', 12_000)

    expect((await disable(admin, id)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    const rotated = await rotate(admin, { apiClientId: id, issuer: issuer(), subject: `${subject}-2` })
    expect(rotated.userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    expect(await enableClient(admin, id)).toMatchObject({ apiClient: { disabledAt: null }, userErrors: [] })
    expect(await callsAs(production, subject)).not.toBeNull()
  }, 30_000)

  it('lose their open socket, too', async () => {
    const { id, subject } = await all.platform.client({ roles: ['PLATFORM'] })
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
    await disable(all.platform.admin, id)
    await until(() => reasons.length > 0, 12_000)
    expect(reasons).toMatchObject([{ code: 4403, reason: 'Token no longer valid' }])
    await socket.dispose()
  }, 30_000)

  it('never disable themselves', async () => {
    const { id, subject } = await all.agency.client({ roles: ['ADMIN'] })
    expect((await disable(production.as(subject), id)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    expect((await disable(production.admin, id)).userErrors).toEqual([])
  })
})

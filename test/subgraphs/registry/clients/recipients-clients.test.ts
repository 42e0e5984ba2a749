import {
  askedClient,
  askForClient,
  callsAs,
  clientsSeenBy,
  confirmClient,
  disableClient,
  enableClient,
  newPlatform,
  rotateClient,
  TestOrganisation,
} from '../../../support/administration.ts'
import {
  ApiClientsDocument,
  FollowApiClientEventsDocument,
  PollApiClientEventsDocument,
  RegisterAgencyDocument,
  RegisterInternetServiceProviderDocument,
  RegisterPlatformDocument,
  SetUrlPatternsDocument,
} from '../../../support/generated.ts'
import { TestProduction } from '../../../support/production.ts'
import { until } from '../../../support/until.ts'
import { activeEndpoint, WebhookReceiver } from '../../../support/webhook-receiver.ts'

const NOT_FOUND = [{ code: 'NOT_FOUND' }]
const SAME_OFFICER = [{ code: 'SAME_OFFICER' }]

const foundingIn = (production: TestProduction) => ({
  as: (subject: string) => production.as(subject),
  root: production.admin,
})

describe('a platform or an ISP', () => {
  let production: TestProduction
  let agency: TestOrganisation
  let another: TestOrganisation
  beforeAll(async () => {
    production = await TestProduction.start({ variables: { VERIGRAPH_WEBHOOK_NETWORKS: '127.0.0.0/8' } })
    agency = await TestOrganisation.agency(foundingIn(production))
    another = await TestOrganisation.agency(foundingIn(production))
  })
  afterAll(() => production[Symbol.asyncDispose]())

  it('gets its first client by two admins of the agency that registered it, and by nobody else', async () => {
    const organisationId = await newPlatform(agency.admin)
    const foreign = await askForClient(another.admin, { organisationId, roles: ['PLATFORM'] })
    expect(foreign.userErrors).toMatchObject(NOT_FOUND)
    const first = await askedClient(agency.admin, { organisationId, roles: ['PLATFORM'] })
    expect(first.status).toBe('PENDING')
    expect(await callsAs(production, first.subject)).toBeNull()
    expect((await confirmClient(agency.admin, first.id)).userErrors).toMatchObject(SAME_OFFICER)
    for (const as of [another.admin, production.admin])
      expect((await confirmClient(as, first.id)).userErrors).toMatchObject(NOT_FOUND)
    expect(await clientsSeenBy(agency.admin2)).toContain(first.id)
    expect(await clientsSeenBy(another.admin)).not.toContain(first.id)
    expect((await confirmClient(agency.admin2, first.id)).apiClient?.status).toBe('ACTIVE')
    expect(await callsAs(production, first.subject)).toBe(first.clientId)
  })

  it('minds its clients itself from then on: its agency sees, registers, rotates, stops and takes up none', async () => {
    const organisationId = await newPlatform(agency.admin)
    const later = await askedClient(agency.admin, { organisationId, roles: ['PLATFORM'] })
    const first = await agency.client({ organisationId, roles: ['PLATFORM'] })
    expect(await clientsSeenBy(agency.admin)).not.toContain(first.id)
    for (const { userErrors } of [
      await askForClient(agency.admin, { organisationId, roles: ['PLATFORM'] }),
      await rotateClient(agency.admin, { apiClientId: first.id, subject: 'mine' }),
      await disableClient(agency.admin, first.id),
      await enableClient(agency.admin, first.id),
      await confirmClient(agency.admin2, later.id),
    ])
      expect(userErrors).toMatchObject(NOT_FOUND)
    expect(await callsAs(production, 'mine')).toBeNull()
    expect(await callsAs(production, later.subject)).toBeNull()
    const own = production.as(first.subject)
    await disableClient(own, first.id).then(({ userErrors }) =>
      expect(userErrors).toMatchObject([{ code: 'WRONG_STATE' }]),
    )
    expect((await confirmClient(own, later.id)).apiClient?.status).toBe('ACTIVE') // what the agency asked for before
  })

  it('stays its own where its only client is stopped: no agency gets it back', async () => {
    const platform = await agency.recipient(await newPlatform(agency.admin))
    const client = await platform.client({ roles: ['PLATFORM'] })
    for (const { id } of (await platform.admin.run(ApiClientsDocument, {})).apiClients.nodes.filter(({ roles }) =>
      roles.includes('ADMIN'),
    ))
      await disableClient(production.as(client.subject), id)
    await disableClient(production.admin, client.id)
    const { userErrors } = await askForClient(agency.admin, { organisationId: platform.id, roles: ['PLATFORM'] })
    expect(userErrors).toMatchObject(NOT_FOUND)
    const rescued = await askedClient(production.admin, { organisationId: platform.id, roles: ['PLATFORM'] })
    expect(rescued.status).toBe('PENDING')
    expect((await confirmClient(production.admin, rescued.id)).userErrors).toMatchObject(SAME_OFFICER)
    expect((await confirmClient(agency.admin, rescued.id)).apiClient?.status).toBe('ACTIVE')
    expect(await clientsSeenBy(agency.admin)).not.toContain(rescued.id)
  })

  it('has admins of its own, two persons for what they do, and its clients confirm only what others ask for', async () => {
    const platform = await agency.recipient(await newPlatform(agency.admin))
    const { id: organisationId, admin, admin2 } = platform
    const client = await platform.client({ roles: ['PLATFORM'] })
    const asPlatform = production.as(client.subject)
    const inside = await askedClient(admin, { organisationId, roles: ['PLATFORM'] })
    expect((await confirmClient(admin, inside.id)).userErrors).toMatchObject(SAME_OFFICER)
    for (const as of [asPlatform, production.admin, agency.admin])
      expect((await confirmClient(as, inside.id)).userErrors).toMatchObject(NOT_FOUND)
    expect((await confirmClient(admin2, inside.id)).apiClient?.status).toBe('ACTIVE')

    const outside = await askedClient(production.admin, { organisationId, roles: ['PLATFORM'] })
    expect(await callsAs(production, outside.subject)).toBeNull()
    expect((await confirmClient(asPlatform, outside.id)).apiClient?.status).toBe('ACTIVE')
    await rotateClient(production.admin, { apiClientId: client.id, subject: `${client.subject}-2` })
    expect((await confirmClient(asPlatform, client.id)).userErrors).toMatchObject(SAME_OFFICER) // never itself
    expect(await callsAs(production, `${client.subject}-2`)).toBeNull()
    expect((await confirmClient(production.as(outside.subject), client.id)).apiClient?.status).toBe('ACTIVE')
  })

  it('sees and stops its own clients, and nobody else’s', async () => {
    const platform = await agency.recipient(await newPlatform(agency.admin))
    const other = await agency.recipient(await newPlatform(agency.admin))
    const client = await platform.client({ roles: ['PLATFORM'] })
    const stranger = await other.client({ roles: ['PLATFORM'] })
    const asPlatform = production.as(client.subject)
    expect(await clientsSeenBy(asPlatform)).toEqual(await clientsSeenBy(platform.admin))
    for (const as of [asPlatform, platform.admin]) {
      expect(await clientsSeenBy(as)).not.toContain(stranger.id)
      for (const change of [confirmClient, disableClient])
        expect((await change(as, stranger.id)).userErrors).toMatchObject(NOT_FOUND)
    }
    const mine = await platform.client({ roles: ['PLATFORM'] })
    expect((await disableClient(asPlatform, mine.id)).apiClient?.status).toBe('DISABLED')
  })

  it('registers no organisations, and describes no addresses but its own', async () => {
    const platform = await agency.recipient(await newPlatform(agency.admin))
    const other = await newPlatform(agency.admin)
    const pattern = { kind: 'CONTENT_ITEM' as const, pattern: 'https://evil.example/:externalId' }
    const { setUrlPatterns } = await platform.admin.run(SetUrlPatternsDocument, {
      input: { platformId: other, patterns: [pattern] },
    })
    expect(setUrlPatterns.userErrors).toMatchObject(NOT_FOUND)
    const own = await platform.admin.run(SetUrlPatternsDocument, { input: { patterns: [] } })
    expect(own.setUrlPatterns.userErrors).toEqual([])
    const forbidden = [{ extensions: { code: 'FORBIDDEN' } }]
    const named = { name: 'Another', policyProfileId: 'vn-draft-2023' }
    for (const { errors } of [
      await platform.admin.ask(RegisterAgencyDocument, { input: { name: 'Ours', country: 'VN' } }),
      await platform.admin.ask(RegisterInternetServiceProviderDocument, { input: named }),
      await platform.admin.ask(RegisterPlatformDocument, {
        input: { ...named, kind: 'DOMESTIC', country: 'VN', domains: ['ours.example'] },
      }),
    ])
      expect(errors).toMatchObject(forbidden)
  })

  it('is told of every change of its clients: in its log, live and by webhook; nobody else is', async () => {
    await using receiver = await WebhookReceiver.start()
    const platform = await agency.recipient(await newPlatform(agency.admin))
    const client = await platform.client({ roles: ['PLATFORM'] })
    const asPlatform = production.as(client.subject)
    const { apiClientEvents: before } = await asPlatform.run(PollApiClientEventsDocument, { first: 100 })
    await activeEndpoint(asPlatform, receiver.url, ['API_CLIENTS'])
    const live = asPlatform.follow(FollowApiClientEventsDocument, { after: before.at(-1)?.cursor })
    const mine = await askedClient(production.admin, { organisationId: platform.id, roles: ['PLATFORM'] })
    expect((await live.next()).value).toMatchObject({
      apiClientEvents: {
        kind: 'REGISTERED',
        sequence: before.length + 1,
        apiClient: { id: mine.id, status: 'PENDING', requests: [{ requestedBy: 'installation-admin' }] },
      },
    })
    await live.return(undefined)
    await confirmClient(platform.admin, mine.id)
    await rotateClient(production.admin, { apiClientId: mine.id, subject: `${mine.subject}-2` })
    await disableClient(asPlatform, mine.id)
    await enableClient(platform.admin, mine.id)
    const { apiClientEvents } = await platform.admin.run(PollApiClientEventsDocument, { first: 100 })
    expect(apiClientEvents.slice(before.length).map(({ kind }) => kind)).toEqual([
      'REGISTERED',
      'CONFIRMED',
      'ROTATED',
      'DISABLED',
      'ENABLED',
    ])
    expect(apiClientEvents.at(-1)?.apiClient).toMatchObject({
      status: 'PENDING',
      requests: [{ kind: 'ROTATION' }, { kind: 'ENABLING' }],
    })
    await until(() => receiver.taken.length === 5)
    expect(receiver.taken.map(({ event }) => event.type)).toEqual([
      'api_client.registered',
      'api_client.confirmed',
      'api_client.rotated',
      'api_client.disabled',
      'api_client.enabled',
    ])
    const { apiClientEvents: others } = await agency.admin.run(PollApiClientEventsDocument, { first: 100 })
    expect(JSON.stringify(others)).not.toContain(mine.id)
    expect(others.length).toBeGreaterThan(0)
    const root = await production.admin.ask(PollApiClientEventsDocument, {})
    expect(root.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  })

  it('is spoken for by one admin of its agency only together with the installation’s, where there is no second', async () => {
    const { registerAgency } = await production.admin.run(RegisterAgencyDocument, {
      input: { name: 'Lonely', country: 'VN' },
    })
    const lonely = await askedClient(production.admin, {
      organisationId: registerAgency.agency?.id ?? '',
      roles: ['ADMIN'],
    })
    const admin = production.as(lonely.subject)
    const client = await askedClient(admin, { organisationId: await newPlatform(admin), roles: ['PLATFORM'] })
    expect((await confirmClient(admin, client.id)).userErrors).toMatchObject(SAME_OFFICER)
    expect((await confirmClient(agency.admin, client.id)).userErrors).toMatchObject(NOT_FOUND)
    expect((await confirmClient(production.admin, client.id)).apiClient?.status).toBe('ACTIVE')
  })
})

describe('a platform that the installation’s admin registers', () => {
  it('has its first client at once where no agency of its country has an admin, and its second not', async () => {
    await using production = await TestProduction.start()
    await TestOrganisation.agency(foundingIn(production), 'SG')
    const organisationId = await newPlatform(production.admin)
    const first = await askedClient(production.admin, { organisationId, roles: ['PLATFORM'] })
    expect(first.status).toBe('ACTIVE')
    const second = await askedClient(production.admin, { organisationId, roles: ['PLATFORM'] })
    expect(second.status).toBe('PENDING')
    await disableClient(production.admin, first.id)
    const third = await askedClient(production.admin, { organisationId, roles: ['PLATFORM'] })
    expect(third.status).toBe('PENDING')
    expect((await confirmClient(production.admin, third.id)).userErrors).toMatchObject(SAME_OFFICER)
  })

  it('has it confirmed by an admin of any agency of its country, who cannot ask for one', async () => {
    await using production = await TestProduction.start()
    const agency = await TestOrganisation.agency(foundingIn(production))
    const foreign = await TestOrganisation.agency(foundingIn(production), 'SG')
    const organisationId = await newPlatform(production.admin)
    const { userErrors } = await askForClient(agency.admin, { organisationId, roles: ['PLATFORM'] })
    expect(userErrors).toMatchObject(NOT_FOUND)
    const first = await askedClient(production.admin, { organisationId, roles: ['PLATFORM'] })
    expect(first.status).toBe('PENDING')
    expect(await clientsSeenBy(foreign.admin)).not.toContain(first.id)
    expect((await confirmClient(foreign.admin, first.id)).userErrors).toMatchObject(NOT_FOUND)
    expect((await confirmClient(agency.admin, first.id)).apiClient?.status).toBe('ACTIVE')
    expect((await disableClient(agency.admin, first.id)).userErrors).toMatchObject(NOT_FOUND)
  })
})

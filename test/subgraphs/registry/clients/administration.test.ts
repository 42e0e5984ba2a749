import { AuditEntry } from '../../../../src/audit/index.ts'
import {
  askedClient,
  askForClient,
  callsAs,
  clientsSeenBy,
  confirmClient,
  disableClient,
  enableClient,
  rotateClient,
  TestOrganisation,
} from '../../../support/administration.ts'
import {
  ApiClientsDocument,
  ConfirmApiClientDocument,
  FollowRemovalOrderEventsDocument,
  RegisterAgencyDocument,
} from '../../../support/generated.ts'
import { accessToken, TestProduction } from '../../../support/production.ts'

const NOT_FOUND = [{ code: 'NOT_FOUND' }]
const SAME_OFFICER = [{ code: 'SAME_OFFICER' }]
const WRONG_STATE = [{ code: 'WRONG_STATE' }]

const foundingIn = (production: TestProduction) => ({
  as: (subject: string) => production.as(subject),
  root: production.admin,
})

describe('an agency', () => {
  let production: TestProduction
  let agency: TestOrganisation
  let another: TestOrganisation
  beforeAll(async () => {
    production = await TestProduction.start()
    agency = await TestOrganisation.agency(foundingIn(production))
    another = await TestOrganisation.agency(foundingIn(production))
  })
  afterAll(() => production[Symbol.asyncDispose]())
  const asked = (roles: ('OFFICER' | 'DIRECTOR' | 'AUDITOR' | 'ADMIN')[]) =>
    askedClient(agency.admin, { organisationId: agency.id, roles })
  const subjects = async (id: string) => {
    const { data } = await production.admin.ask<{ node: { subjects: { subject: string }[] } }>(
      `{ node(id: "${id}") { ... on ApiClient { subjects { subject } } } }`,
    )
    return data.node.subjects.map(({ subject }) => subject)
  }

  it.each(['OFFICER', 'DIRECTOR', 'AUDITOR', 'ADMIN'] as const)(
    'is given no %s by one admin: its token is refused until another confirms',
    async (role) => {
      const client = await asked([role])
      expect(client).toMatchObject({
        status: 'PENDING',
        requests: [
          {
            kind: 'REGISTRATION',
            requestedBy: expect.stringMatching(/^client-/),
            subject: { subject: client.subject },
          },
        ],
      })
      expect(await callsAs(production, client.subject)).toBeNull()
      expect(await confirmClient(agency.admin, client.id)).toMatchObject({ apiClient: null, userErrors: SAME_OFFICER })
      expect(await callsAs(production, client.subject)).toBeNull()
      expect(await confirmClient(agency.admin2, client.id)).toMatchObject({
        apiClient: { status: 'ACTIVE', requests: [] },
        userErrors: [],
      })
      expect(await callsAs(production, client.subject)).toBe(client.clientId)
      expect((await confirmClient(agency.admin2, client.id)).userErrors).toMatchObject(WRONG_STATE)
    },
  )

  it('is called by nobody who waits, over WebSocket neither', async () => {
    const { subject } = await asked(['OFFICER'])
    await expect(production.as(subject).follow(FollowRemovalOrderEventsDocument, {}).next()).rejects.toMatchObject({
      code: 4403,
    })
  })

  it('has its director’s place taken by no admin alone, and the one who asks anew is the one who asks', async () => {
    const director = await agency.client({ roles: ['DIRECTOR'] })
    const mine = `${director.subject}-mine`
    const { apiClient } = await rotateClient(agency.admin, { apiClientId: director.id, subject: mine })
    expect(apiClient).toMatchObject({ status: 'PENDING', requests: [{ kind: 'ROTATION', subject: { subject: mine } }] })
    expect(apiClient?.subjects).toMatchObject([{ subject: director.subject, acceptedUntil: expect.any(String) }])
    expect(await callsAs(production, mine)).toBeNull()
    expect(await callsAs(production, director.subject)).toBe(director.clientId)
    expect((await confirmClient(agency.admin, director.id)).userErrors).toMatchObject(SAME_OFFICER)

    const other = `${director.subject}-other`
    await rotateClient(agency.admin2, { apiClientId: director.id, subject: other })
    expect((await confirmClient(agency.admin2, director.id)).userErrors).toMatchObject(SAME_OFFICER)
    expect((await confirmClient(agency.admin, director.id, mine)).userErrors).toMatchObject([
      { code: 'CONFLICT', path: ['input', 'subject'] },
    ])
    const elsewhere = await confirmClient(agency.admin, director.id, other, 'https://login.elsewhere.example')
    expect(elsewhere.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'issuer'] }])
    expect((await confirmClient(agency.admin, director.id, other)).apiClient?.status).toBe('ACTIVE')
    expect(await callsAs(production, other)).toBe(director.clientId)
    expect(await callsAs(production, mine)).toBeNull()
    const again = await askedClient(agency.admin, { organisationId: agency.id, roles: ['OFFICER'], subject: mine })
    expect(again.status).toBe('PENDING') // nobody has ever called as that subject
  })

  it('ends the old subject of a rotation that nobody confirms', async () => {
    const { id, subject } = await agency.client({ roles: ['OFFICER'] })
    const acceptOldUntil = new Date(production.clock.now().getTime() - 1000).toISOString()
    await rotateClient(agency.admin, { apiClientId: id, subject: `${subject}-2`, acceptOldUntil })
    expect([await callsAs(production, subject), await callsAs(production, `${subject}-2`)]).toEqual([null, null])
  })

  it('is no affair of another agency of the country: it sees, registers, rotates, stops, takes up and confirms nothing there', async () => {
    const client = await agency.client({ roles: ['OFFICER'] })
    const waiting = await asked(['OFFICER'])
    expect(await clientsSeenBy(another.admin)).not.toContain(client.id)
    const foreign = await askForClient(another.admin, { organisationId: agency.id, roles: ['OFFICER'] })
    expect(foreign.userErrors).toMatchObject(NOT_FOUND)
    for (const { userErrors } of [
      await rotateClient(another.admin, { apiClientId: client.id, subject: 'stolen' }),
      await disableClient(another.admin, client.id),
      await enableClient(another.admin, client.id),
      await confirmClient(another.admin, waiting.id),
      await disableClient(another.admin, waiting.id),
    ])
      expect(userErrors).toMatchObject(NOT_FOUND)
  })

  it('has clients enabled at once by who has disabled them; by anyone else, once another confirms', async () => {
    const { id, subject, clientId } = await agency.client({ roles: ['OFFICER'] })
    await disableClient(agency.admin, id)
    expect((await enableClient(agency.admin, id)).apiClient).toMatchObject({ status: 'ACTIVE', disabledAt: null })
    await disableClient(agency.admin, id)
    const { apiClient } = await enableClient(agency.admin2, id)
    expect(apiClient).toMatchObject({ status: 'PENDING', requests: [{ kind: 'ENABLING', subject: null }] })
    expect(await callsAs(production, subject)).toBeNull()
    expect((await confirmClient(agency.admin2, id)).userErrors).toMatchObject(SAME_OFFICER)
    expect((await enableClient(agency.admin2, id)).userErrors).toMatchObject(WRONG_STATE)
    expect((await confirmClient(agency.admin, id)).apiClient?.status).toBe('ACTIVE')
    expect(await callsAs(production, subject)).toBe(clientId)
  })

  it('makes nobody the one who has disabled a client by declining that it be enabled', async () => {
    const { id, subject } = await agency.client({ roles: ['OFFICER'] })
    await disableClient(agency.admin, id)
    await enableClient(agency.admin2, id)
    expect((await disableClient(agency.admin2, id)).apiClient).toMatchObject({ status: 'DISABLED', requests: [] })
    expect((await enableClient(agency.admin2, id)).apiClient?.status).toBe('PENDING')
    expect(await callsAs(production, subject)).toBeNull()
  })

  it('keeps waiting what is disabled and enabled again, rotated in between or not', async () => {
    const client = await asked(['OFFICER'])
    await disableClient(agency.admin, client.id)
    expect((await rotateClient(agency.admin, { apiClientId: client.id, subject: 'x' })).userErrors).toMatchObject(
      WRONG_STATE,
    )
    expect((await confirmClient(agency.admin2, client.id)).userErrors).toMatchObject(WRONG_STATE)
    expect((await enableClient(agency.admin, client.id)).apiClient?.status).toBe('PENDING')
    await rotateClient(agency.admin, { apiClientId: client.id, subject: `${client.subject}-2` })
    expect(await subjects(client.id)).toEqual([`${client.subject}-2`])
    expect((await confirmClient(agency.admin, client.id)).userErrors).toMatchObject(SAME_OFFICER)
    expect(await callsAs(production, `${client.subject}-2`)).toBeNull()
    expect((await confirmClient(agency.admin2, client.id)).apiClient?.status).toBe('ACTIVE')
    expect(await callsAs(production, `${client.subject}-2`)).toBe(client.clientId)
    expect(await callsAs(production, client.subject)).toBeNull()

    const rotated = await agency.client({ roles: ['OFFICER'] })
    await rotateClient(agency.admin, { apiClientId: rotated.id, subject: `${rotated.subject}-2` })
    await disableClient(agency.admin, rotated.id)
    await enableClient(agency.admin, rotated.id)
    expect(await callsAs(production, `${rotated.subject}-2`)).toBeNull()
    expect((await confirmClient(agency.admin, rotated.id)).userErrors).toMatchObject(SAME_OFFICER)
  })

  it('declines by one admin what another asks for; that it be taken up after all takes a third person', async () => {
    const client = await asked(['OFFICER'])
    expect((await disableClient(agency.admin2, client.id)).apiClient?.status).toBe('DISABLED')
    await enableClient(agency.admin, client.id)
    expect((await confirmClient(agency.admin, client.id)).userErrors).toMatchObject(SAME_OFFICER)
    const third = await agency.client({ roles: ['ADMIN'] })
    await disableClient(agency.admin, client.id)
    await enableClient(production.as(third.subject), client.id)
    for (const as of [agency.admin, production.as(third.subject)])
      expect((await confirmClient(as, client.id)).userErrors).toMatchObject(SAME_OFFICER)
    expect((await confirmClient(agency.admin2, client.id)).apiClient?.status).toBe('ACTIVE')
    await disableClient(agency.admin2, third.id)
  })

  it('tells in the trail who asked and who confirmed', async () => {
    const { id } = await agency.client({ roles: ['OFFICER'] })
    const trail = await production.storage.reader.page(AuditEntry, { where: [{ subjectId: id }], limit: 10 })
    const [registered, confirmed] = trail
    expect(trail).toHaveLength(2)
    const asker = {
      clientId: registered?.clientId,
      person: expect.stringMatching(/ client-.*-at-issuer$/),
      organisationId: agency.id,
    }
    expect(registered).toMatchObject({ action: 'api-client.registered', after: { pending: { by: asker } } })
    expect(confirmed).toMatchObject({
      action: 'api-client.confirmed',
      before: { pending: { by: asker }, confirmedBy: null },
      after: { pending: null, confirmedBy: { clientId: confirmed?.clientId } },
    })
    expect(confirmed?.clientId).not.toBe(registered?.clientId)
  })
})

it('lets nobody call any more who cannot call any more, though a caller is remembered for some seconds', async () => {
  await using production = await TestProduction.start()
  const agency = await TestOrganisation.agency(foundingIn(production))
  const third = await agency.client({ roles: ['ADMIN'] })
  const remembered = production.with(await accessToken(production.issuer, { sub: third.subject }))
  const officer = await askedClient(agency.admin, { organisationId: agency.id, roles: ['OFFICER'] })
  expect(await clientsSeenBy(remembered)).toContain(officer.id)
  await disableClient(agency.admin2, third.id)
  const input = { apiClientId: officer.id }
  expect((await remembered.ask(ConfirmApiClientDocument, { input })).errors).toMatchObject([
    { extensions: { code: 'UNAUTHENTICATED' } },
  ])
  expect(await callsAs(production, officer.subject)).toBeNull()
})

describe('the installation’s admin', () => {
  it('registers the first admin of an agency alone, and no second one, and no officer', async () => {
    await using production = await TestProduction.start()
    const { admin: root } = production
    const { registerAgency } = await root.run(RegisterAgencyDocument, { input: { name: 'Agency', country: 'VN' } })
    const organisationId = registerAgency.agency?.id ?? ''
    const officer = await askedClient(root, { organisationId, roles: ['OFFICER', 'DIRECTOR'] })
    expect(officer.status).toBe('PENDING')
    expect((await confirmClient(root, officer.id)).userErrors).toMatchObject(SAME_OFFICER)
    const first = await askedClient(root, { organisationId, roles: ['ADMIN'] })
    expect(first.status).toBe('ACTIVE')
    const second = await askedClient(root, { organisationId, roles: ['ADMIN'] })
    expect(second.status).toBe('PENDING')
    expect(await callsAs(production, second.subject)).toBeNull()
    for (const { id } of [officer, second])
      expect((await confirmClient(production.as(first.subject), id)).apiClient?.status).toBe('ACTIVE')
  })

  it('is the second person of an agency with one admin, and of no other', async () => {
    await using production = await TestProduction.start()
    const { admin: root } = production
    const { id: organisationId, admin } = await TestOrganisation.agency(foundingIn(production))
    const one = await askedClient(admin, { organisationId, roles: ['OFFICER'] })
    expect((await confirmClient(root, one.id)).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'apiClientId'] },
    ])
    const second = (
      await production.storage.reader.page(AuditEntry, { where: [{ action: 'api-client.registered' }], limit: 9 })
    ).at(2)
    await disableClient(admin, second?.subjectId ?? '')
    expect((await confirmClient(root, one.id)).apiClient?.status).toBe('ACTIVE')
  })

  it('is the second person where one of two admins gives the other a new subject', async () => {
    await using production = await TestProduction.start()
    const agency = await TestOrganisation.agency(foundingIn(production))
    const { nodes } = (await agency.admin.run(ApiClientsDocument, {})).apiClients
    const other = nodes.find(({ subjects }) => subjects.some(({ subject }) => subject === agency.admin2.clientId))
    const id = other?.id ?? ''
    await rotateClient(agency.admin, { apiClientId: id, subject: 'her-new-subject' })
    for (const as of [agency.admin, agency.admin2])
      expect((await confirmClient(as, id)).userErrors).toMatchObject(SAME_OFFICER)
    expect((await confirmClient(production.admin, id)).apiClient?.status).toBe('ACTIVE')
    expect(await callsAs(production, 'her-new-subject')).not.toBeNull()
  })

  it('is named by the configuration alone', async () => {
    await using production = await TestProduction.start()
    const [id = ''] = await clientsSeenBy(production.admin)
    const { userErrors } = await rotateClient(production.admin, { apiClientId: id, subject: 'friend' })
    expect(userErrors).toMatchObject(WRONG_STATE)
    expect(await callsAs(production, 'friend')).toBeNull()
  })
})

it('takes two persons, not two clients of one', async () => {
  await using production = await TestProduction.start({ variables: { VERIGRAPH_PERSON_CLAIM: 'employee' } })
  const employees = new Map<string, string>()
  const as = (sub: string) =>
    production.with(accessToken(production.issuer, { sub, employee: employees.get(sub) ?? sub }))
  const agency = await TestOrganisation.agency({ as, root: as('first-admin') })
  const mine = await agency.client({ roles: ['ADMIN'], subject: 'mine' })
  employees.set('mine', '4711').set('mine-too', '4711')
  await agency.client({ roles: ['ADMIN'], subject: 'mine-too' })
  const officer = await askedClient(as('mine'), { organisationId: agency.id, roles: ['OFFICER'] })
  expect((await confirmClient(as('mine-too'), officer.id)).userErrors).toMatchObject(SAME_OFFICER)
  expect((await confirmClient(agency.admin, officer.id)).apiClient?.status).toBe('ACTIVE')
  await disableClient(as('mine'), officer.id)
  expect((await enableClient(as('mine-too'), officer.id)).apiClient?.status).toBe('ACTIVE') // who has disabled it takes it back
  expect(mine.status).toBe('ACTIVE')
})

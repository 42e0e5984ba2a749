import { RemovalOrder } from '../../../src/subgraphs/enforcement/index.ts'
import { askedClient, TestOrganisation } from '../../support/administration.ts'
import type { TestClient } from '../../support/client.ts'
import {
  AppealRemovalOrderDocument,
  ApproveRemovalOrderDocument,
  type ClientRole,
  DecideAppealDocument,
  DecideObjectionDocument,
  DisableApiClientDocument,
  DraftRemovalOrderDocument,
  ObjectToRemovalOrderDocument,
  RegisterPlatformDocument,
  RegisterUserDocument,
} from '../../support/generated.ts'
import { accessToken, TestProduction } from '../../support/production.ts'
import { grounds, unique } from '../../support/story.ts'

const PERSON = 'employee_number'
const SAME = { userErrors: [{ code: 'SAME_OFFICER' }] }
const NOT_THERE = { userErrors: [{ code: 'NOT_FOUND' }] }

const adminOf = (production: TestProduction): TestClient =>
  production.with(accessToken(production.issuer, { sub: 'first-admin', [PERSON]: 'admin' }))

/** A production that knows people by their number, with a platform, two agencies of its country, and one of another. */
class World implements AsyncDisposable {
  readonly clientIds = new Map<string, string>()

  private constructor(
    readonly production: TestProduction,
    readonly agencies: Record<'ministry' | 'office' | 'abroad', TestOrganisation>,
    readonly userId: string,
  ) {}

  static async start(): Promise<World> {
    const production = await TestProduction.start({ variables: { VERIGRAPH_PERSON_CLAIM: PERSON } })
    const admin = adminOf(production)
    const { registerPlatform } = await admin.run(RegisterPlatformDocument, {
      input: {
        name: 'Agora',
        kind: 'DOMESTIC',
        country: 'VN',
        domains: ['agora.example'],
        policyProfileId: 'vn-draft-2023',
      },
    })
    // Its first client calls at once: there is no agency yet that could confirm it.
    await askedClient(admin, {
      organisationId: registerPlatform.platform?.id ?? '',
      clientId: 'agora',
      subject: 'agora',
      roles: ['PLATFORM'],
    })
    const as = (subject: string) => production.with(accessToken(production.issuer, { sub: subject, [PERSON]: subject }))
    const agency = (country: string) => TestOrganisation.agency({ as, root: admin }, country)
    const agencies = { ministry: await agency('VN'), office: await agency('VN'), abroad: await agency('SG') }
    const world = new World(production, agencies, '')
    const { registerUser } = await world
      .as('agora')
      .run(RegisterUserDocument, { input: { externalId: unique('account'), handle: 'an' } })
    return Object.assign(world, { userId: registerUser.user?.id ?? '' })
  }

  /** Registers a client under a name. */
  async register(name: string, agency: keyof World['agencies'], role: ClientRole): Promise<void> {
    const { id } = await this.agencies[agency].client({ clientId: name, subject: name, roles: [role] })
    this.clientIds.set(name, id)
  }

  async disable(name: string): Promise<void> {
    await adminOf(this.production).run(DisableApiClientDocument, {
      input: { apiClientId: this.clientIds.get(name) ?? '' },
    })
  }

  /** A client in the hands of a person; of one of its own where none is named. */
  as(name: string, person = name): TestClient {
    return this.production.with(accessToken(this.production.issuer, { sub: name, [PERSON]: person }))
  }

  async draft(by: TestClient): Promise<string> {
    const input = { targetId: this.userId, action: 'SUSPEND_USER' as const, ...grounds() }
    const { draftRemovalOrder } = await by.run(DraftRemovalOrderDocument, { input })
    return draftRemovalOrder.removalOrder?.id ?? ''
  }

  async approve(by: TestClient, removalOrderId: string) {
    return (await by.run(ApproveRemovalOrderDocument, { input: { removalOrderId } })).approveRemovalOrder
  }

  /** An order that its platform has objected to, and its user appealed against. */
  async contested(drafter: TestClient, approver: TestClient): Promise<{ orderId: string; appealId: string }> {
    const removalOrderId = await this.draft(drafter)
    await this.approve(approver, removalOrderId)
    const platform = this.as('agora')
    const objection = { removalOrderId, ground: 'IMPOSSIBLE' as const, details: 'Không thể.' }
    await platform.run(ObjectToRemovalOrderDocument, { input: objection })
    const { appealRemovalOrder } = await platform.run(AppealRemovalOrderDocument, {
      input: { removalOrderId, statement: 'Tôi không vi phạm.' },
    })
    return { orderId: removalOrderId, appealId: appealRemovalOrder.appeal?.id ?? '' }
  }

  /** What somebody gets who decides the objection, and the appeal. */
  async decide(by: TestClient, { orderId, appealId }: { orderId: string; appealId: string }) {
    const decision = { upheld: false, explanation: 'Đã xem xét.' }
    const { decideObjection } = await by.run(DecideObjectionDocument, {
      input: { removalOrderId: orderId, ...decision },
    })
    const { decideAppeal } = await by.run(DecideAppealDocument, { input: { appealId, ...decision } })
    return [decideObjection, decideAppeal]
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.production[Symbol.asyncDispose]()
  }
}

describe('one person with two clients', () => {
  it('is not two officers', async () => {
    await using world = await World.start()
    await world.register('an-officer', 'ministry', 'OFFICER')
    await world.register('an-director', 'ministry', 'DIRECTOR')
    await world.register('binh', 'ministry', 'DIRECTOR')
    const orderId = await world.draft(world.as('an-officer', 'an'))
    expect(await world.approve(world.as('an-director', 'an'), orderId)).toMatchObject(SAME)
    expect(await world.approve(world.as('an-officer', 'an'), orderId)).toMatchObject(SAME)
    expect(await world.approve(world.as('binh'), orderId)).toMatchObject({ removalOrder: { status: 'ISSUED' } })
  })

  it('decides neither objection nor appeal against what it drafted or approved', async () => {
    await using world = await World.start()
    await world.register('an-officer', 'ministry', 'OFFICER')
    for (const name of ['an-director', 'binh', 'binh-too', 'chi']) await world.register(name, 'ministry', 'DIRECTOR')
    const contested = await world.contested(world.as('an-officer', 'an'), world.as('binh'))
    const parties = [world.as('an-director', 'an'), world.as('binh'), world.as('binh-too', 'binh')]
    for (const party of parties) expect(await world.decide(party, contested)).toMatchObject([SAME, SAME])
    expect(await world.decide(world.as('chi'), contested)).toMatchObject([{ userErrors: [] }, { userErrors: [] }])
  })

  it('of before persons were kept is known by its client', async () => {
    await using world = await World.start()
    await world.register('an', 'ministry', 'DIRECTOR')
    await world.register('binh', 'ministry', 'DIRECTOR')
    const orderId = await world.draft(world.as('an'))
    await world.production.storage.transaction(
      { clientId: 'test', roles: [], organisationId: null, jurisdiction: null },
      async (tx) => {
        const order = await tx.find(RemovalOrder, { id: orderId })
        if (order) order.draftedByPerson = null
      },
    )
    expect(await world.approve(world.as('an'), orderId)).toMatchObject(SAME)
    expect(await world.approve(world.as('binh'), orderId)).toMatchObject({ userErrors: [] })
  })
})

describe('a director of another agency', () => {
  it('of the same country decides where the order’s own has none without a part, and nobody else does', async () => {
    await using world = await World.start()
    await world.register('an', 'ministry', 'OFFICER')
    for (const name of ['binh', 'chi']) await world.register(name, 'ministry', 'DIRECTOR')
    for (const name of ['dung', 'binh-there']) await world.register(name, 'office', 'DIRECTOR')
    await world.register('lee', 'abroad', 'DIRECTOR')
    const contested = await world.contested(world.as('an'), world.as('binh'))
    expect(await world.decide(world.as('dung'), contested)).toMatchObject([NOT_THERE, NOT_THERE])
    await world.disable('chi')
    expect(await world.decide(world.as('lee'), contested)).toMatchObject([NOT_THERE, NOT_THERE])
    expect(await world.decide(world.as('binh-there', 'binh'), contested)).toMatchObject([SAME, SAME])
    expect(await world.decide(world.as('dung'), contested)).toMatchObject([{ userErrors: [] }, { userErrors: [] }])
  })
})

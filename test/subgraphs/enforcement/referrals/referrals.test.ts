import fc from 'fast-check'
import { AuditEntry } from '../../../../src/audit/index.ts'
import { Agency, ApiClient } from '../../../../src/subgraphs/registry/index.ts'
import { describeOnStorage, shared } from '../../../support/each-storage.ts'
import {
  AnswerReferralDocument,
  FollowReferralEventsDocument,
  PollReferralEventsDocument,
  PollRemovalOrderEventsDocument,
  ReferralDocument,
  type ReferralOutcome,
  ReferralsDocument,
  ReferToPlatformDocument,
  type ReferToPlatformInput,
  RemovalOrdersDocument,
  ViewerDocument,
} from '../../../support/generated.ts'
import { publish, unique, verifiedUser } from '../../../support/story.ts'
import type { TestVerigraph } from '../../../support/verigraph.ts'

const LINK = 'https://vietsocial.example/unknown/1'
const explanation = 'It may break your terms, section 4.'

async function refer(verigraph: TestVerigraph, input: Partial<ReferToPlatformInput>) {
  const { referToPlatform } = await verigraph
    .as('officer')
    .run(ReferToPlatformDocument, { input: { explanation, ...input } })
  return referToPlatform
}

async function referred(verigraph: TestVerigraph, input: Partial<ReferToPlatformInput> = { targetUrl: LINK }) {
  const { referral, userErrors } = await refer(verigraph, input)
  if (!referral) throw new Error(JSON.stringify(userErrors))
  return referral
}

async function answer(
  verigraph: TestVerigraph,
  referralId: string,
  { as = 'vietsocial', outcome = 'NO_ACTION' }: { as?: 'vietsocial' | 'globaltube'; outcome?: ReferralOutcome } = {},
) {
  const input = { referralId, outcome, explanation: 'We looked at it.' }
  return (await verigraph.as(as).run(AnswerReferralDocument, { input })).answerReferral
}

async function newPost(verigraph: TestVerigraph, values: { externalId?: string } = {}) {
  const platform = verigraph.as('vietsocial')
  const { id: authorId } = await verifiedUser(verigraph, platform)
  return publish(platform, authorId, values)
}

/** Lets a client act for a new agency of a country. */
async function moveToNewAgency(verigraph: TestVerigraph, clientId: 'reviewer', country: string): Promise<void> {
  const seeder = { clientId: 'test', roles: [], organisationId: null, jurisdiction: null }
  await verigraph.storage.transaction(seeder, async (tx) => {
    const agency = tx.create(Agency, { name: 'Another agency', country })
    const client = await tx.find(ApiClient, { clientId })
    Object.assign(client ?? {}, { organisationId: agency.id, jurisdiction: country })
  })
}

/** All that is said of orders: lists, counts, what is overdue, the log, the recipient's list. */
async function orderFigures(verigraph: TestVerigraph) {
  const list = async (filter: object) =>
    (await verigraph.as('auditor').run(RemovalOrdersDocument, { filter })).removalOrders
  const own = await verigraph
    .as('vietsocial')
    .ask('{ viewer { organisation { ... on Platform { removalOrders { totalCount nodes { id } } } } } }')
  return {
    all: await list({}),
    overdue: await list({ overdue: true }),
    notOverdue: await list({ overdue: false }),
    own: own.data,
    events: (await verigraph.as('vietsocial').run(PollRemovalOrderEventsDocument, {})).removalOrderEvents,
  }
}

describeOnStorage('referrals', (start) => {
  const running = shared(start)

  it('refers a node, found by its id or by its address, and a URL that nothing is known of', async () => {
    const verigraph = running()
    const externalId = unique('post')
    const { id } = await newPost(verigraph, { externalId })
    const target = { __typename: 'ContentItem', id }
    expect(await referred(verigraph, { targetId: id })).toMatchObject({ target, recipient: { name: 'VietSocial' } })
    const targetUrl = `http://www.vietsocial.example/p/${externalId}?from=mail`
    expect(await referred(verigraph, { targetUrl })).toMatchObject({ target })
    expect(await referred(verigraph)).toMatchObject({
      target: { __typename: 'ExternalLink', url: LINK },
      agency: { name: expect.any(String) },
      explanation,
      status: 'OPEN',
      outcome: null,
      answer: null,
      answeredAt: null,
    })
  })

  it('tells the platform through a log of its own, polled and followed', async () => {
    const verigraph = running()
    const platform = verigraph.as('vietsocial')
    const { referralEvents: before } = await platform.run(PollReferralEventsDocument, {})
    const after = before.at(-1)?.cursor ?? null
    const sequence = before.length + 1
    const first = await referred(verigraph)
    const second = await referred(verigraph, { targetUrl: `${LINK}/2` })
    const told = [
      { sequence, kind: 'REFERRED', referral: { id: first.id } },
      { sequence: sequence + 1, kind: 'REFERRED', referral: { id: second.id } },
    ]
    expect((await platform.run(PollReferralEventsDocument, { after })).referralEvents).toMatchObject(told)
    const followed = []
    for await (const { referralEvents } of platform.follow(FollowReferralEventsDocument, { after })) {
      followed.push(referralEvents)
      if (followed.length === 2) break
    }
    expect(followed).toMatchObject(told)
    expect((await verigraph.as('globaltube').run(PollReferralEventsDocument, {})).referralEvents).toEqual([])
  })

  it('takes no cursor of another log, and no reader who receives none', async () => {
    const verigraph = running()
    const { removalOrderEvents } = await verigraph.as('vietsocial').run(PollRemovalOrderEventsDocument, {})
    const after = removalOrderEvents[0]?.cursor ?? ''
    const { errors } = await verigraph.as('vietsocial').ask(PollReferralEventsDocument, { after })
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }])
    for (const client of ['officer', 'vnnet', 'auditor', 'admin'] as const) {
      const refused = await verigraph.as(client).ask(PollReferralEventsDocument, {})
      expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
      await expect(verigraph.as(client).follow(FollowReferralEventsDocument, {}).next()).rejects.toThrow('role')
    }
  })

  it('is answered by its platform, once', async () => {
    const verigraph = running()
    const { id } = await referred(verigraph)
    expect(await answer(verigraph, id, { outcome: 'ORDER_REQUIRED' })).toMatchObject({
      referral: { id, status: 'ANSWERED', outcome: 'ORDER_REQUIRED', answer: 'We looked at it.' },
      userErrors: [],
    })
    expect(await answer(verigraph, id)).toMatchObject({ referral: null, userErrors: [{ code: 'WRONG_STATE' }] })
    const seen = await verigraph.as('officer').run(ReferralDocument, { id })
    expect(seen.referral).toMatchObject({ outcome: 'ORDER_REQUIRED', answeredAt: expect.any(String) })
    const { nodes } = (await verigraph.as('director').run(ReferralsDocument, { status: 'ANSWERED' })).referrals
    expect(nodes).toMatchObject([{ id }])
  })

  it('gives the first answer again for the same key, and refuses the key for another input', async () => {
    const verigraph = running()
    const idempotencyKey = unique('key')
    const { id } = await referred(verigraph, { targetUrl: LINK, idempotencyKey })
    const events = async () =>
      (await verigraph.as('vietsocial').run(PollReferralEventsDocument, {})).referralEvents.length
    const told = await events()
    expect(await referred(verigraph, { targetUrl: LINK, idempotencyKey })).toMatchObject({ id })
    expect(await events()).toBe(told)
    expect((await refer(verigraph, { targetUrl: `${LINK}/2`, idempotencyKey })).userErrors).toMatchObject([
      { code: 'CONFLICT', path: ['input', 'idempotencyKey'] },
    ])
  })

  it('refuses what is not exact, and says where', async () => {
    const verigraph = running()
    const isp = (await verigraph.as('vnnet').run(ViewerDocument, {})).viewer.organisation?.id ?? ''
    const { id: referralId } = await referred(verigraph)
    for (const [input, error] of [
      [{}, { code: 'INVALID_INPUT', path: ['input', 'targetId'] }],
      [
        { targetUrl: LINK, targetId: 'content_1' },
        { code: 'INVALID_INPUT', path: ['input', 'targetId'] },
      ],
      [{ targetId: 'content_1' }, { code: 'NOT_FOUND', path: ['input', 'targetId'] }],
      [{ targetId: isp }, { code: 'NOT_FOUND', path: ['input', 'targetId'] }],
      [{ targetUrl: 'vietsocial' }, { code: 'INVALID_INPUT', path: ['input', 'targetUrl'] }],
      [{ targetUrl: 'ftp://vietsocial.example/1' }, { code: 'INVALID_INPUT', path: ['input', 'targetUrl'] }],
      [{ targetUrl: 'https://nobody.example/1' }, { code: 'INVALID_INPUT', path: ['input', 'targetUrl'] }],
      [
        { targetUrl: LINK, explanation: ' ' },
        { code: 'INVALID_INPUT', path: ['input', 'explanation'] },
      ],
    ] as const)
      expect(await refer(verigraph, input)).toMatchObject({ referral: null, userErrors: [error] })
    const blank = { referralId, outcome: 'NO_ACTION' as const, explanation: '' }
    const { answerReferral } = await verigraph.as('vietsocial').run(AnswerReferralDocument, { input: blank })
    expect(answerReferral.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'explanation'] }])
  })

  it('is seen by the agency that referred and the platform that it referred to, and by nobody else', async () => {
    const verigraph = running()
    await moveToNewAgency(verigraph, 'reviewer', 'VN')
    const { id } = await referred(verigraph)
    const look = async (client: 'officer' | 'director' | 'vietsocial' | 'reviewer' | 'globaltube') => {
      const { referral } = await verigraph.as(client).run(ReferralDocument, { id })
      const { referrals } = await verigraph.as(client).run(ReferralsDocument, {})
      const { data } = await verigraph.as(client).ask<{ node: unknown }>(`{ node(id: "${id}") { id } }`)
      return [referral?.id, referrals.nodes.some((each) => each.id === id), data.node]
    }
    for (const client of ['officer', 'director', 'vietsocial'] as const)
      expect([client, ...(await look(client))]).toEqual([client, id, true, { id }])
    for (const client of ['reviewer', 'globaltube'] as const) {
      expect([client, ...(await look(client))]).toEqual([client, undefined, false, null])
      expect((await verigraph.as(client).run(ReferralsDocument, {})).referrals.totalCount).toBe(0)
    }
    expect(await answer(verigraph, id, { as: 'globaltube' })).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', path: ['input', 'referralId'] }],
    })
    for (const client of ['vnnet', 'admin', null] as const)
      expect((await verigraph.as(client).ask(ReferralDocument, { id })).errors).toHaveLength(1)
  })

  it('lets only an agency refer, and only a platform answer', async () => {
    const verigraph = running()
    const { id: referralId } = await referred(verigraph)
    for (const client of ['vietsocial', 'vnnet', 'auditor', 'admin'] as const) {
      const { errors } = await verigraph
        .as(client)
        .ask(ReferToPlatformDocument, { input: { targetUrl: LINK, explanation } })
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    }
    const input = { referralId, outcome: 'NO_ACTION' as const, explanation }
    for (const client of ['officer', 'director', 'vnnet', 'auditor'] as const) {
      const { errors } = await verigraph.as(client).ask(AnswerReferralDocument, { input })
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    }
  })

  it('gives an agency of another country no word about what a platform has', async () => {
    await using verigraph = await start()
    await moveToNewAgency(verigraph, 'reviewer', 'US')
    const externalId = unique('post')
    const { id: targetId } = await newPost(verigraph, { externalId })
    for (const target of [
      { targetId },
      { targetUrl: `https://vietsocial.example/p/${externalId}` },
      { targetUrl: LINK },
    ]) {
      const { referToPlatform } = await verigraph
        .as('reviewer')
        .run(ReferToPlatformDocument, { input: { ...target, explanation } })
      expect(referToPlatform).toMatchObject({ referral: null, userErrors: [{ code: 'NOT_FOUND' }] })
    }
  })

  it('stands in the audit trail, with its answer', async () => {
    const verigraph = running()
    const { id } = await referred(verigraph)
    await answer(verigraph, id)
    const trail = await verigraph.storage.reader.page(AuditEntry, { where: [{ subjectId: id }], limit: 10 })
    expect(trail).toMatchObject([
      { action: 'referral.made', clientId: 'officer' },
      { action: 'referral.answered', clientId: 'vietsocial' },
    ])
  })

  it('changes nothing that is said of orders, and nothing about its target, whatever happens to it', async () => {
    const verigraph = running()
    const { id: targetId } = await newPost(verigraph)
    const before = await orderFigures(verigraph)
    const act = fc.record({
      target: fc.constantFrom({ targetId }, { targetUrl: LINK }),
      outcome: fc.constantFrom(null, 'ACTION_TAKEN' as const, 'NO_ACTION' as const, 'ORDER_REQUIRED' as const),
      twice: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 5 }), async (acts) => {
        for (const { target, outcome, twice } of acts) {
          const { id } = await referred(verigraph, target)
          if (outcome) await answer(verigraph, id, { outcome })
          if (outcome && twice) await answer(verigraph, id, { outcome })
        }
        verigraph.clock.advance({ minutes: 1 })
        await verigraph.sweep()
        const { referral } = await verigraph
          .as('officer')
          .run(ReferralDocument, { id: (await referred(verigraph, { targetId })).id })
        expect(referral?.target).toMatchObject({ id: targetId, contentStatus: 'PUBLISHED' })
      }),
      { numRuns: 8 },
    )
    expect(await orderFigures(verigraph)).toEqual(before)
  })
})

import { jest } from '@jest/globals'
import { activityKinds } from '../../../../src/context/index.ts'
import { Feed } from '../../../../src/delivery/index.ts'
import { systemClock } from '../../../../src/storage/index.ts'
import { ApiClient } from '../../../../src/subgraphs/registry/clients/api-client.ts'
import { describeOnStorage } from '../../../support/each-storage.ts'
import {
  AcceptCompletionTimeDocument,
  AcknowledgeRemovalOrderDocument,
  ApproveRemovalOrderDocument,
  EndLiveStreamDocument,
  FlagLiveStreamDocument,
  FollowActivityDocument,
  type FollowActivitySubscription,
  ReportComplianceDocument,
  WithdrawRemovalOrderDocument,
} from '../../../support/generated.ts'
import { appeal, carryOut, decideAppeal, decideObjection, object } from '../../../support/lifecycle.ts'
import { draftOrder, issueOrder, issueOrderAboutPost, startLiveStream, verifiedUser } from '../../../support/story.ts'
import { until } from '../../../support/until.ts'
import type { TestVerigraph } from '../../../support/verigraph.ts'

type Activity = FollowActivitySubscription['activity']

const AHEAD = { overrides: { tokenClock: systemClock } }
const DAY = 24 * 60
const LINK = 'https://vietsocial.example/unknown/activity'

/** What a client is told from now on, until the server stops. */
async function listen(verigraph: TestVerigraph, clientId: 'officer' | 'reviewer' | 'auditor') {
  const follow = jest.spyOn(Feed.prototype, 'follow')
  const told: Activity[] = []
  const listening = async () => {
    for await (const { activity } of verigraph.as(clientId).follow(FollowActivityDocument, {})) told.push(activity)
  }
  listening().catch(serverStopped)
  await until(() => follow.mock.calls.length > 0)
  follow.mockRestore()
  return { told, kinds: () => told.map(({ kind }) => kind) }
}

const serverStopped = () => undefined

async function endOf(stream: AsyncIterable<unknown>): Promise<void> {
  for await (const _each of stream);
}

/** Everything that can become of live streams. */
async function broadcast(verigraph: TestVerigraph): Promise<void> {
  const platform = verigraph.as('vietsocial')
  const host = await verifiedUser(verigraph, platform)
  const stream = await startLiveStream(platform, host.id)
  const flag = { liveStreamId: stream.id, viewerId: host.id, reason: 'SCAM' as const }
  await platform.run(FlagLiveStreamDocument, { input: flag })
  await platform.run(FlagLiveStreamDocument, { input: flag }) // the same viewer: nothing new
  await platform.run(EndLiveStreamDocument, { input: { liveStreamId: stream.id } })
  const { id: targetId } = await startLiveStream(platform, host.id)
  const order = await issueOrder(verigraph, { targetId, action: 'INTERRUPT_STREAM', urgency: 'URGENT' })
  await carryOut(verigraph, order.id)
}

/** Everything else that can become of orders. */
async function enforce(verigraph: TestVerigraph): Promise<void> {
  const { order: objected } = await issueOrderAboutPost(verigraph)
  await object(verigraph, objected.id)
  await decideObjection(verigraph, objected.id, false)
  await object(verigraph, objected.id, 'IMPOSSIBLE')
  await decideObjection(verigraph, objected.id, true)

  const input = { removalOrderId: (await draftOrder(verigraph, { targetUrl: LINK })).id, reason: 'Nhầm.' }
  await verigraph.as('officer').run(WithdrawRemovalOrderDocument, { input })

  const { order: kept } = await issueOrderAboutPost(verigraph)
  await decideAppeal(verigraph, (await appeal(verigraph, kept.id)).appeal?.id ?? '', false)
  verigraph.clock.advance({ minutes: DAY })
  await verigraph.sweep()
  await carryOut(verigraph, kept.id)
  const { order: late } = await issueOrderAboutPost(verigraph)
  const platform = verigraph.as('vietsocial')
  await platform.run(AcknowledgeRemovalOrderDocument, { input: { removalOrderId: late.id } })
  verigraph.clock.advance({ minutes: DAY })
  const report = { removalOrderId: late.id, completedAt: late.issuedAt }
  await platform.run(ReportComplianceDocument, { input: report })
  const acceptance = { removalOrderId: late.id, explanation: 'Theo nhật ký máy chủ.' }
  await verigraph.as('director').run(AcceptCompletionTimeDocument, { input: acceptance })

  const { order: undone } = await issueOrderAboutPost(verigraph)
  await carryOut(verigraph, undone.id)
  await decideAppeal(verigraph, (await appeal(verigraph, undone.id)).appeal?.id ?? '', true)
  verigraph.clock.advance({ minutes: 2 * DAY })
  await verigraph.sweep()
  await verigraph.as('vietsocial').run(ReportComplianceDocument, { input: { removalOrderId: undone.id } })
}

describeOnStorage('activity', (start) => {
  it('tells an agency what becomes of live streams in its country, in order', async () => {
    await using verigraph = await start()
    const officer = await listen(verigraph, 'officer')
    await broadcast(verigraph)
    await until(() => officer.told.length === 9)
    expect(officer.kinds()).toEqual([
      'LIVE_STREAM_STARTED',
      'LIVE_STREAM_FLAGGED',
      'LIVE_STREAM_ENDED',
      'LIVE_STREAM_STARTED',
      'ORDER_DRAFTED',
      'ORDER_ISSUED',
      'ORDER_ACKNOWLEDGED',
      'LIVE_STREAM_INTERRUPTED',
      'ORDER_COMPLIED',
    ])
    expect(officer.told[1]?.subject).toMatchObject({ __typename: 'LiveStream', flagCount: 1 })
  })

  it('tells of every kind of change, in both languages, and of nobody by name', async () => {
    await using verigraph = await start(AHEAD)
    const officer = await listen(verigraph, 'officer')
    await broadcast(verigraph)
    await enforce(verigraph)
    await until(() => officer.kinds().includes('RESTORED'))
    expect(new Set(officer.kinds())).toEqual(new Set(Object.values(activityKinds.type)))
    for (const { kind, subject, summary, vietnamese } of officer.told) {
      const about = kind.startsWith('LIVE') ? 'LiveStream' : kind.startsWith('APPEAL') ? 'Appeal' : 'RemovalOrder'
      expect(subject.__typename).toBe(about)
      if (about === 'RemovalOrder')
        expect([summary, vietnamese]).toEqual(Array(2).fill(expect.stringMatching(/(REF|DEMO)-/)))
      expect(summary).not.toBe(vietnamese)
      expect(summary + vietnamese).not.toMatch(/Nguyễn|handle|Xin chào|\n/)
    }
  })

  it('tells nothing of what was refused, nor of what was before', async () => {
    await using verigraph = await start()
    const { id: removalOrderId } = await draftOrder(verigraph, { targetUrl: LINK })
    const officer = await listen(verigraph, 'officer')
    await verigraph.as('officer').run(ApproveRemovalOrderDocument, { input: { removalOrderId } })
    await verigraph.as('director').run(ApproveRemovalOrderDocument, { input: { removalOrderId } })
    await until(() => officer.told.length > 0)
    expect(officer.told).toMatchObject([{ kind: 'ORDER_ISSUED', subject: { id: removalOrderId, status: 'ISSUED' } }])
  })

  it('tells an agency nothing of another country, an auditor everything, and a platform that it may not ask', async () => {
    await using verigraph = await start()
    await verigraph.storage.transaction(
      { clientId: 't', roles: [], organisationId: null, jurisdiction: null },
      async (tx) => {
        const client = await tx.find(ApiClient, { clientId: 'reviewer' })
        if (client) client.jurisdiction = 'SG'
      },
    )
    const [abroad, auditor] = [await listen(verigraph, 'reviewer'), await listen(verigraph, 'auditor')]
    await draftOrder(verigraph, { targetUrl: LINK })
    await until(() => auditor.told.length === 1)
    expect(abroad.told).toEqual([])
    const refused = verigraph.as('vietsocial').follow(FollowActivityDocument, {})
    await expect(refused.next()).rejects.toThrow('FORBIDDEN')
  })

  it('cuts who falls 10,000 behind, and says so, over either transport; whoever comes again goes on', async () => {
    await using verigraph = await start()
    const officer = verigraph.as('officer')
    const { id: subjectId } = await draftOrder(verigraph, { targetUrl: LINK })
    const follow = jest.spyOn(Feed.prototype, 'follow')
    const overWebSocket = officer.follow(FollowActivityDocument, {})
    const cut = expect(endOf(overWebSocket)).rejects.toMatchObject([{ extensions: { code: 'FELL_BEHIND' } }])
    const overServerSentEvents = await fetch(`${verigraph.url}/graphql`, {
      method: 'POST',
      headers: { ...(await officer.headers()), accept: 'text/event-stream', 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'subscription { activity { kind } }' }),
    })
    await until(() => follow.mock.calls.length === 2)
    const feed = follow.mock.contexts[0] as Feed<object>
    const activity = { occurredAt: new Date(), kind: 'ORDER_OVERDUE', subjectId, reference: '' }
    for (let number = 0; number < 10_100; number++) feed.publish('VN', activity)
    await cut
    expect(await overServerSentEvents.text()).toContain('FELL_BEHIND')
    follow.mockRestore()

    const again = await listen(verigraph, 'officer')
    await draftOrder(verigraph, { targetUrl: LINK })
    await until(() => again.told.length === 1)
  })
})

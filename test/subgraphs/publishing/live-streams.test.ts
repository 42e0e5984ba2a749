import type { TestClient } from '../../support/client.ts'
import { describeOnStorage } from '../../support/each-storage.ts'
import {
  EndLiveStreamDocument,
  FlagLiveStreamDocument,
  IssuePermitDocument,
  LiveStreamsDocument,
  PublishContentItemDocument,
  RegisterMerchantDocument,
  ReportComplianceDocument,
  StartLiveStreamDocument,
} from '../../support/generated.ts'
import { appeal, carryOut, decideAppeal } from '../../support/lifecycle.ts'
import { issueOrder, startLiveStream, verifiedUser } from '../../support/story.ts'

const HOUR = 3_600_000

const on = async (client: TestClient) => (await client.run(LiveStreamsDocument, { status: 'LIVE' })).liveStreams.nodes

/** Whatever asks for a verified user, and what it was refused for. */
async function codesOfGatedActs(platform: TestClient, id: string): Promise<(string | undefined)[]> {
  const post = { authorId: id, kind: 'POST' as const, text: 'a' }
  const answers = [
    (await platform.run(PublishContentItemDocument, { input: post })).publishContentItem,
    (await platform.run(StartLiveStreamDocument, { input: { hostId: id, title: 'a' } })).startLiveStream,
    (await platform.run(RegisterMerchantDocument, { input: { ownerId: id, name: 'a' } })).registerMerchant,
    (await platform.run(IssuePermitDocument, { input: { userId: id, actions: ['COMMENT'] } })).issuePermit,
  ]
  return answers.map(({ userErrors }) => userErrors[0]?.code)
}

describeOnStorage('a live stream', (start) => {
  it('is found by an agency while it is on, flagged by viewers, and interrupted only when the platform reports it', async () => {
    await using verigraph = await start()
    const [platform, officer] = [verigraph.as('vietsocial'), verigraph.as('officer')]
    const host = await verifiedUser(verigraph, platform)
    const stream = await startLiveStream(platform, host.id)
    const viewer = await verifiedUser(verigraph, platform)
    const flag = { liveStreamId: stream.id, viewerId: viewer.id, reason: 'SCAM' as const }
    await platform.run(FlagLiveStreamDocument, { input: flag })
    expect(await on(officer)).toContainEqual(
      expect.objectContaining({ id: stream.id, status: 'LIVE', flagCount: 1, host: { id: host.id } }),
    )

    const order = await issueOrder(verigraph, { targetId: stream.id, action: 'INTERRUPT_STREAM', urgency: 'URGENT' })
    // Three hours for an urgent order, under the draft of 2023.
    expect(Date.parse(order.dueAt ?? '') - Date.parse(order.issuedAt ?? '')).toBe(3 * HOUR)
    expect((await on(officer)).map(({ id }) => id)).toContain(stream.id)
    expect(await carryOut(verigraph, order.id)).toMatchObject({
      removalOrder: { status: 'COMPLIED', target: { __typename: 'LiveStream', streamStatus: 'INTERRUPTED' } },
    })
    expect((await on(officer)).map(({ id }) => id)).not.toContain(stream.id)
    const ended = await platform.run(EndLiveStreamDocument, { input: { liveStreamId: stream.id } })
    expect(ended.endLiveStream).toMatchObject({ userErrors: [{ code: 'WRONG_STATE' }] })

    const next = await startLiveStream(platform, host.id)
    expect((await on(officer)).map(({ id }) => id)).toContain(next.id)
  })

  it('that had ended before the order was carried out stays ended', async () => {
    await using verigraph = await start()
    const platform = verigraph.as('vietsocial')
    const { id } = await startLiveStream(platform, (await verifiedUser(verigraph, platform)).id)
    const order = await issueOrder(verigraph, { targetId: id, action: 'INTERRUPT_STREAM' })
    await platform.run(EndLiveStreamDocument, { input: { liveStreamId: id } })
    expect(await carryOut(verigraph, order.id)).toMatchObject({
      removalOrder: { status: 'COMPLIED', target: { streamStatus: 'ENDED' } },
    })
  })

  it('is not started by a user who is suspended, nor is anything else that asks for a verified one', async () => {
    await using verigraph = await start()
    const platform = verigraph.as('vietsocial')
    const { id } = await verifiedUser(verigraph, platform)
    expect(await codesOfGatedActs(platform, id)).toEqual([undefined, undefined, undefined, undefined])
    await carryOut(verigraph, (await issueOrder(verigraph, { targetId: id, action: 'SUSPEND_USER' })).id)
    expect(await codesOfGatedActs(platform, id)).toEqual(['SUSPENDED', 'SUSPENDED', 'SUSPENDED', 'SUSPENDED'])
  })
})

describeOnStorage('a shop that is suspended', (start) => {
  it('does not come back under another name before an appeal is won', async () => {
    await using verigraph = await start()
    const platform = verigraph.as('vietsocial')
    const { id: ownerId } = await verifiedUser(verigraph, platform)
    const register = async () =>
      (await platform.run(RegisterMerchantDocument, { input: { ownerId, name: 'Cửa hàng' } })).registerMerchant
    const { merchant } = await register()
    const order = await issueOrder(verigraph, { targetId: merchant?.id ?? '', action: 'SUSPEND_MERCHANT' })
    await carryOut(verigraph, order.id)
    expect(await register()).toMatchObject({
      merchant: null,
      userErrors: [{ code: 'SUSPENDED', path: ['input', 'ownerId'] }],
    })
    // The order is about the shop: its owner may still talk.
    expect((await codesOfGatedActs(platform, ownerId))[0]).toBeUndefined()
    await decideAppeal(verigraph, (await appeal(verigraph, order.id)).appeal?.id ?? '', true)
    await platform.run(ReportComplianceDocument, { input: { removalOrderId: order.id } })
    expect(await register()).toMatchObject({ userErrors: [] })
  })
})

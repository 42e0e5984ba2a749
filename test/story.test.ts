import { compactVerify, createRemoteJWKSet } from 'jose'
import { describeOnEachStorage } from './support/each-storage.ts'
import {
  AcknowledgeRemovalOrderDocument,
  ApproveRemovalOrderDocument,
  DraftRemovalOrderDocument,
  FollowRemovalOrderEventsDocument,
  PollRemovalOrderEventsDocument,
  PublishContentItemDocument,
  RegisterMerchantDocument,
  ReportComplianceDocument,
  StartLiveStreamDocument,
} from './support/generated.ts'
import { grounds, publish, registerUser, verifyUser } from './support/story.ts'

describeOnEachStorage('the story', (start) => {
  it('goes from a refused comment to an order that is carried out', async () => {
    await using verigraph = await start()
    const platform = verigraph.as('vietsocial')
    const { id: userId } = await registerUser(platform)
    const comment = { authorId: userId, kind: 'COMMENT' as const, text: 'Chào cả nhà' }

    const refused = await platform.run(PublishContentItemDocument, { input: comment })
    expect(refused.publishContentItem).toEqual({
      contentItem: null,
      userErrors: [
        {
          __typename: 'VerificationRequired',
          code: 'VERIFICATION_REQUIRED',
          message: expect.any(String),
          path: ['input', 'authorId'],
          action: 'COMMENT',
          currentLevel: 'UNVERIFIED',
          requiredLevel: 'PHONE',
        },
      ],
    })

    const identity = await verifyUser(verigraph, platform, userId, { legalName: 'Nguyễn Văn An' })
    expect(identity).toMatchObject({ legalName: 'Nguyễn Văn An', level: 'PHONE', user: { verificationLevel: 'PHONE' } })

    const published = await platform.run(PublishContentItemDocument, { input: comment })
    const stream = await platform.run(StartLiveStreamDocument, {
      input: { hostId: userId, title: 'Bán áo', commercial: true },
    })
    const merchant = await platform.run(RegisterMerchantDocument, { input: { ownerId: userId, name: 'Áo của An' } })
    expect(published.publishContentItem).toMatchObject({
      contentItem: { status: 'PUBLISHED', author: { id: userId } },
      userErrors: [],
    })
    expect(stream.startLiveStream).toMatchObject({ liveStream: { status: 'LIVE', commercial: true }, userErrors: [] })
    expect(merchant.registerMerchant).toMatchObject({
      merchant: { status: 'ACTIVE', owner: { id: userId } },
      userErrors: [],
    })

    const targetId = published.publishContentItem.contentItem?.id ?? ''
    const draft = await verigraph.as('officer').run(DraftRemovalOrderDocument, {
      input: { targetId, action: 'REMOVE_CONTENT', ...grounds() },
    })
    expect(draft.draftRemovalOrder.removalOrder).toMatchObject({ status: 'DRAFT', dueAt: null, signedDocument: null })
    const removalOrderId = draft.draftRemovalOrder.removalOrder?.id ?? ''
    const before = await platform.run(PollRemovalOrderEventsDocument, {})
    const listening = platform.follow(FollowRemovalOrderEventsDocument, {
      after: before.removalOrderEvents.at(-1)?.cursor,
    })
    const heard = listening.next()

    const approved = await verigraph.as('director').run(ApproveRemovalOrderDocument, { input: { removalOrderId } })
    const order = approved.approveRemovalOrder.removalOrder
    expect(Date.parse(order?.dueAt ?? '') - Date.parse(order?.issuedAt ?? '')).toBe(3 * 60 * 60 * 1000)
    const event = (await heard).value?.removalOrderEvents
    expect(event).toMatchObject({
      kind: 'ISSUED',
      sequence: before.removalOrderEvents.length + 1,
      removalOrder: { id: removalOrderId, status: 'ISSUED', target: { id: targetId, text: 'Chào cả nhà' } },
    })
    await listening.return(undefined)

    const keys = createRemoteJWKSet(new URL(`${verigraph.url}/.well-known/jwks.json`))
    const { payload, protectedHeader } = await compactVerify(event?.removalOrder.signedDocument ?? '', keys)
    expect(protectedHeader).toMatchObject({ alg: 'EdDSA', typ: 'removal-order+jws' })
    expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({
      jti: removalOrderId,
      aud: order?.recipient.id,
      target: { id: targetId },
      redress: expect.stringContaining('khiếu nại'),
    })

    await platform.run(AcknowledgeRemovalOrderDocument, { input: { removalOrderId } })
    const complied = await platform.run(ReportComplianceDocument, { input: { removalOrderId, note: 'Đã gỡ.' } })
    expect(complied.reportCompliance.removalOrder).toMatchObject({
      status: 'COMPLIED',
      compliedAt: expect.any(String),
      target: { contentStatus: 'REMOVED' },
    })
  })

  it('goes on where it was after a restart in the middle', async () => {
    await using verigraph = await start()
    const platform = verigraph.as('vietsocial')
    const { id: userId } = await registerUser(platform)
    await verifyUser(verigraph, platform, userId, { legalName: 'Trần Thị Bình' })
    const post = await publish(platform, userId)
    const input = { targetId: post.id, action: 'REMOVE_CONTENT' as const, ...grounds() }
    const draft = await verigraph.as('officer').run(DraftRemovalOrderDocument, { input })
    const removalOrderId = draft.draftRemovalOrder.removalOrder?.id ?? ''
    const before = await platform.run(PollRemovalOrderEventsDocument, {})
    const after = before.removalOrderEvents.at(-1)?.cursor

    await verigraph.restart()
    await verigraph.as('director').run(ApproveRemovalOrderDocument, { input: { removalOrderId } })
    await verigraph.restart()

    const missed = await platform.run(PollRemovalOrderEventsDocument, { after })
    expect(missed.removalOrderEvents).toMatchObject([
      { kind: 'ISSUED', removalOrder: { id: removalOrderId, target: { text: 'Xin chào' } } },
    ])
    const acknowledged = await platform.run(AcknowledgeRemovalOrderDocument, { input: { removalOrderId } })
    expect(acknowledged.acknowledgeRemovalOrder.removalOrder?.status).toBe('ACKNOWLEDGED')
  })
})

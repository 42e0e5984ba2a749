import { AuditEntry } from '../../../src/audit/index.ts'
import type { Model } from '../../../src/storage/index.ts'
import { Merchant } from '../../../src/subgraphs/commerce/index.ts'
import { ContentItem, LiveStream } from '../../../src/subgraphs/publishing/index.ts'
import { describeOnStorage, shared } from '../../support/each-storage.ts'
import {
  ContentItemsDocument,
  EndLiveStreamDocument,
  FlagLiveStreamDocument,
  PublishContentItemDocument,
  RegisterMerchantDocument,
  StartLiveStreamDocument,
} from '../../support/generated.ts'
import { publish, registerUser, unique, verifiedUser } from '../../support/story.ts'

describeOnStorage('publishing and commerce', (start) => {
  const running = shared(start)

  it('refuses each gated act of an unverified user and writes nothing', async () => {
    const verigraph = running()
    const platform = verigraph.as('vietsocial')
    const { id } = await registerUser(platform)
    const models: Model[] = [ContentItem, LiveStream, Merchant, AuditEntry]
    const counts = () => Promise.all(models.map((model) => verigraph.storage.reader.count(model, [])))
    const before = await counts()

    const answers = [
      (await platform.run(PublishContentItemDocument, { input: { authorId: id, kind: 'COMMENT', text: 'a' } }))
        .publishContentItem,
      (await platform.run(PublishContentItemDocument, { input: { authorId: id, kind: 'POST', text: 'a' } }))
        .publishContentItem,
      (await platform.run(StartLiveStreamDocument, { input: { hostId: id, title: 'a' } })).startLiveStream,
      (await platform.run(RegisterMerchantDocument, { input: { ownerId: id, name: 'a' } })).registerMerchant,
    ]
    expect(answers.map(({ userErrors }) => userErrors)).toEqual(
      ['COMMENT', 'POST', 'LIVE_STREAM', 'SELL'].map((action) => [
        expect.objectContaining({
          code: 'VERIFICATION_REQUIRED',
          action,
          currentLevel: 'UNVERIFIED',
          requiredLevel: 'PHONE',
        }),
      ]),
    )
    expect(await counts()).toEqual(before)
  })

  it('answers NOT_FOUND alike for an author that is not there and one of another platform', async () => {
    const verigraph = running()
    const { id } = await verifiedUser(verigraph, verigraph.as('globaltube'))
    for (const authorId of [id, 'usr_00000000000000000000000000']) {
      const input = { authorId, kind: 'POST' as const, text: 'a' }
      const { publishContentItem } = await verigraph.as('vietsocial').run(PublishContentItemDocument, { input })
      expect(publishContentItem).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', path: ['input', 'authorId'] }] })
    }
  })

  it('gives the first answer again for the same key and input, and CONFLICT for another', async () => {
    const verigraph = running()
    const platform = verigraph.as('vietsocial')
    const { id: authorId } = await verifiedUser(verigraph, platform)
    const input = { authorId, kind: 'POST' as const, text: 'một lần', idempotencyKey: unique('key') }
    const first = await platform.run(PublishContentItemDocument, { input })
    const again = await platform.run(PublishContentItemDocument, { input })
    const other = await platform.run(PublishContentItemDocument, { input: { ...input, text: 'lần khác' } })
    expect(again).toEqual(first)
    expect(other.publishContentItem).toMatchObject({
      contentItem: null,
      userErrors: [{ code: 'CONFLICT', path: ['input', 'idempotencyKey'] }],
    })
    const published = await verigraph.storage.reader.count(ContentItem, [{ authorId }])
    expect(published).toBe(1)
  })

  it('publishes once when the same request comes many times at once', async () => {
    const verigraph = running()
    const platform = verigraph.as('vietsocial')
    const { id: authorId } = await verifiedUser(verigraph, platform)
    const input = { authorId, kind: 'POST' as const, text: 'một lần', idempotencyKey: unique('key') }
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => platform.run(PublishContentItemDocument, { input })),
    )
    expect(new Set(answers.map(({ publishContentItem }) => publishContentItem.contentItem?.id)).size).toBe(1)
    expect(await verigraph.storage.reader.count(ContentItem, [{ authorId }])).toBe(1)
  })

  it('names a malformed URL with its path', async () => {
    const verigraph = running()
    const platform = verigraph.as('vietsocial')
    const { id: authorId } = await verifiedUser(verigraph, platform)
    const input = { authorId, kind: 'POST' as const, url: 'không phải' }
    const { publishContentItem } = await platform.run(PublishContentItemDocument, { input })
    expect(publishContentItem.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'url'] }])
    const { data } = await platform.ask<{ publishContentItem: unknown }>(
      `mutation { publishContentItem(input: { authorId: "${authorId}", kind: POST, url: "::" }) { userErrors { code path } } }`,
    )
    expect(data.publishContentItem).toEqual({ userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'url'] }] })
  })

  it('ends a live stream once', async () => {
    const verigraph = running()
    const platform = verigraph.as('vietsocial')
    const { id: hostId } = await verifiedUser(verigraph, platform)
    const { startLiveStream } = await platform.run(StartLiveStreamDocument, { input: { hostId, title: 'Hát' } })
    const input = { liveStreamId: startLiveStream.liveStream?.id ?? '' }
    const ended = await platform.run(EndLiveStreamDocument, { input })
    expect(ended.endLiveStream.liveStream).toMatchObject({ status: 'ENDED', endedAt: expect.any(String) })
    const again = await platform.run(EndLiveStreamDocument, { input })
    expect(again.endLiveStream.userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
  })

  it('pages newest first by cursor, each item once, own platform only', async () => {
    const verigraph = running()
    const platform = verigraph.as('globaltube')
    const { id } = await verifiedUser(verigraph, platform)
    const published: string[] = []
    for (let post = 0; post < 5; post++) published.unshift((await publish(platform, id)).id)

    const seen: string[] = []
    let after: string | null | undefined
    for (let page = 0; page < 3; page++) {
      const { contentItems } = await platform.run(ContentItemsDocument, { first: 2, after })
      seen.push(...contentItems.edges.map(({ node }) => node.id))
      expect(contentItems.totalCount).toBe(6) // with the one that the demo brings
      expect(contentItems.pageInfo).toMatchObject({ hasNextPage: page < 2, hasPreviousPage: page > 0 })
      after = contentItems.pageInfo.endCursor
    }
    expect(seen.slice(0, 5)).toEqual(published)
    expect(new Set(seen).size).toBe(6)
  })

  it('counts without a row where none is asked for', async () => {
    const verigraph = running()
    const platform = verigraph.as('vietsocial')
    const ask = async (after: string | null) =>
      (
        await platform.ask<{ contentItems: { pageInfo: { endCursor: string } } }>(
          `query ($after: String, $first: Int = 0) { contentItems(first: $first, after: $after) {
            totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          } }`,
          { after },
        )
      ).data.contentItems
    const none = { nodes: [], edges: [] }
    const page = (hasNextPage: boolean, hasPreviousPage: boolean) => ({
      pageInfo: { hasNextPage, hasPreviousPage, startCursor: null, endCursor: null },
    })
    const author = await verifiedUser(verigraph, platform)
    await publish(platform, author.id)
    const { data } = await platform.ask<{ contentItems: { totalCount: number; pageInfo: { endCursor: string } } }>(
      '{ contentItems { totalCount pageInfo { endCursor } } }',
    )
    const { totalCount, pageInfo } = data.contentItems
    expect(totalCount).toBeGreaterThan(0)
    expect(await ask(null)).toEqual({ totalCount, ...none, ...page(true, false) })
    expect(await ask(pageInfo.endCursor)).toEqual({ totalCount, ...none, ...page(false, true) })
    const lists = await platform.ask(
      '{ removalOrderEvents(first: 0) { cursor } removalOrdersByLastChange(first: 0) { id } }',
    )
    expect(lists.data).toEqual({ removalOrderEvents: [], removalOrdersByLastChange: [] })
  })

  it('refuses a cursor and a size that no page has', async () => {
    const verigraph = running()
    for (const [variables, path] of [
      [{ after: 'x' }, ['after']],
      [{ first: -1 }, ['first']],
      [{ first: 1001 }, ['first']],
    ] as const) {
      const { errors } = await verigraph.as('vietsocial').ask(ContentItemsDocument, variables)
      expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT', path } }])
    }
  })

  it('counts each viewer who flags a live stream once, and interrupts nothing by it', async () => {
    const verigraph = running()
    const platform = verigraph.as('vietsocial')
    const { id: hostId } = await verifiedUser(verigraph, platform)
    const { startLiveStream } = await platform.run(StartLiveStreamDocument, { input: { hostId, title: 'Trực tiếp' } })
    const liveStreamId = startLiveStream.liveStream?.id ?? ''
    const flag = async (viewerId: string) => {
      const input = { liveStreamId, viewerId, reason: 'SCAM' as const }
      return (await platform.run(FlagLiveStreamDocument, { input })).flagLiveStream
    }
    const [first, second] = [await registerUser(platform), await registerUser(platform)]
    await flag(first.id)
    await flag(first.id)
    expect(await flag(second.id)).toMatchObject({ liveStream: { status: 'LIVE', flagCount: 2 }, userErrors: [] })
    const stranger = await registerUser(verigraph.as('globaltube'))
    expect(await flag(stranger.id)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', path: ['input', 'viewerId'] }] })
    await platform.run(EndLiveStreamDocument, { input: { liveStreamId } })
    expect(await flag((await registerUser(platform)).id)).toMatchObject({ userErrors: [{ code: 'WRONG_STATE' }] })
  })
})

import fc from 'fast-check'
import { describeOnStorage, shared } from '../../../support/each-storage.ts'
import {
  DraftRemovalOrderDocument,
  DraftRemovalOrdersDocument,
  PlatformsDocument,
  PublishContentItemDocument,
  RegisterMerchantDocument,
  SetUrlPatternsDocument,
  StartLiveStreamDocument,
  type UrlPatternKind,
  ViewerDocument,
} from '../../../support/generated.ts'
import { draftOrder, grounds, publish, registerUser, unique, verifiedUser } from '../../../support/story.ts'
import type { TestVerigraph } from '../../../support/verigraph.ts'

const POSTS = 'https://{*.}?vietsocial.example/*/posts/:externalId'

const patterns = (...texts: string[]) => texts.map((pattern) => ({ kind: 'CONTENT_ITEM' as const, pattern }))

async function setPatterns(
  verigraph: TestVerigraph,
  list: { kind: UrlPatternKind; pattern: string }[],
  { as = 'vietsocial', platformId }: { as?: 'vietsocial' | 'admin'; platformId?: string } = {},
) {
  const { setUrlPatterns } = await verigraph
    .as(as)
    .run(SetUrlPatternsDocument, { input: { patterns: list, platformId } })
  return setUrlPatterns
}

/** The target that a draft about this URL finds. */
async function targetOf(verigraph: TestVerigraph, targetUrl: string) {
  return (await draftOrder(verigraph, { targetUrl })).target
}

async function newPost(verigraph: TestVerigraph, values: { externalId?: string; url?: string } = {}) {
  const platform = verigraph.as('vietsocial')
  const { id: authorId } = await verifiedUser(verigraph, platform)
  const { id } = await publish(platform, authorId, values)
  return { __typename: 'ContentItem', id }
}

describeOnStorage('URL patterns', (start) => {
  const running = shared(start)

  it('finds a post by the external id in its address, over http and https, whatever the query and the fragment', async () => {
    const verigraph = running()
    expect((await setPatterns(verigraph, patterns(POSTS))).userErrors).toEqual([])
    const post = await newPost(verigraph, { externalId: 'a/ö 1' })
    for (const address of [
      'https://vietsocial.example/an/posts/a%2F%C3%B6%201',
      'http://www.vietsocial.example/an/posts/a%2Fö%201?utm_source=mail',
      'https://m.vietsocial.example/groups/7/posts/a%2F%C3%B6%201#comments',
    ])
      expect(await targetOf(verigraph, address)).toMatchObject(post)
    for (const address of [
      'https://vietsocial.example/an/posts/unknown',
      'https://vietsocial.example/an/photos/a%2F%C3%B6%201',
      'https://vietsocial.example:8443/an/posts/a%2F%C3%B6%201',
      'https://globaltube.example/an/posts/a%2F%C3%B6%201',
      'https://vietsocial.example/an/posts/%E0%A4%A',
    ])
      expect(await targetOf(verigraph, address)).toMatchObject({ __typename: 'ExternalLink' })
  })

  it('finds the parameter that a pattern names, among others and in any order', async () => {
    const verigraph = running()
    await setPatterns(verigraph, patterns('https://vietsocial.example/watch?list=*&v=:externalId'))
    const post = await newPost(verigraph, { externalId: 'v&1' })
    const watch = 'https://vietsocial.example/watch'
    expect(await targetOf(verigraph, `${watch}?t=10&v=v%261&list=`)).toMatchObject(post)
    expect(await targetOf(verigraph, `${watch}?v=v%261`)).toMatchObject({ __typename: 'ExternalLink' })
  })

  it('finds streams, users and shops, and orders of each only what fits', async () => {
    const verigraph = running()
    const platform = verigraph.as('vietsocial')
    const site = 'https://vietsocial.example'
    await setPatterns(verigraph, [
      { kind: 'LIVE_STREAM', pattern: `${site}/live/:externalId` },
      { kind: 'USER', pattern: `${site}/@:externalId` },
      { kind: 'MERCHANT', pattern: 'https://:externalId.vietsocial.example' },
    ])
    const { id: hostId } = await verifiedUser(verigraph, platform)
    const externalId = unique('shop')
    const live = await platform.run(StartLiveStreamDocument, { input: { hostId, title: 'Sale', externalId } })
    const shop = await platform.run(RegisterMerchantDocument, { input: { ownerId: hostId, name: 'Shop', externalId } })
    const { data } = await platform.ask<{ user: { externalId: string } }>(`{ user(id: "${hostId}") { externalId } }`)
    for (const [targetUrl, action, target] of [
      [`${site}/live/${externalId}`, 'INTERRUPT_STREAM', live.startLiveStream.liveStream?.id],
      [`${site}/@${data.user.externalId}`, 'SUSPEND_USER', hostId],
      [`https://${externalId}.vietsocial.example/sale`, 'SUSPEND_MERCHANT', shop.registerMerchant.merchant?.id],
    ] as const) {
      expect((await draftOrder(verigraph, { targetUrl, action })).target).toMatchObject({ id: target })
      const input = { targetUrl, action: 'REMOVE_CONTENT' as const, ...grounds() }
      const { draftRemovalOrder } = await verigraph.as('officer').run(DraftRemovalOrderDocument, { input })
      expect(draftRemovalOrder.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'action'] }])
    }
  })

  it('refuses an external id that a stream or shop of the platform has already', async () => {
    const verigraph = running()
    const platform = verigraph.as('vietsocial')
    const { id } = await verifiedUser(verigraph, platform)
    const externalId = unique('taken')
    const conflict = { userErrors: [{ code: 'CONFLICT', path: ['input', 'externalId'] }] }
    const live = { input: { hostId: id, title: 'Live', externalId } }
    await platform.run(StartLiveStreamDocument, live)
    expect((await platform.run(StartLiveStreamDocument, live)).startLiveStream).toMatchObject(conflict)
    const shop = { input: { ownerId: id, name: 'Shop', externalId } }
    await platform.run(RegisterMerchantDocument, shop)
    expect((await platform.run(RegisterMerchantDocument, shop)).registerMerchant).toMatchObject(conflict)
  })

  it('puts the address that the platform told before any pattern, and the first pattern whose object is known', async () => {
    const verigraph = running()
    const [told, first, second] = [unique('told'), unique('first'), unique('second')]
    await setPatterns(
      verigraph,
      patterns('https://vietsocial.example/:externalId/x/:other', 'https://vietsocial.example/:other/x/:externalId'),
    )
    const byFirst = await newPost(verigraph, { externalId: first })
    const bySecond = await newPost(verigraph, { externalId: second })
    const url = `https://vietsocial.example/${first}/x/${told}`
    const byUrl = await newPost(verigraph, { url })
    expect(await targetOf(verigraph, url)).toMatchObject(byUrl)
    expect(await targetOf(verigraph, `https://vietsocial.example/${first}/x/${second}`)).toMatchObject(byFirst)
    expect(await targetOf(verigraph, `https://vietsocial.example/none/x/${second}`)).toMatchObject(bySecond)
  })

  it('finds a thousand at once', async () => {
    const verigraph = running()
    await setPatterns(verigraph, patterns(POSTS))
    const platform = verigraph.as('vietsocial')
    const { id: authorId } = await verifiedUser(verigraph, platform)
    const ids = await Promise.all(
      Array.from({ length: 40 }, async (_, row) => {
        const input = { authorId, kind: 'POST' as const, text: 'a', externalId: `many-${row}` }
        const { publishContentItem } = await platform.run(PublishContentItemDocument, { input })
        return publishContentItem.contentItem?.id
      }),
    )
    const targetUrls = Array.from(
      { length: 1000 },
      (_, row) => `https://vietsocial.example/${row}/posts/many-${row % 50}`,
    )
    const input = { targetUrls, action: 'REMOVE_CONTENT' as const, ...grounds() }
    const { draftRemovalOrders } = await verigraph
      .as('officer')
      .ask<{ draftRemovalOrders: { rows: { removalOrder: { target: { id?: string } } }[] } }>(
        'mutation ($input: DraftRemovalOrdersInput!) { draftRemovalOrders(input: $input) { rows { removalOrder { target { ... on ContentItem { id } } } } } }',
        { input },
      )
      .then(({ data }) => data)
    expect(draftRemovalOrders.rows.map(({ removalOrder }) => removalOrder.target.id)).toEqual(
      targetUrls.map((_, row) => ids[row % 50]),
    )
  })

  it('refuses a pattern that cannot be used, says where it stands, and keeps those that there were', async () => {
    const verigraph = running()
    const good = patterns(POSTS)
    await setPatterns(verigraph, good)
    for (const unusable of [
      '/posts/:externalId', // a relative address
      'https://vietsocial.example/(/:externalId', // what is no pattern
      'https://globaltube.example/:externalId', // another host
      'https://evilvietsocial.example/:externalId', // a host that only ends alike
      'https://*vietsocial.example/:externalId', // a wildcard for part of a host name
      'ftp://vietsocial.example/:externalId', // another protocol
      'https://vietsocial.example/:id', // no external id
      'https://vietsocial.example/:externalId?v=:externalId', // two external ids
      'https://vietsocial.example/(\\d+)/:externalId', // a regular expression
      'https://vietsocial.example/:externalId(\\d+)', // an external id with a regular expression
      'https://vietsocial.example/{:externalId-}+', // a repeated group
      'https://vietsocial.example/:slug-:externalId', // two variable parts between slashes
      'https://vietsocial.example/*/*/:externalId', // two wildcards
      'https://vietsocial.example/{a}?{a}?{a}?{a}?{a}?:externalId', // many optional parts
      'https://vietsocial.example/#:externalId', // a fragment
      'https://a:b@vietsocial.example/:externalId', // a password
      'https://vietsocial.example/watch?v=x-:externalId', // part of a parameter
      `https://vietsocial.example/${'a'.repeat(500)}/:externalId`, // more than 500 characters
    ]) {
      const list = patterns('https://vietsocial.example/p/:externalId', unusable)
      const { platform, userErrors } = await setPatterns(verigraph, list)
      expect([unusable, platform, userErrors]).toMatchObject([
        unusable,
        null,
        [{ code: 'INVALID_INPUT', path: ['input', 'patterns', '1', 'pattern'] }],
      ])
    }
    expect(await shownPatterns(verigraph)).toEqual(good)
  })

  it('refuses too many patterns, and one that is there already', async () => {
    const verigraph = running()
    const many = Array.from({ length: 51 }, (_, at) => `https://vietsocial.example/${at}/:externalId`)
    expect((await setPatterns(verigraph, patterns(...many))).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['input', 'patterns'] },
    ])
    const twice = [...patterns(POSTS), { kind: 'USER' as const, pattern: POSTS.replace('https', 'http') }]
    expect((await setPatterns(verigraph, twice)).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['input', 'patterns', '1', 'pattern'] },
    ])
    expect((await setPatterns(verigraph, patterns(...many.slice(1)))).userErrors).toEqual([])
  })

  it('lets a platform and its country’s admin declare them, and nobody else', async () => {
    const verigraph = running()
    const globalTube = (await verigraph.as('globaltube').run(ViewerDocument, {})).viewer.organisation?.id ?? ''
    const list = patterns('https://globaltube.example/:externalId')
    expect((await setPatterns(verigraph, list, { platformId: globalTube })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'platformId'] },
    ])
    expect((await setPatterns(verigraph, list, { as: 'admin' })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
    expect(await setPatterns(verigraph, list, { as: 'admin', platformId: globalTube })).toMatchObject({
      platform: { id: globalTube, urlPatterns: list },
    })
    for (const client of ['officer', 'director', 'vnnet', 'auditor'] as const) {
      const { errors } = await verigraph.as(client).ask(SetUrlPatternsDocument, { input: { patterns: list } })
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    }
  })

  it('answers a thousand hostile addresses under fifty costly patterns', async () => {
    const verigraph = running()
    const list = Array.from(
      { length: 50 },
      (_, at) => `https://vietsocial.example/*{a}?{aa}?{a}?{aa}?b${at}/:externalId`,
    )
    await setPatterns(verigraph, patterns(...list))
    const targetUrls = Array.from({ length: 1000 }, (_, row) => `https://vietsocial.example/${row}${'a/'.repeat(200)}`)
    const input = { targetUrls, action: 'REMOVE_CONTENT' as const, ...grounds() }
    const { draftRemovalOrders } = await verigraph.as('officer').run(DraftRemovalOrdersDocument, { input })
    expect(draftRemovalOrders.rows).toHaveLength(1000)
  })

  it('never fails on an address, whatever it is', async () => {
    const verigraph = running()
    await registerUser(verigraph.as('vietsocial'))
    await setPatterns(verigraph, patterns(POSTS, 'https://vietsocial.example/watch?v=:externalId'))
    const address = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string({ unit: 'binary' }).map((path) => `https://vietsocial.example/a/posts/${path}`),
      fc.string({ unit: 'grapheme' }).map((value) => `http://www.vietsocial.example/watch?v=${value}`),
      fc.string(),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(address, { minLength: 1, maxLength: 20 }), async (targetUrls) => {
        const input = { targetUrls, action: 'REMOVE_CONTENT' as const, ...grounds() }
        const { errors, data } = await verigraph.as('officer').ask(DraftRemovalOrdersDocument, { input })
        expect(errors).toBeUndefined()
        expect(data.draftRemovalOrders.rows ?? data.draftRemovalOrders.userErrors).not.toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})

/** The patterns of VietSocial, as anybody sees them. */
async function shownPatterns(verigraph: TestVerigraph) {
  const { platforms } = await verigraph.as(null).run(PlatformsDocument, { kind: 'DOMESTIC' })
  return platforms.nodes[0]?.urlPatterns
}

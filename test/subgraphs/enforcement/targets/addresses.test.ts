import { describeOnEachStorage, shared } from '../../../support/each-storage.ts'
import { PlatformsDocument, RegisterPlatformDocument, SetUrlPatternsDocument } from '../../../support/generated.ts'
import { draftOrder, publish, verifiedUser } from '../../../support/story.ts'
import type { TestVerigraph } from '../../../support/verigraph.ts'

const NAME = 'mạngxãhội1.vn'
const ASCII = 'xn--mngxhi1-0wa6369dfqa.vn'

async function register(verigraph: TestVerigraph, domains: string[]) {
  const { registerPlatform } = await verigraph.as('admin').run(RegisterPlatformDocument, {
    input: { name: 'MXH', kind: 'DOMESTIC', country: 'VN', domains, policyProfileId: 'vn-draft-2023' },
  })
  return registerPlatform
}

/** What a URL leads to, before a draft. */
async function foundAt(verigraph: TestVerigraph, urls: string[]) {
  const { data, errors } = await verigraph.as('officer').ask<{ targetsAt: Record<string, unknown>[] }>(
    `query ($urls: [URL!]!) { targetsAt(urls: $urls) {
      url recipient { id } removalOrders { id }
      target { __typename ... on Node { id } ... on ContentItem { author { id } } ... on ExternalLink { link: url } }
    } }`,
    { urls },
  )
  expect(errors).toBeUndefined()
  return data.targetsAt
}

/** One address, as it is pasted. */
const spellings = (host: string, path: string): string[] => [
  `https://${host}${path}`,
  `http://${host}${path}`,
  `https://www.${host}${path}`,
  `HTTPS://${host.toUpperCase()}${path}/`,
  `https://${host}.${path}`,
  `https://${host}:443${path}#comments`,
  ` \u200bhttps://${host}${path}\u200b\u202c `,
  `https://${host}${path.replace('p', '%70')}`,
]

describeOnEachStorage('addresses', (start) => {
  const running = shared(start)

  it('gives a domain in Unicode one owner, whichever form it is named in', async () => {
    const verigraph = running()
    const { platform, userErrors } = await register(verigraph, [NAME, ASCII])
    expect([userErrors, platform?.domains]).toEqual([[], [ASCII]])
    for (const taken of [ASCII, NAME.toUpperCase(), `m.${NAME}.`])
      expect(await register(verigraph, [taken])).toMatchObject({
        platform: null,
        userErrors: [{ code: 'CONFLICT', path: ['input', 'domains'] }],
      })
    const found = await foundAt(verigraph, [`https://${NAME}/x`, `https://m.${ASCII}./x`])
    expect(found.map(({ recipient }) => recipient)).toEqual([{ id: platform?.id }, { id: platform?.id }])
    const { data } = await verigraph
      .as(null)
      .ask<Record<string, unknown>>(
        `{ unicode: platform(domain: "${NAME}") { id unicodeDomains } ascii: platform(domain: "https://${ASCII}/x") { id } }`,
      )
    expect(data).toEqual({
      unicode: { id: platform?.id, unicodeDomains: [NAME] },
      ascii: { id: platform?.id },
    })
  })

  it('registers no domain that anybody has names under, nor what only looks like one, and says what to give', async () => {
    const verigraph = running()
    const count = async () => (await verigraph.as(null).run(PlatformsDocument, {})).platforms.totalCount
    const before = await count()
    for (const [domain, message] of [
      ['github.io', 'such as name.github.io'],
      ['203.0.113.7', 'Give the domain name that leads to it'],
      ['viet_social.example', 'underscore'],
      ['viet\u200bsocial.vn', 'Give vietsocial.vn'],
    ] as const)
      expect(await register(verigraph, ['fine.example', domain])).toMatchObject({
        platform: null,
        userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'domains'], message: expect.stringContaining(message) }],
      })
    expect(await count()).toBe(before)
    expect((await register(verigraph, ['mxh.github.io'])).platform?.domains).toEqual(['mxh.github.io'])
  })

  it('finds a post by its URL in any spelling, its author with it', async () => {
    const verigraph = running()
    const platform = verigraph.as('vietsocial')
    const { id: authorId } = await verifiedUser(verigraph, platform)
    for (const [number, told] of spellings('vietsocial.example', '/posts/1').entries()) {
      const url = told.replace('osts/1', `osts/${number}`)
      const { id } = await publish(platform, authorId, { url })
      const found = await foundAt(verigraph, spellings('vietsocial.example', `/posts/${number}`))
      for (const each of found)
        expect(each).toMatchObject({ target: { __typename: 'ContentItem', id, author: { id: authorId } } })
    }
  })

  it('finds it by a pattern in any spelling, too', async () => {
    const verigraph = running()
    const platform = verigraph.as('vietsocial')
    const { id: authorId } = await verifiedUser(verigraph, platform)
    const { id } = await publish(platform, authorId, { externalId: 'p1' })
    for (const pattern of [
      'https://www.vietsocial.example/p/:externalId',
      'https://vietsocial.example/p/:externalId/',
    ]) {
      const patterns = [{ kind: 'CONTENT_ITEM' as const, pattern }]
      await platform.run(SetUrlPatternsDocument, { input: { patterns } })
      for (const each of await foundAt(verigraph, spellings('vietsocial.example', '/p/p1')))
        expect(each).toMatchObject({ target: { __typename: 'ContentItem', id } })
    }
  })

  it('finds the comment that is meant by a fragment, and its post without one', async () => {
    await using verigraph = await start()
    const platform = verigraph.as('vietsocial')
    const { id: authorId } = await verifiedUser(verigraph, platform)
    const address = 'https://vietsocial.example/posts/7'
    const comment = await publish(platform, authorId, { kind: 'COMMENT', url: `${address}#c1` })
    const other = await publish(platform, authorId, { kind: 'COMMENT', url: `${address}#c2` })
    const targets = async () =>
      (await foundAt(verigraph, [address, `${address}#c1`, `http://www.${address.slice(8)}/#c2`, `${address}#c3`])).map(
        ({ target }) => (target as { id?: string }).id,
      )
    expect(await targets()).toEqual([undefined, comment.id, other.id, undefined])
    const post = await publish(platform, authorId, { url: address })
    expect(await targets()).toEqual([post.id, comment.id, other.id, post.id])
  })

  it('knows orders about one link by any spelling, and shows the link as each names it', async () => {
    const verigraph = running()
    const first = await draftOrder(verigraph, { targetUrl: 'https://vietsocial.example/gone' })
    for (const targetUrl of spellings('vietsocial.example', '/gone')) {
      const [found] = await foundAt(verigraph, [targetUrl])
      expect(found?.removalOrders).toEqual([{ id: first.id }])
    }
    const second = await draftOrder(verigraph, { targetUrl: ' http://www.vietsocial.example./gone/#x\u200b' })
    const { data } = await verigraph
      .as('officer')
      .ask<Record<string, unknown>>(
        `{ removalOrder(id: "${second.id}") { target { ... on ExternalLink { link: url } } ordersAboutSameTarget { id } } }`,
      )
    expect(data).toEqual({
      removalOrder: {
        target: { link: 'http://www.vietsocial.example./gone/#x' },
        ordersAboutSameTarget: [{ id: first.id }],
      },
    })
  })
})

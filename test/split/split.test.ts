import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { parse, print } from 'graphql'
import { createClient as createSseClient } from 'graphql-sse'
import { type Answer, TestClient } from '../support/client.ts'
import {
  AcknowledgeRemovalOrderDocument,
  PollRemovalOrderEventsDocument,
  PublishContentItemDocument,
  RemovalOrderDeliveryDocument,
  RemovalOrderNoticeDocument,
} from '../support/generated.ts'
import { appeal, carryOut, decideAppeal } from '../support/lifecycle.ts'
import { SplitVerigraph } from '../support/split.ts'
import { issueOrder, issueOrderAboutPost, publish, registerUser, verifiedUser, verifyUser } from '../support/story.ts'

const EVENTS: TypedDocumentNode<Told, { after?: string | undefined }> = parse(`subscription Follow($after: String) {
  removalOrderEvents(after: $after) { kind removalOrder { id target { ... on ContentItem { text author { handle } } } } }
}`)

interface Told {
  removalOrderEvents: {
    kind: string
    removalOrder: { id: string; target: { text: string; author: { handle: string } } }
  }
}

describe('split behind Hive Gateway', () => {
  let split: SplitVerigraph
  /** The router’s clients, and the inbox of the phones. */
  let parties: Pick<SplitVerigraph, 'as'> & { url: string }
  beforeAll(async () => {
    split = await SplitVerigraph.start()
    parties = { as: (clientId) => split.as(clientId), url: split.sms.url }
  }, 120_000)
  afterAll(() => split[Symbol.asyncDispose]())

  const lastCursor = async () =>
    (await split.as('vietsocial').run(PollRemovalOrderEventsDocument, { first: 1000 })).removalOrderEvents.at(-1)
      ?.cursor

  it('goes from a refused comment to an order that is carried out, appealed against and taken back', async () => {
    const platform = split.as('vietsocial')
    const { id: userId } = await registerUser(platform)
    const comment = { authorId: userId, kind: 'COMMENT' as const, text: 'Chào cả nhà' }
    const refused = await platform.run(PublishContentItemDocument, { input: comment })
    expect(refused.publishContentItem).toMatchObject({
      contentItem: null,
      userErrors: [{ code: 'VERIFICATION_REQUIRED', path: ['input', 'authorId'], requiredLevel: 'PHONE' }],
    })
    await verifyUser(parties, platform, userId, { legalName: 'Nguyễn Văn An' })
    const { publishContentItem: published } = await platform.run(PublishContentItemDocument, { input: comment })
    const targetId = published.contentItem?.id ?? ''

    const after = await lastCursor()
    const order = await issueOrder(parties, { targetId })
    const { removalOrderEvents } = await platform.run(PollRemovalOrderEventsDocument, { after })
    expect(removalOrderEvents).toMatchObject([
      { kind: 'ISSUED', removalOrder: { id: order.id, target: { id: targetId, text: 'Chào cả nhà' } } },
    ])
    expect(await carryOut(parties, order.id)).toMatchObject({
      removalOrder: { status: 'COMPLIED', target: { contentStatus: 'REMOVED' } },
    })

    const { removalOrder } = await platform.run(RemovalOrderNoticeDocument, { id: order.id })
    expect(removalOrder?.userNotice).toMatchObject({ user: { id: userId }, agency: { name: expect.any(String) } })
    const { appeal: filed } = await appeal(parties, order.id)
    const { appeal: won } = await decideAppeal(parties, filed?.id ?? '', true)
    expect(won).toMatchObject({ upheld: true, removalOrder: { restorationDueAt: expect.any(String) } })
  })

  it('tells of one event after the other, with what other subgraphs know of each, over WebSocket', async () => {
    const author = await verifiedUser(parties, split.as('vietsocial'))
    const posts = [await publish(split.as('vietsocial'), author.id), await publish(split.as('vietsocial'), author.id)]
    const listening = split.as('vietsocial').follow(EVENTS, { after: await lastCursor() })
    for (const { id: targetId } of posts) {
      const heard = listening.next()
      const order = await issueOrder(parties, { targetId })
      const { removalOrderEvents: event } = (await heard).value as Told
      expect(event).toMatchObject({ kind: 'ISSUED', removalOrder: { id: order.id } })
      expect(event.removalOrder.target).toEqual({ text: 'Xin chào', author: { handle: expect.any(String) } })
    }
    await listening.return(undefined)
  })

  it('replays and follows over Server-Sent Events, whichever process writes', async () => {
    const after = await lastCursor()
    const { order } = await issueOrderAboutPost(parties)
    const platform = split.as('vietsocial')
    const client = createSseClient({ url: `${split.url}/graphql`, headers: () => platform.headers(), retryAttempts: 0 })
    const events = client.iterate<Told>({ query: print(EVENTS), variables: { after } })
    expect((await events.next()).value?.data?.removalOrderEvents).toMatchObject({ removalOrder: { id: order.id } })
    const heard = events.next()
    await split.inPlace.as('vietsocial').run(AcknowledgeRemovalOrderDocument, { input: { removalOrderId: order.id } })
    const next = await issueOrderAboutPost(split.inPlace)
    expect((await heard).value?.data?.removalOrderEvents).toMatchObject({ removalOrder: { id: next.order.id } })
    client.dispose()
  })

  it('gives everyone an answer of their own, though they ask the same at once', async () => {
    const query =
      '{ viewer { clientId organisation { name } } contentItems(first: 5) { nodes { id author { handle } } } }'
    const clients = (['vietsocial', 'globaltube', 'auditor', null] as const).flatMap((id) => [
      split.as(id),
      split.as(id),
    ])
    const answers = await Promise.all(clients.map((client) => client.ask(query)))
    for (const [index, client] of clients.entries()) {
      const alone = await split.inPlace.as(client.clientId as null).ask(query)
      expect(answers[index]?.data).toEqual(alone.data)
    }
  })

  describe('a subgraph', () => {
    const ask = async (subgraph: string, query: string, variables: object, headers: Record<string, string>) => {
      const response = await fetch(`${split.addresses[subgraph]}/subgraphs/${subgraph}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      })
      return { status: response.status, ...((await response.json()) as Answer<Record<string, never>>) }
    }
    const ENTITIES = `query Entities($representations: [_Any!]!) {
      _entities(representations: $representations) { __typename ... on User { id contentItems(first: 1) { nodes { id } } } }
    }`

    it('says what it adds to the graph, and shows nothing else', async () => {
      const { data } = await ask('publishing', '{ _service { sdl } }', {}, {})
      expect(data).toEqual({ _service: { sdl: expect.stringContaining('type ContentItem implements Node @key') } })
      const { errors = [] } = await ask('publishing', '{ platforms { totalCount } }', {}, {})
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED'])
      expect((await fetch(`${split.addresses.publishing}/graphql`)).status).toBe(404)
      expect((await fetch(`${split.addresses.publishing}/subgraphs/identity/graphql`)).status).toBe(404)
    })

    it('finds entities for who may see them, null for who may not, and says which representation is none', async () => {
      const { id } = await verifiedUser(parties, split.as('vietsocial'))
      await publish(split.as('vietsocial'), id)
      const user = { __typename: 'User', id }
      const representations = [
        user,
        { ...user, id: 'usr_none' },
        { ...user, __typename: 'Agency' },
        { ...user, id: 7 },
        'x',
      ]
      const own = await ask('publishing', ENTITIES, { representations }, await split.as('vietsocial').headers())
      expect(own.data).toEqual({
        _entities: [{ ...user, contentItems: { nodes: [{ id: expect.any(String) }] } }, null, null, null, null],
      })
      expect(own.errors?.map(({ path, extensions }) => [path?.join('.'), extensions.code, extensions.path])).toEqual([
        ['_entities.2', 'INVALID_INPUT', ['representations', '2', '__typename']],
        ['_entities.3', 'INVALID_INPUT', ['representations', '3', 'id']],
        ['_entities.4', 'INVALID_INPUT', ['representations', '4', '__typename']],
      ])
      for (const other of ['globaltube', 'vnnet', null] as const) {
        const hidden = await ask('publishing', ENTITIES, { representations: [user] }, await split.as(other).headers())
        expect(hidden.data).toEqual({ _entities: [null] })
      }
    })

    it('tells what webhooks made of an order to who may see the order, and to nobody else', async () => {
      const { id } = await issueOrder(parties, { targetUrl: 'https://vietsocial.example/split' })
      const query = `query Entities($representations: [_Any!]!) {
        _entities(representations: $representations) { ... on RemovalOrder { webhookStatus webhookDeliveries { outcome } } }
      }`
      const representations = [{ __typename: 'RemovalOrder', id }]
      for (const reader of ['vietsocial', 'officer', 'auditor'] as const) {
        const { data } = await ask('webhooks', query, { representations }, await split.as(reader).headers())
        expect(data).toEqual({ _entities: [{ webhookStatus: null, webhookDeliveries: [] }] })
      }
      for (const other of ['globaltube', 'vnnet', 'admin', null] as const) {
        const { data } = await ask('webhooks', query, { representations }, await split.as(other).headers())
        expect(data).toEqual({ _entities: [null] })
      }
      const { removalOrder } = await split.as('officer').run(RemovalOrderDeliveryDocument, { id })
      expect(removalOrder).toMatchObject({ events: [{ kind: 'ISSUED' }], webhookStatus: null, webhookDeliveries: [] })
    })

    it('tells a router of events over Server-Sent Events, too, with what it knows of them itself', async () => {
      const after = await lastCursor()
      const { order, post } = await issueOrderAboutPost(parties)
      const platform = split.as('vietsocial')
      const client = createSseClient({
        url: `${split.addresses.enforcement}/subgraphs/enforcement/graphql`,
        headers: () => platform.headers(),
        retryAttempts: 0,
      })
      const query = `subscription Follow($after: String) { removalOrderEvents(after: $after) { removalOrder { id target { ... on ContentItem { __typename id } } } } }`
      const heard = await client.iterate({ query, variables: { after } }).next()
      const target = { __typename: 'ContentItem', id: post.id }
      expect(heard.value?.data).toEqual({ removalOrderEvents: { removalOrder: { id: order.id, target } } })
      client.dispose()
    })

    it('checks the token itself, and leaves the shape of documents to the router', async () => {
      const refused = await ask('registry', '{ viewer { clientId } }', {}, { authorization: 'Bearer forged' })
      expect(refused).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
      const behindRouter = await new TestClient(split.url, 'forger', async () => 'forged').ask(
        '{ viewer { clientId } }',
      )
      expect(behindRouter.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED'])
      const deep = `{ platforms { nodes { ${'... on Platform { '.repeat(20)} id ${'} '.repeat(20)} } } }`
      const aliases = `{ ${Array.from({ length: 300 }, (_, index) => `a${index}: viewer { clientId }`).join(' ')} }`
      for (const query of [deep, aliases]) expect((await ask('registry', query, {}, {})).errors).toBeUndefined()
      const large = await ask('registry', '{ viewer { clientId } }', { x: 'x'.repeat(2 ** 20) }, {})
      expect(large).toMatchObject({ status: 413, errors: [{ extensions: { code: 'REQUEST_TOO_LARGE' } }] })
    })
  })

  describe('with a process that does not answer', () => {
    const QUESTION = '{ removalOrders(first: 20) { nodes { id target { __typename ... on ContentItem { text } } } } }'

    const expectThePart = ({ data, errors = [] }: Answer<unknown>, code: string) => {
      const { nodes } = (data as { removalOrders: { nodes: object[] } }).removalOrders
      expect(nodes).toContainEqual({ id: expect.any(String), target: { __typename: 'ContentItem', text: null } })
      expect(nodes).toContainEqual({ id: expect.any(String), target: { __typename: 'Merchant' } })
      expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code }) })])
    }

    it('answers what the others know, and says what is missing, whether it hangs or is gone', async () => {
      const publishing = split.processOf('publishing')
      publishing.kill('SIGSTOP')
      const begun = performance.now()
      const whileItHangs = await split.as('officer').ask(QUESTION)
      publishing.kill('SIGKILL')
      expect(performance.now() - begun).toBeLessThan(8000)
      expectThePart(whileItHangs, 'GATEWAY_TIMEOUT')
      expectThePart(await split.as('officer').ask(QUESTION), 'SUBGRAPH_UNAVAILABLE')
    })
  })
})

import assert from 'node:assert/strict'
import { overMultipart, overServerSentEvents, overWebSocket } from './subscribing.mjs'

/** How often the same is asked at the same time, to meet what is in flight. */
const ROUNDS = 20
/** Milliseconds in which a part that hangs must be given up; docs/split.md says ten seconds. */
const GIVEN_UP = 15_000

const ORDERS = `{ removalOrders(first: 20) {
  nodes { id status recipient { id } webhookStatus target { __typename ... on ContentItem { text author { handle verificationLevel } } } }
} }`
/** Of what may be null, and of nothing else of `publishing`: null would go up to the whole. */
const TEXTS = '{ removalOrders(first: 20) { nodes { id target { __typename ... on ContentItem { text } } } } }'
const OWN = '{ viewer { clientId roles } contentItems(first: 5) { nodes { id author { handle } } } }'
const PUBLIC = '{ platforms(first: 5) { nodes { name } } viewer { clientId } }'
const EVENT = '{ cursor kind removalOrder { id target { ... on ContentItem { text author { handle } } } } }'
const PLATFORMS = ['vietsocial', 'globaltube']

/** What docs/split.md promises of a router, in the order in which it is tried; each throws where it does not hold. */
export const CHECKS = {
  'a query over several subgraphs': async ({ router, inPlace }) => {
    const { data, errors } = await router.ask('officer', ORDERS)
    assert.equal(errors, undefined)
    assert.ok(data.removalOrders.nodes.some(({ target }) => target.author))
    assert.deepEqual(data, (await inPlace.ask('officer', ORDERS)).data)
  },
  'the register without a token': async ({ router, inPlace }) => {
    const answer = await router.ask('nobody', PUBLIC)
    assert.equal(answer.data.viewer.clientId, 'anonymous')
    assert.deepEqual(answer, await inPlace.ask('nobody', PUBLIC))
  },
  'an answer of their own for each who asks the same at once': async ({ router, inPlace }) => {
    const names = ['vietsocial', 'globaltube', 'auditor', 'nobody']
    const alone = await Promise.all(names.map((name) => inPlace.ask(name, OWN)))
    for (let round = 0; round < ROUNDS; round++) {
      const answers = await Promise.all(names.map((name) => router.ask(name, OWN)))
      assert.deepEqual(
        answers.map(({ data }) => data),
        alone.map(({ data }) => data),
      )
    }
  },
  'userErrors of a mutation': async ({ router }) => {
    const { id: authorId } = await registerUser(router)
    const { contentItem, userErrors } = await publish(router, 'vietsocial', { authorId, kind: 'COMMENT' })
    assert.equal(contentItem, null)
    assert.deepEqual(userErrors, [{ code: 'VERIFICATION_REQUIRED', path: ['input', 'authorId'] }])
  },
  'a refusal, with its code and words': async ({ router, inPlace }) => {
    const query = '{ auditEntries(first: 1) { nodes { id } } }'
    const { errors } = await router.ask('vietsocial', query)
    assert.equal(errors[0].extensions.code, 'FORBIDDEN')
    assert.equal(errors[0].message, (await inPlace.ask('vietsocial', query)).errors[0].message)
  },
  'a token that is not valid': async ({ router }) => {
    const { errors } = await router.ask('forger', PUBLIC)
    const codes = errors.map(({ extensions }) => extensions?.code) // a router may put its own beside it
    assert.ok(codes.includes('UNAUTHENTICATED'), codes.join())
  },
  'events over WebSocket': (sides) => followed(sides, overWebSocket),
  'events over Server-Sent Events': (sides) => followed(sides, overServerSentEvents),
  'events over multipart': (sides) => followed(sides, overMultipart),
  'the rest, when a subgraph hangs': async (sides) => {
    process.kill(sides.processOf('publishing'), 'SIGSTOP')
    const began = performance.now()
    await expectTheRest(sides)
    assert.ok(performance.now() - began < GIVEN_UP, `It took ${performance.now() - began} ms.`)
  },
  'the rest, when a subgraph is gone': async (sides) => {
    process.kill(sides.processOf('publishing'), 'SIGKILL')
    await expectTheRest(sides)
  },
  'a code for what is missing': async ({ router }) => {
    const { errors } = await router.ask('officer', TEXTS)
    assert.ok(errors[0].extensions?.code, JSON.stringify(errors))
  },
  'no address of a subgraph that is gone': async ({ router, addresses }) => {
    const answer = await router.ask('officer', TEXTS)
    assert.ok(!JSON.stringify(answer).includes(new URL(addresses.publishing).host), JSON.stringify(answer.errors[0]))
  },
}

async function expectTheRest({ router }) {
  const { data, errors } = await router.ask('officer', TEXTS)
  const targets = data?.removalOrders.nodes.map(({ target }) => target) ?? []
  assert.ok(
    targets.some(({ __typename, text }) => __typename === 'ContentItem' && text === null),
    JSON.stringify(errors),
  )
}

/** Two who ask the same hear each of all that is theirs, in order, replayed and live, and of nothing else. */
async function followed({ router, inPlace, headers }, iterate) {
  const abort = new AbortController()
  const listeners = PLATFORMS.map((name) => ({
    name,
    heard: [],
    events: iterate({
      url: `${router.url}/graphql`,
      headers: headers[name],
      query: `subscription { removalOrderEvents ${EVENT} }`,
      signal: abort.signal,
    }),
  }))
  try {
    for (const _ of ['replayed', 'live']) {
      for (const name of PLATFORMS) await issueOrder(router, name)
      for (const listener of listeners) await hearAll(listener, inPlace)
    }
  } finally {
    abort.abort()
  }
}

async function hearAll({ name, heard, events }, inPlace) {
  const { data } = await inPlace.ask(name, `{ removalOrderEvents(first: 1000) ${EVENT} }`)
  const all = data.removalOrderEvents
  while (heard.at(-1)?.cursor !== all.at(-1).cursor) {
    const { value, done } = await events.next()
    assert.ok(!done, `${name} was told no more after ${heard.length} of ${all.length} events.`)
    assert.equal(value.errors, undefined, JSON.stringify(value.errors))
    heard.push(value.data.removalOrderEvents)
  }
  assert.deepEqual(heard, all)
}

/** An order about a new post of an author whom the platform has verified. */
async function issueOrder(router, platform) {
  const { data } = await router.ask(platform, '{ contentItems(first: 1) { nodes { author { id } } } }')
  const authorId = data.contentItems.nodes[0].author.id
  const { contentItem } = await publish(router, platform, { authorId, kind: 'POST' })
  const draft = {
    targetId: contentItem.id,
    action: 'REMOVE_CONTENT',
    reference: `TRY-${contentItem.id}`,
    legalBasis: 'Điều 16 khoản 1',
    reasons: 'Sai sự thật.',
  }
  const drafted = await router.ask(
    'officer',
    'mutation ($input: DraftRemovalOrderInput!) { draftRemovalOrder(input: $input) { removalOrder { id } } }',
    { input: draft },
  )
  const { errors } = await router.ask(
    'director',
    'mutation ($input: ApproveRemovalOrderInput!) { approveRemovalOrder(input: $input) { removalOrder { id } } }',
    { input: { removalOrderId: drafted.data.draftRemovalOrder.removalOrder.id } },
  )
  assert.equal(errors, undefined)
}

async function publish(router, platform, input) {
  const { data } = await router.ask(
    platform,
    `mutation ($input: PublishContentItemInput!) {
      publishContentItem(input: $input) { contentItem { id } userErrors { code path } }
    }`,
    { input: { text: 'Xin chào', ...input } },
  )
  return data.publishContentItem
}

async function registerUser(router) {
  const { data } = await router.ask(
    'vietsocial',
    'mutation ($input: RegisterUserInput!) { registerUser(input: $input) { user { id } } }',
    { input: { externalId: `try-${process.pid}`, handle: 'try.router' } },
  )
  return data.registerUser.user
}

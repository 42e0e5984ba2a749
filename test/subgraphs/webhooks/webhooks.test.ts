import { AuditEntry } from '../../../src/audit/index.ts'
import { verifyWebhook } from '../../../src/sdk/index.ts'
import { systemClock } from '../../../src/storage/index.ts'
import type { TestClient } from '../../support/client.ts'
import { describeOnStorage, type StartOnStorage } from '../../support/each-storage.ts'
import {
  PauseWebhookEndpointDocument,
  PollRemovalOrderEventsDocument,
  RegisterWebhookEndpointDocument,
  type RegisterWebhookEndpointInput,
  RemoveWebhookEndpointDocument,
  ReplayWebhookEventsDocument,
  ResumeWebhookEndpointDocument,
  RotateWebhookSecretDocument,
  VerifyWebhookEndpointDocument,
  WebhookEndpointDocument,
  WebhookEndpointsDocument,
} from '../../support/generated.ts'
import { issueOrder, issueOrderAboutPost, unique, verifiedUser } from '../../support/story.ts'
import { until } from '../../support/until.ts'
import type { TestVerigraph } from '../../support/verigraph.ts'
import {
  activeEndpoint,
  type ReceivedWebhook,
  registerEndpoint,
  silence,
  status,
  WebhookReceiver,
} from '../../support/webhook-receiver.ts'

/** Receivers of tests are on loopback; tokens are judged by the real time, however far a test goes ahead. */
const startFor =
  (start: StartOnStorage) =>
  (overrides = {}) =>
    start({
      overrides: { tokenClock: systemClock, ...overrides },
      config: { webhookNetworks: ['127.0.0.0/8', '::1/128'] },
    })

const issue = (verigraph: TestVerigraph) =>
  issueOrder(verigraph, { targetUrl: `https://vietsocial.example/${unique('x')}` })

async function endpointOf(client: TestClient, id: string) {
  const { webhookEndpoint } = await client.run(WebhookEndpointDocument, { id })
  if (!webhookEndpoint) throw new Error('It is not to be seen.')
  return webhookEndpoint
}

const deliveriesOf = async (client: TestClient, id: string) => (await endpointOf(client, id)).deliveries.nodes

const verify = (webhook: ReceivedWebhook, secret: string | string[], verigraph: TestVerigraph) =>
  verifyWebhook(webhook.body, webhook.headers, secret, { now: () => verigraph.clock.now().getTime() })

/** Sets the clock forward past the next retry, and has it made. */
async function retryAfter(verigraph: TestVerigraph, minutes: number): Promise<void> {
  verigraph.clock.advance({ minutes })
  await verigraph.sweep()
}

describeOnStorage('webhook endpoints', (startOn) => {
  const start = startFor(startOn)

  it('send an event in the moment in which it happens: signed, and as the subscription tells it', async () => {
    await using verigraph = await start()
    await using receiver = await WebhookReceiver.start()
    const platform = verigraph.as('vietsocial')
    const { id, secret } = await activeEndpoint(platform, receiver.url)
    const { order, post } = await issueOrderAboutPost(verigraph)
    await until(() => receiver.taken.length === 1)

    const [webhook] = receiver.taken as [ReceivedWebhook]
    const event = verify(webhook, secret, verigraph)
    const { removalOrderEvents } = await platform.run(PollRemovalOrderEventsDocument, {})
    const polled = removalOrderEvents.at(-1)
    expect(event).toMatchObject({
      id: expect.stringMatching(/^event_/),
      type: 'removal_order.issued',
      timestamp: polled?.occurredAt,
      data: {
        cursor: polled?.cursor,
        sequence: polled?.sequence,
        kind: 'ISSUED',
        occurredAt: polled?.occurredAt,
        removalOrder: {
          id: order.id,
          reference: order.reference,
          dueAt: order.dueAt,
          signedDocument: order.signedDocument,
          agency: { name: order.agency.name },
          target: { __typename: 'ContentItem', id: post.id },
        },
      },
    })
    await until(async () => (await deliveriesOf(platform, id)).length === 1)
    expect(await deliveriesOf(platform, id)).toEqual([
      expect.objectContaining({
        log: 'REMOVAL_ORDERS',
        eventId: event.id,
        eventCursor: polled?.cursor,
        eventSequence: polled?.sequence,
        eventType: 'removal_order.issued',
        attempt: 1,
        duration: expect.stringMatching(/^PT[\d.]+S$/),
        statusCode: 204,
        error: null,
        nextAttemptAt: null,
      }),
    ])
    expect(
      await verigraph.storage.reader.count(AuditEntry, [{ action: 'webhook-event.delivered', subjectId: event.id }]),
    ).toBe(1)
    expect(await verigraph.everythingStored()).not.toContain(secret.slice('whsec_'.length))
  })

  it('carry verifications and referrals to a platform, each in a sequence of its own', async () => {
    await using verigraph = await start()
    await using receiver = await WebhookReceiver.start()
    const platform = verigraph.as('vietsocial')
    await activeEndpoint(platform, receiver.url, ['VERIFICATIONS', 'REFERRALS'])
    const user = await verifiedUser(verigraph, platform)
    await verigraph.as('officer').ask(`mutation { referToPlatform(input: {
      targetUrl: "https://vietsocial.example/p/1", explanation: "Perhaps." }) { userErrors { message } } }`)
    await issue(verigraph)
    await until(() => receiver.taken.length === 2)
    const byType = new Map(receiver.taken.map(({ event }) => [event.type, event.data as object]))
    expect(byType.get('verification.verified')).toMatchObject({ user: { id: user.id }, change: { level: 'PHONE' } })
    expect(byType.get('referral.referred')).toMatchObject({ referral: { explanation: 'Perhaps.' } })
    expect(JSON.stringify(receiver.attempts)).not.toMatch(/Nguyễn Văn An|\+8498/)
  })

  it('get everything once they recover, in order, whatever they did before', async () => {
    await using verigraph = await start({ webhookTimeout: 1000 })
    await using elsewhere = await WebhookReceiver.start()
    await using receiver = await WebhookReceiver.start()
    const platform = verigraph.as('vietsocial')
    const { id } = await activeEndpoint(platform, receiver.url)
    receiver.answers = [status(500), silence, status(302, { location: elsewhere.url }), status(429), status(204)]
    for (let number = 0; number < 3; number++) await issue(verigraph)
    for (let failures = 1; failures <= 4; failures++) {
      await until(async () => (await endpointOf(platform, id)).positions[0]?.failures === failures)
      expect(receiver.taken).toHaveLength(0)
      await retryAfter(verigraph, 12)
    }
    await until(() => receiver.taken.length === 3)
    const first = receiver.sequences[0] ?? 0
    expect(receiver.sequences).toEqual([first, first + 1, first + 2])
    expect(receiver.attempts.slice(0, 5).map(({ headers }) => headers['webhook-id'])).toEqual(
      Array(5).fill(receiver.taken[0]?.event.id),
    )
    expect(elsewhere.attempts).toHaveLength(0)
    await until(async () => (await deliveriesOf(platform, id)).length === 7)
    const log = (await deliveriesOf(platform, id)).toReversed()
    expect(log.slice(0, 5).map(({ attempt, statusCode, error }) => [attempt, statusCode, error])).toEqual([
      [1, 500, 'It answered 500.'],
      [2, null, 'It did not answer within 1 s.'],
      [3, 302, 'It answered 302; redirects are not followed.'],
      [4, 429, 'It answered 429.'],
      [5, 204, null],
    ])
    expect(log[0]?.nextAttemptAt).not.toBeNull()
    expect((await endpointOf(platform, id)).positions).toMatchObject([{ failures: 0, failingSince: null, dueAt: null }])
  })

  it('are tried again when they ask for it', async () => {
    await using verigraph = await start()
    await using receiver = await WebhookReceiver.start()
    const platform = verigraph.as('vietsocial')
    const { id } = await activeEndpoint(platform, receiver.url)
    receiver.answers = [status(503, { 'retry-after': '3600' }), status(204)]
    await issue(verigraph)
    await until(async () => (await deliveriesOf(platform, id)).length === 1)
    const [delivery] = await deliveriesOf(platform, id)
    expect(Date.parse(delivery?.nextAttemptAt ?? '') - Date.parse(delivery?.attemptedAt ?? '')).toBeGreaterThanOrEqual(
      3_600_000,
    )
    await retryAfter(verigraph, 61)
    await until(() => receiver.taken.length === 1)
  })

  it('are paused after 24 hours of failures, and lose nothing by it', async () => {
    await using verigraph = await start()
    await using receiver = await WebhookReceiver.start()
    const platform = verigraph.as('vietsocial')
    const { id } = await activeEndpoint(platform, receiver.url)
    receiver.answers = [status(500)]
    await issue(verigraph)
    await until(async () => (await deliveriesOf(platform, id)).length === 1)
    await retryAfter(verigraph, 23 * 60)
    await until(async () => (await deliveriesOf(platform, id)).length === 2)
    expect(await endpointOf(platform, id)).toMatchObject({ status: 'ACTIVE', positions: [{ failures: 2 }] })
    await retryAfter(verigraph, 61)
    await until(async () => (await endpointOf(platform, id)).status === 'PAUSED')
    expect(await endpointOf(platform, id)).toMatchObject({ pauseReason: 'FAILING', positions: [{ dueAt: null }] })
    const { id: meanwhile } = await issue(verigraph)
    await retryAfter(verigraph, 60)
    expect(receiver.attempts).toHaveLength(3)

    receiver.answers = [status(204)]
    const { resumeWebhookEndpoint } = await platform.run(ResumeWebhookEndpointDocument, {
      input: { webhookEndpointId: id },
    })
    expect(resumeWebhookEndpoint.webhookEndpoint).toMatchObject({ status: 'ACTIVE', pauseReason: null, pausedAt: null })
    await until(() => receiver.taken.some(({ event }) => event.data.removalOrder.id === meanwhile))
    const first = receiver.sequences[0] ?? 0
    expect(receiver.attempts[0]?.event.data.sequence).toBe(first)
    expect(receiver.sequences).toEqual(receiver.sequences.map((_, index) => first + index))
  })

  it('are paused at once when they are gone, and by their recipient', async () => {
    await using verigraph = await start()
    await using receiver = await WebhookReceiver.start()
    const platform = verigraph.as('vietsocial')
    const { id } = await activeEndpoint(platform, receiver.url)
    const input = { webhookEndpointId: id }
    receiver.answers = [status(410), status(204)]
    await issue(verigraph)
    await until(async () => (await endpointOf(platform, id)).pauseReason === 'GONE')
    await platform.run(ResumeWebhookEndpointDocument, { input })
    await until(() => receiver.taken.length === 1)

    const { pauseWebhookEndpoint } = await platform.run(PauseWebhookEndpointDocument, { input })
    expect(pauseWebhookEndpoint.webhookEndpoint).toMatchObject({ status: 'PAUSED', pauseReason: 'REQUESTED' })
    const again = await platform.run(PauseWebhookEndpointDocument, { input })
    expect(again.pauseWebhookEndpoint.userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    await issue(verigraph)
    await platform.run(ResumeWebhookEndpointDocument, { input })
    await until(() => receiver.taken.length === 2)
  })

  it('go on after a restart, with what came before it and could not be sent', async () => {
    await using verigraph = await start()
    await using receiver = await WebhookReceiver.start()
    const platform = verigraph.as('vietsocial')
    await activeEndpoint(platform, receiver.url)
    receiver.answers = [status(204), silence]
    for (let number = 0; number < 4; number++) await issue(verigraph)
    await until(() => receiver.attempts.length === 2)
    receiver.answers = [status(204)]
    await verigraph.restart() // while the second one is in flight
    await until(() => receiver.taken.length === 4)
    const first = receiver.sequences[0] ?? 0
    expect(receiver.sequences).toEqual([first, first + 1, first + 2, first + 3])
    await issue(verigraph)
    await until(() => receiver.taken.length === 5)
  })

  it('do not hold each other up', async () => {
    await using verigraph = await start()
    await using slow = await WebhookReceiver.start()
    await using quick = await WebhookReceiver.start()
    const platform = verigraph.as('vietsocial')
    for (let number = 0; number < 5; number++) await activeEndpoint(platform, slow.url)
    await activeEndpoint(platform, quick.url)
    slow.answers = [silence]
    for (let number = 0; number < 3; number++) await issue(verigraph)
    await until(() => quick.taken.length === 3)
    expect(slow.attempts).toHaveLength(5)
    expect(slow.taken).toHaveLength(0)
  })

  it('forget their deliveries after 30 days', async () => {
    await using verigraph = await start()
    await using receiver = await WebhookReceiver.start()
    const platform = verigraph.as('vietsocial')
    const { id } = await activeEndpoint(platform, receiver.url)
    await issue(verigraph)
    await until(async () => (await deliveriesOf(platform, id)).length === 1)
    await retryAfter(verigraph, 29 * 24 * 60)
    const kept = await deliveriesOf(platform, id)
    expect(kept.length).toBeGreaterThanOrEqual(1)
    await retryAfter(verigraph, 2 * 24 * 60)
    const ids = (await deliveriesOf(platform, id)).map((delivery) => delivery.id)
    expect(ids).not.toContain(kept.at(-1)?.id)
  })
})

describeOnStorage('the owner of a webhook endpoint', (startOn) => {
  const start = startFor(startOn)

  it('registers it under a key of its own once, however often it repeats itself', async () => {
    await using verigraph = await start()
    const platform = verigraph.as('vietsocial')
    const input: RegisterWebhookEndpointInput = {
      url: 'http://127.0.0.1/',
      logs: ['REMOVAL_ORDERS', 'REMOVAL_ORDERS'],
      idempotencyKey: 'k',
    }
    const register = async (change: object = {}) =>
      (await platform.run(RegisterWebhookEndpointDocument, { input: { ...input, ...change } })).registerWebhookEndpoint
    const first = await register()
    expect(first).toMatchObject({
      webhookEndpoint: { status: 'PENDING', logs: ['REMOVAL_ORDERS'], recipient: { name: 'VietSocial' } },
      secret: expect.stringMatching(/^whsec_/),
      userErrors: [],
    })
    expect(await register()).toEqual(first)
    expect(await register({ logs: ['REFERRALS'] })).toMatchObject({ secret: null, userErrors: [{ code: 'CONFLICT' }] })
    const { webhookEndpoints } = await platform.run(WebhookEndpointsDocument, {})
    expect(webhookEndpoints.totalCount).toBe(1)
  })

  it.each([
    ['ftp://127.0.0.1/', 'https address'],
    ['http://me:secret@127.0.0.1/', 'user name'],
    ['http://127.0.0.1/#here', 'fragment'],
    ['https://10.0.0.1/', 'Nothing is sent there'],
    ['https://169.254.169.254/latest', 'Nothing is sent there'],
    ['http://1.1.1.1/', 'https only'],
    ['https://nowhere.invalid/', 'Nothing is sent there'],
  ])('may not name %s', async (url, problem) => {
    await using verigraph = await start()
    const input = { url, logs: ['REMOVAL_ORDERS' as const] }
    const { registerWebhookEndpoint } = await verigraph.as('vietsocial').run(RegisterWebhookEndpointDocument, { input })
    expect(registerWebhookEndpoint).toMatchObject({
      webhookEndpoint: null,
      secret: null,
      userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'url'], message: expect.stringContaining(problem) }],
    })
  })

  it('may name nothing on the machine itself where no network is opened, be it by a name', async () => {
    await using verigraph = await startOn()
    for (const url of ['https://127.0.0.1/', 'https://localhost/', 'https://[::1]/']) {
      const input = { url, logs: ['REMOVAL_ORDERS' as const] }
      const { registerWebhookEndpoint } = await verigraph
        .as('vietsocial')
        .run(RegisterWebhookEndpointDocument, { input })
      expect(registerWebhookEndpoint.userErrors).toMatchObject([
        { code: 'INVALID_INPUT', message: expect.stringContaining('Nothing is sent there') },
      ])
    }
  })

  it('is told exactly what the receiver answered, where that was not the challenge', async () => {
    await using verigraph = await start({ webhookTimeout: 1000 })
    await using receiver = await WebhookReceiver.start()
    const platform = verigraph.as('vietsocial')
    const { id } = await registerEndpoint(platform, receiver.url)
    const challenge = async (answer: WebhookReceiver['answerChallenge']) => {
      receiver.answerChallenge = answer
      const input = { webhookEndpointId: id }
      const { verifyWebhookEndpoint } = await platform.run(VerifyWebhookEndpointDocument, { input })
      expect(verifyWebhookEndpoint.webhookEndpoint).toBeNull()
      return verifyWebhookEndpoint.userErrors[0]
    }
    const failed = { __typename: 'WebhookChallengeFailed', code: 'CHALLENGE_FAILED' }
    expect(await challenge((_, response) => response.writeHead(404).end('Not here.'))).toMatchObject({
      ...failed,
      statusCode: 404,
      body: 'Not here.',
      message: 'It answered 404.',
    })
    for (const body of ['', 'ok', 'null', '{"challenge":"another"}'])
      expect(await challenge((_, response) => response.writeHead(200).end(body))).toMatchObject({
        ...failed,
        statusCode: 200,
        body,
      })
    expect(
      await challenge((given, response) => response.writeHead(500).end(JSON.stringify({ challenge: given }))),
    ).toMatchObject({
      ...failed,
      statusCode: 500,
    })
    expect(await challenge(() => undefined)).toMatchObject({
      ...failed,
      statusCode: null,
      body: null,
      message: 'It did not answer within 1 s.',
    })
    await issue(verigraph)
    expect((await endpointOf(platform, id)).status).toBe('PENDING')
    expect(receiver.attempts).toHaveLength(0)

    receiver.answerChallenge = (given, response) => response.writeHead(200).end(JSON.stringify({ challenge: given }))
    const input = { webhookEndpointId: id }
    const { verifyWebhookEndpoint } = await platform.run(VerifyWebhookEndpointDocument, { input })
    expect(verifyWebhookEndpoint.webhookEndpoint).toMatchObject({ status: 'ACTIVE', verifiedAt: expect.any(String) })
    await until(() => receiver.taken.length === 1) // what came since the registration
    const again = await platform.run(VerifyWebhookEndpointDocument, { input })
    expect(again.verifyWebhookEndpoint.userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
  })

  it('changes over to a new secret within 24 hours in which both sign', async () => {
    await using verigraph = await start()
    await using receiver = await WebhookReceiver.start()
    const platform = verigraph.as('vietsocial')
    const { id, secret: old } = await activeEndpoint(platform, receiver.url)
    const { rotateWebhookSecret } = await platform.run(RotateWebhookSecretDocument, {
      input: { webhookEndpointId: id },
    })
    const fresh = rotateWebhookSecret.secret ?? ''
    expect(fresh).toMatch(/^whsec_/)
    expect(fresh).not.toBe(old)
    await issue(verigraph)
    await until(() => receiver.taken.length === 1)
    const [both] = receiver.taken as [ReceivedWebhook]
    expect(both.headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/)
    for (const secret of [old, fresh, [old, fresh]]) verify(both, secret, verigraph)

    verigraph.clock.advance({ minutes: 24 * 60 + 1 })
    await issue(verigraph)
    await until(() => receiver.taken.some(({ headers }) => !headers['webhook-signature']?.includes(' ')))
    const alone = receiver.taken.at(-1) as ReceivedWebhook
    verify(alone, fresh, verigraph)
    expect(() => verify(alone, old, verigraph)).toThrow(expect.objectContaining({ code: 'WRONG_SIGNATURE' }))
  })

  it('has events sent again by hand, in order and under the same ids', async () => {
    await using verigraph = await start()
    await using receiver = await WebhookReceiver.start()
    const platform = verigraph.as('vietsocial')
    const { id } = await activeEndpoint(platform, receiver.url)
    for (let number = 0; number < 3; number++) await issue(verigraph)
    await until(() => receiver.taken.length === 3)
    await until(async () => (await deliveriesOf(platform, id)).length === 3)
    const before = receiver.taken.map(({ event }) => event.id)
    const replay = async (after: string | null, log: 'REMOVAL_ORDERS' | 'REFERRALS' = 'REMOVAL_ORDERS') => {
      const input = { webhookEndpointId: id, log, after }
      return (await platform.run(ReplayWebhookEventsDocument, { input })).replayWebhookEvents
    }
    expect((await replay(receiver.taken[0]?.event.data.cursor ?? null)).userErrors).toEqual([])
    await until(() => receiver.taken.length === 5)
    expect(receiver.taken.slice(3).map(({ event }) => event.id)).toEqual(before.slice(1))

    const { removalOrderEvents: all } = await platform.run(PollRemovalOrderEventsDocument, {})
    receiver.taken.length = 0
    await replay(null)
    await until(() => receiver.taken.length === all.length)
    expect(receiver.sequences).toEqual(all.map(({ sequence }) => sequence))

    const { removalOrderEvents: others } = await verigraph.as('globaltube').run(PollRemovalOrderEventsDocument, {})
    for (const cursor of ['nonsense', others[0]?.cursor ?? ''])
      expect((await replay(cursor)).userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'after'] }])
    expect((await replay(null, 'REFERRALS')).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['input', 'log'] },
    ])
  })

  it('cannot skip by a replay what is still to be sent', async () => {
    await using verigraph = await start()
    await using receiver = await WebhookReceiver.start()
    const platform = verigraph.as('vietsocial')
    const { id } = await activeEndpoint(platform, receiver.url)
    receiver.answers = [status(500)]
    await issue(verigraph)
    await until(() => receiver.attempts.length === 1)
    const input = {
      webhookEndpointId: id,
      log: 'REMOVAL_ORDERS' as const,
      after: receiver.attempts[0]?.event.data.cursor ?? '',
    }
    const { replayWebhookEvents } = await platform.run(ReplayWebhookEventsDocument, { input })
    expect(replayWebhookEvents.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'after'] }])
  })

  it('removes it, and nothing more is sent', async () => {
    await using verigraph = await start()
    await using receiver = await WebhookReceiver.start()
    await using witness = await WebhookReceiver.start()
    const platform = verigraph.as('vietsocial')
    const { id } = await activeEndpoint(platform, receiver.url)
    await activeEndpoint(platform, witness.url)
    const { removeWebhookEndpoint } = await platform.run(RemoveWebhookEndpointDocument, {
      input: { webhookEndpointId: id },
    })
    expect(removeWebhookEndpoint).toEqual({ webhookEndpointId: id, userErrors: [] })
    await issue(verigraph)
    await until(() => witness.taken.length === 1)
    expect(receiver.attempts).toHaveLength(0)
    expect((await platform.run(WebhookEndpointDocument, { id })).webhookEndpoint).toBeNull()
  })

  it('is alone with it, but for auditors', async () => {
    await using verigraph = await start()
    await using receiver = await WebhookReceiver.start()
    const { id } = await activeEndpoint(verigraph.as('vietsocial'), receiver.url)
    await issue(verigraph)
    await until(async () => (await deliveriesOf(verigraph.as('vietsocial'), id)).length === 1)
    const stranger = verigraph.as('globaltube')
    expect((await stranger.run(WebhookEndpointDocument, { id })).webhookEndpoint).toBeNull()
    expect((await stranger.run(WebhookEndpointsDocument, {})).webhookEndpoints.totalCount).toBe(0)
    const input = { webhookEndpointId: id }
    for (const userErrors of [
      (await stranger.run(VerifyWebhookEndpointDocument, { input })).verifyWebhookEndpoint.userErrors,
      (await stranger.run(RotateWebhookSecretDocument, { input })).rotateWebhookSecret.userErrors,
      (await stranger.run(PauseWebhookEndpointDocument, { input })).pauseWebhookEndpoint.userErrors,
      (await stranger.run(RemoveWebhookEndpointDocument, { input })).removeWebhookEndpoint.userErrors,
      (await stranger.run(ReplayWebhookEventsDocument, { input: { ...input, log: 'REMOVAL_ORDERS' } }))
        .replayWebhookEvents.userErrors,
    ])
      expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'webhookEndpointId'] }])

    const auditor = verigraph.as('auditor')
    expect(await deliveriesOf(auditor, id)).toHaveLength(1)
    expect((await auditor.run(WebhookEndpointsDocument, { status: 'ACTIVE' })).webhookEndpoints.nodes).toMatchObject([
      { id },
    ])
    for (const client of [auditor, verigraph.as('officer')]) {
      const { errors } = await client.ask(PauseWebhookEndpointDocument, { input })
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    }
    const { data } = await auditor.ask<{ node: object }>(`{ node(id: "${id}") { __typename id } }`)
    expect(data.node).toEqual({ __typename: 'WebhookEndpoint', id })
  })

  it('has, as an ISP, removal orders only', async () => {
    await using verigraph = await start()
    await using receiver = await WebhookReceiver.start()
    const provider = verigraph.as('vnnet')
    for (const logs of [[], ['REMOVAL_ORDERS', 'VERIFICATIONS']] as RegisterWebhookEndpointInput['logs'][]) {
      const { registerWebhookEndpoint } = await provider.run(RegisterWebhookEndpointDocument, {
        input: { url: receiver.url, logs },
      })
      expect(registerWebhookEndpoint.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'logs'] }])
    }
    const { id } = await activeEndpoint(provider, receiver.url)
    const { recipient } = await endpointOf(provider, id)
    await issueOrder(verigraph, {
      targetUrl: 'https://bad.example/',
      recipientId: recipient.id,
      action: 'BLOCK_WEBSITE',
    })
    await until(() => receiver.taken.length === 1)
    expect(receiver.taken[0]?.event.data.removalOrder).toMatchObject({ action: 'BLOCK_WEBSITE', recipient })
  })

  it('has at most 20', async () => {
    await using verigraph = await start()
    const platform = verigraph.as('vietsocial')
    for (let number = 0; number < 20; number++) await registerEndpoint(platform, 'http://127.0.0.1/')
    await expect(registerEndpoint(platform, 'http://127.0.0.1/')).rejects.toThrow('CONFLICT')
  })
})

import { jest } from '@jest/globals'
import { LogEvent } from '../../../../src/delivery/index.ts'
import type { Row } from '../../../../src/storage/index.ts'
import { WebhookDelivery } from '../../../../src/subgraphs/webhooks/webhook-delivery.ts'
import type { TestClient } from '../../../support/client.ts'
import { describeOnEachStorage, describeOnStorage, shared } from '../../../support/each-storage.ts'
import {
  PauseWebhookEndpointDocument,
  PollRemovalOrderEventsDocument,
  RemovalOrderDeliveryDocument,
  RemoveWebhookEndpointDocument,
  WithdrawRemovalOrderDocument,
} from '../../../support/generated.ts'
import { decideObjection, object } from '../../../support/lifecycle.ts'
import { draftOrder, issueOrder, unique } from '../../../support/story.ts'
import { until } from '../../../support/until.ts'
import type { TestVerigraph } from '../../../support/verigraph.ts'
import {
  activeEndpoint,
  registerEndpoint,
  silence,
  status,
  WebhookReceiver,
} from '../../../support/webhook-receiver.ts'

const issue = (verigraph: TestVerigraph) =>
  issueOrder(verigraph, { targetUrl: `https://vietsocial.example/${unique('sent')}` })

async function seenBy(client: TestClient, id: string) {
  const { removalOrder } = await client.run(RemovalOrderDeliveryDocument, { id })
  if (!removalOrder) throw new Error('It is not to be seen.')
  return removalOrder
}

const deliveriesOf = async (client: TestClient, id: string) => (await seenBy(client, id)).webhookDeliveries

const SYSTEM = { clientId: 'test', roles: [], organisationId: null, jurisdiction: null }

/** Receivers of tests are on loopback. */
const WITH_RECEIVERS = { config: { webhookNetworks: ['127.0.0.0/8'] } }

describeOnEachStorage('what the recipient of an order was told', (startOn) => {
  const running = shared(startOn)

  it('stands with the order, as it stands in the recipient’s log, oldest first', async () => {
    const verigraph = running()
    const { id } = await issue(verigraph)
    await issue(verigraph)
    verigraph.clock.advance({ minutes: 100 })
    await verigraph.sweep()
    await object(verigraph, id)
    await decideObjection(verigraph, id, false)
    verigraph.clock.advance({ minutes: 100 })
    await verigraph.sweep()
    await verigraph.as('director').run(WithdrawRemovalOrderDocument, { input: { removalOrderId: id, reason: 'Nhầm.' } })

    const { events } = await seenBy(verigraph.as('officer'), id)
    expect(events.map(({ kind }) => kind)).toEqual([
      'ISSUED',
      'REMINDED',
      'OBJECTION_DECIDED',
      'REMINDED',
      'OVERDUE',
      'WITHDRAWN',
    ])
    const { removalOrderEvents: log } = await verigraph
      .as('vietsocial')
      .run(PollRemovalOrderEventsDocument, { first: 1000 })
    const own = log.filter(({ removalOrder }) => removalOrder.id === id)
    expect(events).toEqual(own.map(({ removalOrder: _, ...event }) => event))
    for (const reader of ['vietsocial', 'director', 'auditor'] as const)
      expect((await seenBy(verigraph.as(reader), id)).events).toEqual(events)
  })

  it('is nothing before the order is issued, and nothing to whoever may not see the order', async () => {
    const verigraph = running()
    const draft = await draftOrder(verigraph, { targetUrl: `https://vietsocial.example/${unique('sent')}` })
    expect(await seenBy(verigraph.as('officer'), draft.id)).toMatchObject({ events: [], webhookDeliveries: [] })
    const { id } = await issue(verigraph)
    for (const reader of ['globaltube', 'vnnet'] as const)
      expect(await verigraph.as(reader).run(RemovalOrderDeliveryDocument, { id })).toEqual({ removalOrder: null })
  })

  it('gives an officer cursors that lead nobody but the recipient anywhere', async () => {
    const verigraph = running()
    const { id } = await issue(verigraph)
    const next = await issue(verigraph)
    const after = (await seenBy(verigraph.as('officer'), id)).events[0]?.cursor
    const read = (client: TestClient) => client.ask(PollRemovalOrderEventsDocument, { after })
    expect((await read(verigraph.as('vietsocial'))).data.removalOrderEvents).toMatchObject([
      { removalOrder: { id: next.id } },
    ])
    for (const [reader, code] of [
      ['globaltube', 'INVALID_INPUT'],
      ['vnnet', 'INVALID_INPUT'],
      ['officer', 'FORBIDDEN'],
    ] as const)
      expect(await read(verigraph.as(reader))).toMatchObject({ errors: [{ extensions: { code } }] })
  })

  it('is read at once for a page of orders', async () => {
    const verigraph = running()
    for (let number = 0; number < 3; number++) await issue(verigraph)
    const page = jest.spyOn(verigraph.storage.reader, 'page')
    const { data } = await verigraph
      .as('officer')
      .ask<{ removalOrders: { nodes: { events: object[] }[] } }>(
        '{ removalOrders(first: 50) { nodes { id events { kind } } } }',
      )
    expect(data.removalOrders.nodes.flatMap(({ events }) => events).length).toBeGreaterThan(5)
    expect(page.mock.calls.filter(([model]) => (model as unknown) === LogEvent)).toHaveLength(1)
    page.mockRestore()
  })
})

describeOnEachStorage('what webhooks made of an order', (startOn) => {
  it('stands with the order, attempt by attempt, oldest first', async () => {
    await using verigraph = await startOn({ overrides: { webhookTimeout: 1000 }, ...WITH_RECEIVERS })
    await using receiver = await WebhookReceiver.start()
    const { id: endpointId } = await activeEndpoint(verigraph.as('vietsocial'), receiver.url)
    const officer = verigraph.as('officer')
    receiver.answers = [status(503), silence, status(302, { location: 'http://elsewhere.example/' }), status(204)]
    const { id } = await issue(verigraph)
    for (let attempts = 1; attempts < 4; attempts++) {
      await until(async () => (await deliveriesOf(officer, id)).length === attempts)
      verigraph.clock.advance({ minutes: 12 })
      await verigraph.sweep()
    }
    await until(async () => (await deliveriesOf(officer, id)).length === 4)

    const { events, webhookDeliveries, webhookStatus } = await seenBy(officer, id)
    expect(webhookStatus).toBe('ACTIVE')
    expect(webhookDeliveries.map(({ attempt, outcome, statusCode }) => [attempt, outcome, statusCode])).toEqual([
      [1, 'REFUSED', 503],
      [2, 'TIMED_OUT', null],
      [3, 'REFUSED', 302],
      [4, 'TAKEN', 204],
    ])
    for (const delivery of webhookDeliveries)
      expect(delivery).toMatchObject({ endpointId, eventSequence: events[0]?.sequence, eventCursor: events[0]?.cursor })
    expect(webhookDeliveries.map(({ nextAttemptAt }) => nextAttemptAt !== null)).toEqual([true, true, true, false])
    for (const reader of ['vietsocial', 'director', 'auditor'] as const)
      expect(await seenBy(verigraph.as(reader), id)).toEqual({ id, events, webhookDeliveries, webhookStatus })
    // Another order's are none of it.
    expect(await deliveriesOf(officer, (await issue(verigraph)).id)).not.toContainEqual(webhookDeliveries[0])
  })

  it('names no address of the recipient’s to an agency', async () => {
    await using verigraph = await startOn(WITH_RECEIVERS)
    await using receiver = await WebhookReceiver.start()
    const { id: endpointId } = await activeEndpoint(verigraph.as('vietsocial'), receiver.url)
    receiver.answers = [status(302, { location: `${receiver.url}/secret` })]
    const { id } = await issue(verigraph)
    await until(async () => (await deliveriesOf(verigraph.as('officer'), id)).length === 1)
    const query = `query ($id: ID!) { removalOrder(id: $id) { webhookDeliveries { error } } }`
    for (const reader of ['vietsocial', 'auditor'] as const)
      expect((await verigraph.as(reader).ask(query, { id })).data.removalOrder).toEqual({
        webhookDeliveries: [{ error: 'It answered 302; redirects are not followed.' }],
      })
    for (const reader of ['officer', 'director'] as const) {
      const answer = await verigraph.as(reader).ask(query, { id })
      expect(answer.data.removalOrder).toEqual({ webhookDeliveries: [{ error: null }] })
      expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
      expect(JSON.stringify(answer)).not.toContain('127.0.0.1')
      const { data } = await verigraph.as(reader).ask(`{ node(id: "${endpointId}") { id } }`)
      expect(data.node).toBeNull()
    }
  })
})

describeOnStorage('how a recipient is sent orders', (startOn) => {
  it('is told to whoever may see an order: by webhook, by one that rests, or by none', async () => {
    await using verigraph = await startOn(WITH_RECEIVERS)
    await using receiver = await WebhookReceiver.start()
    const platform = verigraph.as('vietsocial')
    const { id } = await issue(verigraph)
    const webhookStatus = async () => (await seenBy(verigraph.as('officer'), id)).webhookStatus
    expect(await webhookStatus()).toBeNull()
    await activeEndpoint(platform, receiver.url, ['REFERRALS'])
    expect(await webhookStatus()).toBeNull()
    await registerEndpoint(platform, receiver.url)
    expect(await webhookStatus()).toBe('PENDING')
    const { id: webhookEndpointId } = await activeEndpoint(platform, receiver.url)
    expect(await webhookStatus()).toBe('ACTIVE')
    await platform.run(PauseWebhookEndpointDocument, { input: { webhookEndpointId } })
    expect(await webhookStatus()).toBe('PAUSED')
    await platform.run(RemoveWebhookEndpointDocument, { input: { webhookEndpointId } })
    expect(await webhookStatus()).toBe('PENDING')
  })

  it('shows the last 200 attempts, and keeps what was sent when an endpoint is gone', async () => {
    await using verigraph = await startOn(WITH_RECEIVERS)
    await using receiver = await WebhookReceiver.start()
    const platform = verigraph.as('vietsocial')
    const { id } = await issue(verigraph)
    const { id: webhookEndpointId } = await activeEndpoint(platform, receiver.url)
    const other = await issue(verigraph)
    await until(async () => (await deliveriesOf(platform, other.id)).length === 1)
    const [template] = await verigraph.storage.reader.page(WebhookDelivery, { where: [], limit: 1 })
    await verigraph.storage.transaction(SYSTEM, async (tx) => {
      for (let attempt = 1; attempt <= 250; attempt++) {
        const { id: _, ...values } = template as Row<WebhookDelivery>
        tx.append(WebhookDelivery, { ...values, subjectId: id, attempt })
      }
    })
    await platform.run(RemoveWebhookEndpointDocument, { input: { webhookEndpointId } })
    const attempts = (await deliveriesOf(verigraph.as('officer'), id)).map(({ attempt }) => attempt)
    expect(attempts).toEqual(Array.from({ length: 200 }, (_, at) => at + 51))
  })
})

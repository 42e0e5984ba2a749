import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:net'
import { jest } from '@jest/globals'
import type { Caller } from '../../../src/access/index.ts'
import type { Row } from '../../../src/storage/index.ts'
import { WebhookDelivery } from '../../../src/subgraphs/webhooks/webhook-delivery.ts'
import type { TestClient } from '../../support/client.ts'
import { describeOnStorage } from '../../support/each-storage.ts'
import { freePort } from '../../support/free-port.ts'
import {
  RegisterWebhookEndpointDocument,
  VerifyWebhookEndpointDocument,
  WebhookEndpointDocument,
} from '../../support/generated.ts'
import { issueOrder } from '../../support/story.ts'
import { until } from '../../support/until.ts'
import { activeEndpoint, registerEndpoint, status, WebhookReceiver } from '../../support/webhook-receiver.ts'

/** What would tell where a name leads, or what the system says of it. */
const INSIDE = /127\.0\.0\.1|::1|10\.0\.0\.5|localhost|E[A-Z]{4,}|resolves to [\d:]|errno|Error/

/** Registers an endpoint that is refused: what it is told, and after how many milliseconds. */
async function refusalOf(client: TestClient, url: string): Promise<{ message: string; after: number }> {
  const began = performance.now()
  const input = { url, logs: ['REMOVAL_ORDERS' as const] }
  const { registerWebhookEndpoint } = await client.run(RegisterWebhookEndpointDocument, { input })
  const [error] = registerWebhookEndpoint.userErrors
  expect(error).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'url'] })
  return { message: error?.message ?? '', after: performance.now() - began }
}

async function challenge(client: TestClient, id: string): Promise<string | undefined> {
  const input = { webhookEndpointId: id }
  const { verifyWebhookEndpoint } = await client.run(VerifyWebhookEndpointDocument, { input })
  return verifyWebhookEndpoint.userErrors[0]?.message
}

const deliveriesOf = async (client: TestClient, id: string) =>
  (await client.run(WebhookEndpointDocument, { id })).webhookEndpoint?.deliveries.nodes ?? []

/** Takes connections, and ends them without a word. */
async function hangingUp(): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, port: (server.address() as { port: number }).port }
}

describeOnStorage('whoever names where webhooks go', (startOn) => {
  /** All that the operator reads is kept. */
  async function start(webhookNetworks: string[]) {
    const log: { msg: string; reason?: string; host?: string }[] = []
    const logTo = { write: (line: string) => void log.push(JSON.parse(line)) }
    return { log, verigraph: await startOn({ overrides: { logTo }, config: { webhookNetworks, logLevel: 'info' } }) }
  }

  it('gets every event again after an answer that is none, 101 too, and holds up neither others nor the end', async () => {
    const { verigraph } = await start(['127.0.0.0/8'])
    await using odd = await WebhookReceiver.start()
    await using other = await WebhookReceiver.start()
    const [platform, neighbour] = [verigraph.as('vietsocial'), verigraph.as('globaltube')]
    const { id } = await activeEndpoint(platform, odd.url)
    await activeEndpoint(neighbour, other.url)
    odd.answers = [
      ({ socket }) =>
        void socket?.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'),
      status(503, { 'retry-after': '3600.5' }),
      status(204),
    ]
    await issueOrder(verigraph, { targetUrl: 'https://vietsocial.example/odd' })
    const attempts = async () => (await deliveriesOf(platform, id)).toReversed()
    for (let made = 1; made <= 2; made++) {
      await until(async () => (await attempts()).length === made)
      verigraph.clock.advance({ minutes: 1 })
      await verigraph.sweep()
    }
    await until(() => odd.taken.length === 1)
    const [first, second] = await attempts()
    expect(first).toMatchObject({ statusCode: 101, error: expect.stringContaining('101') })
    for (const attempt of [first, second]) {
      const wait = Date.parse(attempt?.nextAttemptAt ?? '') - Date.parse(attempt?.attemptedAt ?? '')
      expect(wait).toBeLessThan(60_000) // as scheduled: 5 and 30 seconds, and not what nobody can read
    }
    await issueOrder(verigraph, { targetUrl: 'https://globaltube.example/x' })
    await until(() => other.taken.length === 1)
    const began = performance.now()
    await verigraph[Symbol.asyncDispose]()
    expect(performance.now() - began).toBeLessThan(5000)
  })

  it('gets an event again within seconds when its delivery could not be noted, whatever the log does', async () => {
    const { log, verigraph: running } = await start(['127.0.0.0/8'])
    await using verigraph = running
    await using receiver = await WebhookReceiver.start()
    await activeEndpoint(verigraph.as('vietsocial'), receiver.url)
    const transaction = jest.spyOn(verigraph.storage, 'transaction')
    const breakOff = (response: ServerResponse) => {
      transaction.mockRejectedValueOnce(new Error('The connection was cut.'))
      response.writeHead(204).end()
    }
    receiver.answers = [breakOff, status(204)]
    await issueOrder(verigraph, { targetUrl: 'https://vietsocial.example/once' })
    await until(() => receiver.taken.length === 2)
    expect(new Set(receiver.taken.map(({ event }) => event.id)).size).toBe(1)
    expect(log.map(({ msg }) => msg)).toContain('An event could not be sent to a webhook; it is tried again.')
  })

  it('is told the same, after the same time, of a name inside and of one that there is not', async () => {
    const { log, verigraph: running } = await start([])
    await using verigraph = running
    const platform = verigraph.as('vietsocial')
    const inside = await refusalOf(platform, 'https://localhost/')
    const nowhere = await refusalOf(platform, 'https://nowhere.invalid/')
    expect(inside.message).toBe(nowhere.message)
    expect(inside.message).not.toMatch(INSIDE)
    for (const { after } of [inside, nowhere]) expect(after).toBeGreaterThanOrEqual(490)
    const reasons = log.filter(({ msg }) => msg === 'webhook without an answer')
    expect(reasons).toEqual([
      expect.objectContaining({
        host: 'localhost',
        reason: expect.stringMatching(/^localhost resolves to .*(127|::1)/),
      }),
      expect.objectContaining({ host: 'nowhere.invalid', reason: expect.stringContaining('does not resolve') }),
    ])
  })

  it('is told in fixed words why nothing came of a challenge, and the operator why indeed', async () => {
    const { log, verigraph: running } = await start(['127.0.0.0/8'])
    await using verigraph = running
    const platform = verigraph.as('vietsocial')
    const { server, port } = await hangingUp()
    await using receiver = await WebhookReceiver.start()
    try {
      const told: Record<string, string | undefined> = {}
      for (const [what, url] of [
        ['nobody', `http://127.0.0.1:${await freePort()}/`],
        ['broken', `http://127.0.0.1:${port}/`],
        ['no TLS', receiver.url.replace('http', 'https')],
      ] as const)
        told[what] = await challenge(platform, (await registerEndpoint(platform, url)).id)
      expect(told).toEqual({
        nobody: 'It refused the connection.',
        broken: 'There was no connection, or it broke.',
        'no TLS': 'TLS failed: see whether it speaks TLS there, and whether its certificate holds for that name.',
      })
      const reasons = log.filter(({ msg }) => msg === 'webhook without an answer').map(({ reason }) => reason)
      expect(reasons).toEqual([
        expect.stringContaining('ECONNREFUSED 127.0.0.1'),
        expect.any(String),
        expect.stringMatching(/SSL|packet|wrong version/i),
      ])
    } finally {
      server.close()
    }
  })

  it('reads nothing of the inside in the log of deliveries, not even in what an older version has kept', async () => {
    const { verigraph: running } = await start(['127.0.0.0/8'])
    await using verigraph = running
    await using receiver = await WebhookReceiver.start()
    const platform = verigraph.as('vietsocial')
    const { id } = await activeEndpoint(platform, receiver.url)
    receiver.answers = [status(302, { location: 'http://10.0.0.5:8080/admin' })]
    await issueOrder(verigraph, { targetUrl: 'https://vietsocial.example/p/inside' })
    await until(async () => (await deliveriesOf(platform, id)).length === 1)
    const [template] = await verigraph.storage.reader.page(WebhookDelivery, { where: [], limit: 1 })
    const { id: _, ...values } = template as Row<WebhookDelivery>
    const older = [
      ['ADDRESS_REFUSED', 'hooks.example resolves to 10.0.0.5, which is not a public address.'],
      ['UNREACHABLE', 'It could not be reached (ECONNREFUSED).'],
    ] as const
    await verigraph.storage.transaction(null as unknown as Caller, async (tx) => {
      for (const [outcome, error] of older)
        tx.append(WebhookDelivery, { ...values, outcome: outcome as typeof values.outcome, error, statusCode: null })
    })
    const errors = (await deliveriesOf(platform, id)).map(({ error }) => error)
    expect(errors).toHaveLength(3)
    expect(errors).toContain('It answered 302; redirects are not followed.')
    for (const error of errors) expect(error).not.toMatch(INSIDE)
  })
})

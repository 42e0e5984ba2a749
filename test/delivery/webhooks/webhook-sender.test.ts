import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AddressGuard, type WebhookFailure, WebhookSecret, WebhookSender } from '../../../src/delivery/index.ts'
import { silence, status, WebhookReceiver } from '../../support/webhook-receiver.ts'

const LOOPBACK = ['127.0.0.0/8', '::1/128']
const AT = new Date('2026-05-04T08:00:00Z')
const secrets = [WebhookSecret.derive(new Uint8Array(32), 'webhook_1', 1)]
const message = { id: 'event_1', body: '{"type":"removal_order.issued","data":{}}' }

type Resolve = ConstructorParameters<typeof AddressGuard>[1]

/** A resolver that gives one answer after the other, the last one from then on. */
const resolving =
  (...answers: string[][]): NonNullable<Resolve> =>
  (_hostname, _options, callback) => {
    const addresses = (answers.length > 1 ? answers.shift() : answers[0]) ?? []
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }

const sender = (
  options: {
    networks?: string[]
    resolve?: Resolve
    timeout?: number
    report?: (failure: WebhookFailure) => void
  } = {},
) =>
  new WebhookSender({
    guard: new AddressGuard(options.networks ?? LOOPBACK, options.resolve),
    timeout: options.timeout ?? 5000,
    report: options.report ?? (() => undefined),
  })
const send = (to: WebhookSender, url: string) => to.send(new URL(url), message, { secrets, at: AT })

describe('one attempt', () => {
  it('is taken with 2xx', async () => {
    await using receiver = await WebhookReceiver.start()
    expect(await send(sender(), receiver.url)).toMatchObject({ outcome: 'TAKEN', statusCode: 204, error: null })
    expect(receiver.attempts).toHaveLength(1)
    expect(receiver.attempts[0]?.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': 'event_1',
      'webhook-timestamp': String(AT.getTime() / 1000),
    })
  })

  it('fails with any other answer, and follows no redirect', async () => {
    await using elsewhere = await WebhookReceiver.start()
    await using receiver = await WebhookReceiver.start()
    receiver.answers = [status(500), status(307, { location: elsewhere.url }), status(503, { 'retry-after': '120' })]
    const to = sender()
    expect(await send(to, receiver.url)).toMatchObject({
      outcome: 'REFUSED',
      statusCode: 500,
      error: 'It answered 500.',
      retryAfter: null,
    })
    expect(await send(to, receiver.url)).toMatchObject({
      error: 'It answered 307; redirects are not followed.',
    })
    expect(elsewhere.attempts).toHaveLength(0)
    expect(await send(to, receiver.url)).toMatchObject({ statusCode: 503, retryAfter: 120_000 })
  })

  it('reads Retry-After as a date, too, and nothing into nonsense', async () => {
    await using receiver = await WebhookReceiver.start()
    const inOneMinute = new Date(AT.getTime() + 60_000).toUTCString()
    receiver.answers = [status(503, { 'retry-after': inOneMinute }), status(503, { 'retry-after': 'later' })]
    const to = sender()
    expect((await send(to, receiver.url)).retryAfter).toBe(60_000)
    expect((await send(to, receiver.url)).retryAfter).toBeNull()
  })

  it('takes Retry-After that is neither whole seconds nor an HTTP-date for none', async () => {
    await using receiver = await WebhookReceiver.start()
    const to = sender()
    for (const [header, retryAfter] of [
      ['0', 0],
      ['3600', 3_600_000],
      ['Mon, 04 May 2026 08:01:00 GMT', 60_000],
      ['Monday, 04-May-26 08:01:00 GMT', 60_000],
      ['Mon May  4 08:01:00 2026', 60_000],
      ['Mon, 04 May 2026 07:59:00 GMT', -60_000],
      ['Saturday, 04-May-85 08:00:00 GMT', Date.UTC(1985, 4, 4, 8) - AT.getTime()],
      ['3600.5', null],
      ['-120', null],
      ['+120', null],
      ['1e3', null],
      ['0x10', null],
      ['12/5', null],
      ['2026', 2_026_000],
      ['2026-05-04T08:01:00Z', null],
      ['Mon, 04 May 2026 08:01:00 +0000', null],
      ['Mon, 4 May 2026 08:01:00 GMT', null],
      ['Mon, 31 Jun 2026 08:01:00 GMT', null],
      ['Mon, 04 May 2026 24:01:00 GMT', null],
      ['60, 120', null],
    ] as const) {
      receiver.answers = [status(503, { 'retry-after': header })]
      expect([header, (await send(to, receiver.url)).retryAfter]).toEqual([header, retryAfter])
    }
  })

  it('ends when its time is over', async () => {
    await using receiver = await WebhookReceiver.start()
    receiver.answers = [silence]
    expect(await send(sender({ timeout: 100 }), receiver.url)).toEqual({
      outcome: 'TIMED_OUT',
      statusCode: null,
      error: 'It did not answer within 0.1 s.',
      body: '',
      retryAfter: null,
    })
  })

  it('says that nobody is there', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    server.close()
    await once(server, 'close')
    expect(await send(sender(), `http://127.0.0.1:${port}/`)).toMatchObject({
      outcome: 'UNREACHABLE',
      error: 'It refused the connection.',
    })
  })

  it('reads no more of an answer than its beginning, however long it goes on', async () => {
    await using receiver = await WebhookReceiver.start()
    receiver.answers = [
      (response) => {
        const more = () => void (response.write('x'.repeat(1000)) ? setImmediate(more) : response.once('drain', more))
        response.on('close', () => response.removeAllListeners('drain'))
        response.writeHead(200)
        more()
      },
    ]
    const answer = await send(sender(), receiver.url)
    expect(answer).toMatchObject({ statusCode: 200, error: null })
    expect(answer.body).toBe('x'.repeat(1024))
  })

  it('sends again where the receiver had hung up between two messages', async () => {
    await using receiver = await WebhookReceiver.start()
    const to = sender()
    for (let round = 0; round < 5; round++) {
      expect(await send(to, receiver.url)).toMatchObject({ error: null })
      receiver.hangUp()
    }
  })

  it('ends at once when the sender is closed', async () => {
    await using receiver = await WebhookReceiver.start()
    receiver.answers = [silence]
    const to = sender({ timeout: 60_000 })
    const sending = send(to, receiver.url)
    to.close()
    expect((await sending).statusCode).toBeNull()
  })
})

describe('addresses that nothing is sent to', () => {
  it.each([
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0.0.0.0/',
    'https://10.1.2.3/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://100.64.0.1/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://[::127.0.0.1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2002:7f00:1::]/',
    'https://[fe80::1]/',
    'https://[fec0::1]/',
    'https://[fd00::1]/',
    'https://[ff02::1]/',
  ])('%s', async (url) => {
    const guard = new AddressGuard([])
    await expect(guard.demand(new URL(url))).rejects.toThrow('Nothing is sent there')
    expect(await send(sender({ networks: [] }), url)).toMatchObject({
      outcome: 'ADDRESS_REFUSED',
      error: expect.stringContaining('Nothing is sent there'),
    })
  })

  it('a name that resolves to one, be it one of several', async () => {
    await using receiver = await WebhookReceiver.start()
    const port = new URL(receiver.url).port
    const reasons: string[] = []
    for (const addresses of [['127.0.0.1'], ['1.1.1.1', '127.0.0.1'], ['2606:4700::1111', '::ffff:127.0.0.1']]) {
      const answer = await send(
        sender({ networks: [], resolve: resolving(addresses), report: ({ reason }) => reasons.push(reason) }),
        `https://hooks.example:${port}/`,
      )
      expect(answer.outcome).toBe('ADDRESS_REFUSED')
      expect(reasons.pop()).toBe(`hooks.example resolves to ${addresses.at(-1)}, which is not a public address.`)
    }
    expect(receiver.attempts).toHaveLength(0)
  })

  it('a name that resolved to a public one before, and no longer does when it is connected to', async () => {
    await using receiver = await WebhookReceiver.start()
    const url = new URL(receiver.url.replace('http://127.0.0.1', 'https://hooks.example'))
    const resolve = resolving(['1.1.1.1'], ['127.0.0.1'])
    const guard = new AddressGuard([], resolve)
    await guard.demand(url)
    const to = new WebhookSender({ guard, timeout: 5000, report: () => undefined })
    expect((await send(to, url.href)).outcome).toBe('ADDRESS_REFUSED')
    expect(receiver.attempts).toHaveLength(0)
  })

  it('a public one over plain http', async () => {
    await expect(new AddressGuard(LOOPBACK).demand(new URL('http://1.1.1.1/'))).rejects.toThrow('https only')
    await new AddressGuard(LOOPBACK).demand(new URL('https://1.1.1.1/'))
    await new AddressGuard(LOOPBACK).demand(new URL('https://[2606:4700::1111]/'))
  })

  it('but a configured network may be sent to, by address and by name, within IPv6 too', async () => {
    const guard = new AddressGuard(['10.1.0.0/16'], resolving(['10.1.2.3']))
    for (const url of ['http://10.1.2.3/', 'https://[::ffff:10.1.2.3]/', 'http://hooks.internal/'])
      await guard.demand(new URL(url))
    await expect(guard.demand(new URL('http://10.2.0.1/'))).rejects.toThrow('Nothing is sent there')
  })
})

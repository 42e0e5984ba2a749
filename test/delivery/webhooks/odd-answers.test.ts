import { gzipSync } from 'node:zlib'
import { AddressGuard, WebhookSecret, WebhookSender } from '../../../src/delivery/index.ts'
import { keepsSaying, RawReceiver, type Speaker, says, saysAndCloses } from '../../support/raw-receiver.ts'
import { until } from '../../support/until.ts'

/** Milliseconds. */
const TIMEOUT = 400
const AT = new Date('2026-05-04T08:00:00Z')
const secrets = [WebhookSecret.derive(new Uint8Array(32), 'webhook_1', 1)]
const message = { id: 'event_1', body: '{"type":"removal_order.issued","data":{}}' }

const newSender = () =>
  new WebhookSender({ guard: new AddressGuard(['127.0.0.0/8']), timeout: TIMEOUT, report: () => undefined })
const send = (to: WebhookSender, url: string) => to.send(new URL(url), message, { secrets, at: AT })

const NO_CONTENT = 'HTTP/1.1 204 No Content\r\n\r\n'
const CONTINUE = 'HTTP/1.1 100 Continue\r\n\r\n'
const HINTS = 'HTTP/1.1 103 Early Hints\r\nlink: </a>; rel=preload\r\n\r\n'
const SWITCHING = 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'
const reset: Speaker = (socket) => void socket.resetAndDestroy()
const both =
  (...speakers: Speaker[]): Speaker =>
  (socket) => {
    for (const speak of speakers) speak(socket)
  }

const TAKEN = { outcome: 'TAKEN', error: null }
const UNREACHABLE = { outcome: 'UNREACHABLE', statusCode: null }
const TIMED_OUT = { outcome: 'TIMED_OUT', statusCode: null }
const refused = (statusCode: number) => ({ outcome: 'REFUSED', statusCode, error: expect.any(String) })

const ANSWERS: [what: string, speak: Speaker, comesTo: object][] = [
  ['101 and then nothing', says(SWITCHING), refused(101)],
  ['101 without saying to what', says('HTTP/1.1 101 Switching Protocols\r\n\r\n'), refused(101)],
  ['101 and then words of another protocol', keepsSaying(SWITCHING, 'x'.repeat(5000)), refused(101)],
  [
    '200 with `connection: upgrade`',
    says('HTTP/1.1 200 OK\r\nconnection: upgrade\r\nupgrade: x\r\ncontent-length: 0\r\n\r\n'),
    { ...TAKEN, statusCode: 200 },
  ],
  ['100 before the answer', says(CONTINUE, NO_CONTENT), { ...TAKEN, statusCode: 204 }],
  ['103 before the answer', says(HINTS, HINTS, NO_CONTENT), { ...TAKEN, statusCode: 204 }],
  [
    '102 before a refusal',
    says('HTTP/1.1 102 Processing\r\n\r\n', 'HTTP/1.1 503 No\r\nretry-after: 7\r\ncontent-length: 0\r\n\r\n'),
    { ...refused(503), retryAfter: 7000 },
  ],
  ['100 without end', keepsSaying(CONTINUE, CONTINUE.repeat(100)), UNREACHABLE],
  ['103 without end, one at a time', keepsSaying('', HINTS, 30), TIMED_OUT],
  ['100 and then nothing', says(CONTINUE), TIMED_OUT],
  ['100 and then the end', saysAndCloses(CONTINUE), UNREACHABLE],
  ['204 with a body', says(NO_CONTENT, 'x'.repeat(5000)), { ...TAKEN, statusCode: 204, body: '' }],
  ['304 with a body', says('HTTP/1.1 304 Not Modified\r\ncontent-length: 5\r\n\r\nhello'), refused(304)],
  ['200 without a length and without end', says('HTTP/1.1 200 OK\r\n\r\nhello'), { ...TAKEN, body: 'hello' }],
  ['200 of which nothing follows', says('HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n'), { ...TAKEN, body: '' }],
  [
    'less than its length says',
    saysAndCloses('HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\nhello'),
    { ...TAKEN, body: 'hello' },
  ],
  ['more than its length says', says('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhello'), { ...TAKEN, body: 'he' }],
  ['two lengths', says('HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\nhello'), UNREACHABLE],
  [
    'a length and chunks',
    says('HTTP/1.1 200 OK\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n'),
    UNREACHABLE,
  ],
  [
    'chunks without end',
    keepsSaying('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n', '1\r\nx\r\n'),
    { ...TAKEN, statusCode: 200 },
  ],
  ['a chunk that is none', says('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n'), TAKEN],
  [
    'trailers',
    says('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ntrailer: x\r\n\r\n2\r\nhi\r\n0\r\nx: y\r\n\r\n'),
    { ...TAKEN, body: 'hi' },
  ],
  [
    'trailers without end',
    keepsSaying('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n', `x: ${'y'.repeat(1000)}\r\n`),
    { ...TAKEN, body: 'hi' },
  ],
  ['headers without end', keepsSaying('HTTP/1.1 200 OK\r\n', `x: ${'y'.repeat(1000)}\r\n`), UNREACHABLE],
  ['headers without end, slowly', keepsSaying('HTTP/1.1 200 OK\r\n', 'x: y\r\n', 30), TIMED_OUT],
  ['one header without end', keepsSaying('HTTP/1.1 200 OK\r\nx: ', 'y'.repeat(1000)), UNREACHABLE],
  [
    'its status byte by byte',
    keepsSaying('HTTP/1.1 2', '0', 30),
    expect.objectContaining({ statusCode: null }) as object,
  ],
  [
    'its body byte by byte',
    keepsSaying('HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n', 'x', 30),
    { ...TAKEN, statusCode: 200 },
  ],
  ['a reset', reset, UNREACHABLE],
  [
    'a reset in the middle of the headers',
    both(says('HTTP/1.1 200 OK\r\nx: '), (socket) => setTimeout(reset, 20, socket)),
    UNREACHABLE,
  ],
  [
    'a reset in the middle of the body',
    both(says('HTTP/1.1 500 No\r\ncontent-length: 9\r\n\r\nhe'), (socket) => setTimeout(reset, 50, socket)),
    { ...refused(500), body: 'he' },
  ],
  ['the end at once', saysAndCloses(), UNREACHABLE],
  ['nothing', says(), TIMED_OUT],
  ['HTTP/0.9', saysAndCloses('<html>hello</html>'), UNREACHABLE],
  ['the version of another HTTP', says('HTTP/2.0 200 OK\r\ncontent-length: 0\r\n\r\n'), TAKEN],
  ['the beginning of HTTP/2', says(Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0])), UNREACHABLE],
  ['TLS', says(Buffer.from([0x15, 3, 3, 0, 2, 2, 40])), UNREACHABLE],
  [
    'what unpacks to far more',
    says(
      ...(() => {
        const bomb = gzipSync(Buffer.alloc(10_000_000))
        return [`HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: ${bomb.length}\r\n\r\n`, bomb]
      })(),
    ),
    { ...TAKEN, statusCode: 200 },
  ],
  ['a redirect to itself', says('HTTP/1.1 308 Go\r\nlocation: /\r\ncontent-length: 0\r\n\r\n'), refused(308)],
  ['a status that there is not', says('HTTP/1.1 999 What\r\ncontent-length: 0\r\n\r\n'), refused(999)],
  [
    'a status of 0',
    says('HTTP/1.1 000 What\r\ncontent-length: 0\r\n\r\n'),
    expect.objectContaining({ outcome: expect.stringMatching('REFUSED|UNREACHABLE') }) as object,
  ],
]

describe('a receiver that answers', () => {
  it.each(ANSWERS)('%s ends the attempt in time, and leaves nothing open', async (_what, speak, comesTo) => {
    await using receiver = await RawReceiver.start(speak)
    const to = newSender()
    const began = performance.now()
    expect(await send(to, receiver.url)).toMatchObject(comesTo)
    expect(performance.now() - began).toBeLessThan(TIMEOUT + 300)
    expect(receiver.requests).toBe(1)
    to.close()
    await until(() => receiver.open === 0)
  })

  it('over a kept connection that dies is asked once more, over another', async () => {
    let answered = 0
    await using receiver = await RawReceiver.start((socket) => {
      answered += 1
      if (answered % 2 === 0) socket.resetAndDestroy()
      else socket.write(NO_CONTENT)
    })
    const to = newSender()
    for (let round = 0; round < 3; round++) expect(await send(to, receiver.url)).toMatchObject(TAKEN)
    expect(receiver.requests).toBe(5)
    to.close()
    await until(() => receiver.open === 0)
  })

  it('with what was not asked for yet spoils no later attempt', async () => {
    await using receiver = await RawReceiver.start(says(NO_CONTENT, 'HTTP/1.1 500 No\r\ncontent-length: 0\r\n\r\n'))
    const to = newSender()
    for (let round = 0; round < 3; round++) expect((await send(to, receiver.url)).statusCode).toBe(204)
    to.close()
    await until(() => receiver.open === 0)
  })

  it('in words of no TLS is told from one that does not answer', async () => {
    await using receiver = await RawReceiver.start(says())
    const to = newSender()
    const url = receiver.url.replace('http:', 'https:')
    expect(await send(to, url)).toMatchObject(TIMED_OUT)
    to.close()
    await until(() => receiver.open === 0)
  })
})

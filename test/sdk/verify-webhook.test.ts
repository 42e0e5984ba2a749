import { createHmac } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { verifyWebhook, WebhookRefused } from '../../src/sdk/index.ts'

/** The test vector that the reference libraries share. */
const VECTOR = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: 1614265330,
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
}
const at = (seconds: number) => ({ now: () => seconds * 1000 })
const headersOf = (change: Record<string, string | undefined> = {}) => ({
  'webhook-id': VECTOR.id,
  'webhook-timestamp': String(VECTOR.timestamp),
  'webhook-signature': VECTOR.signature,
  ...change,
})
const verifyVector = (change: Record<string, string | undefined> = {}, seconds = VECTOR.timestamp) =>
  verifyWebhook(VECTOR.body, headersOf(change), VECTOR.secret, at(seconds))

describe('verifyWebhook', () => {
  it('takes the test vector of the specification', () => {
    expect(verifyVector()).toEqual({ id: VECTOR.id, test: 2432232314 })
  })

  it('takes bytes, headers of fetch and of any case, and a secret without its prefix', () => {
    const { secret, body } = VECTOR
    const bytes = Buffer.from(body)
    const upper = Object.fromEntries(Object.entries(headersOf()).map(([name, value]) => [name.toUpperCase(), value]))
    for (const headers of [headersOf(), new Headers(headersOf()), upper])
      expect(verifyWebhook(bytes, headers, secret.slice('whsec_'.length), at(VECTOR.timestamp))).toMatchObject({
        test: 2432232314,
      })
  })

  it('takes what another implementation has signed', () => {
    const body = JSON.stringify({
      type: 'removal_order.issued',
      timestamp: '2026-01-01T00:00:00Z',
      data: { tên: 'Ánh' },
    })
    const now = new Date()
    const signature = new Webhook(VECTOR.secret).sign('event_1', now, body)
    const timestamp = String(Math.floor(now.getTime() / 1000))
    const headers = headersOf({
      'webhook-id': 'event_1',
      'webhook-timestamp': timestamp,
      'webhook-signature': signature,
    })
    expect(verifyWebhook(body, headers, VECTOR.secret)).toMatchObject({ id: 'event_1', data: { tên: 'Ánh' } })
  })

  it('takes one right signature among several, and any of several secrets', () => {
    const others = `v1,${Buffer.alloc(32).toString('base64')} v1a,${Buffer.alloc(64).toString('base64')} nonsense`
    expect(verifyVector({ 'webhook-signature': `${others} ${VECTOR.signature}` })).toMatchObject({ id: VECTOR.id })
    const secrets = [`whsec_${Buffer.alloc(24, 7).toString('base64')}`, VECTOR.secret]
    expect(verifyWebhook(VECTOR.body, headersOf(), secrets, at(VECTOR.timestamp))).toMatchObject({ id: VECTOR.id })
  })

  it.each([
    ['another body', () => verifyWebhook(`${VECTOR.body} `, headersOf(), VECTOR.secret, at(VECTOR.timestamp))],
    ['another id', () => verifyVector({ 'webhook-id': 'msg_other' })],
    ['another time within the tolerance', () => verifyVector({ 'webhook-timestamp': String(VECTOR.timestamp + 1) })],
    ['a part of the signature', () => verifyVector({ 'webhook-signature': VECTOR.signature.slice(0, -8) })],
    ['another scheme', () => verifyVector({ 'webhook-signature': VECTOR.signature.replace('v1', 'v2') })],
    [
      'another secret',
      () =>
        verifyWebhook(
          VECTOR.body,
          headersOf(),
          `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
          at(VECTOR.timestamp),
        ),
    ],
  ])('refuses %s as WRONG_SIGNATURE', (_what, verify) => {
    expect(verify).toThrow(expect.objectContaining({ code: 'WRONG_SIGNATURE' }))
    expect(verify).toThrow(WebhookRefused)
  })

  it('refuses what is older than five minutes, or newer, or says no time', () => {
    for (const seconds of [VECTOR.timestamp + 300, VECTOR.timestamp - 300])
      expect(verifyVector({}, seconds)).toMatchObject({ id: VECTOR.id })
    for (const seconds of [VECTOR.timestamp + 301, VECTOR.timestamp - 301])
      expect(() => verifyVector({}, seconds)).toThrow(expect.objectContaining({ code: 'WRONG_TIME' }))
    expect(() => verifyVector({ 'webhook-timestamp': 'soon' })).toThrow(expect.objectContaining({ code: 'WRONG_TIME' }))
  })

  it('refuses what lacks a header', () => {
    for (const name of Object.keys(headersOf()))
      expect(() => verifyVector({ [name]: undefined })).toThrow(expect.objectContaining({ code: 'MISSING_HEADERS' }))
  })

  it('says so where the secret is none, or so short that whoever guesses it could sign', () => {
    for (const secret of [
      'whsec_',
      '',
      'undefined',
      'whsec_undefined',
      undefined,
      null,
      [],
      [undefined],
      'whsec_c2hvcnQ=',
    ]) {
      const key = Buffer.from(String([secret].flat()[0]).replace(/^whsec_/, ''), 'base64')
      const signed = `${VECTOR.id}.${VECTOR.timestamp}.${VECTOR.body}`
      const signature = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
      const headers = headersOf({ 'webhook-signature': signature })
      expect(() => verifyWebhook(VECTOR.body, headers, secret as never, at(VECTOR.timestamp))).toThrow(TypeError)
    }
  })

  it('refuses everything by a clock that tells no time', () => {
    const { body, secret } = VECTOR
    expect(() => verifyWebhook(body, headersOf(), secret, { now: () => Number.NaN })).toThrow(
      expect.objectContaining({ code: 'WRONG_TIME' }),
    )
  })
})

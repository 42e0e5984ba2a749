import { Webhook } from 'standardwebhooks'
import { WebhookSecret } from '../../../src/delivery/index.ts'

const masterKey = new Uint8Array(32).fill(1)

describe('a webhook secret', () => {
  it('is the same whenever it is derived, and another for each endpoint, version and master key', () => {
    const derived = [
      WebhookSecret.derive(masterKey, 'webhook_1', 1),
      WebhookSecret.derive(masterKey, 'webhook_1', 2),
      WebhookSecret.derive(masterKey, 'webhook_2', 1),
      WebhookSecret.derive(new Uint8Array(32).fill(2), 'webhook_1', 1),
    ].map(({ text }) => text)
    expect(new Set(derived).size).toBe(derived.length)
    expect(WebhookSecret.derive(masterKey, 'webhook_1', 1).text).toBe(derived[0])
    for (const text of derived) {
      expect(text).toMatch(/^whsec_[A-Za-z0-9+/]+=*$/)
      expect(Buffer.from(text.slice('whsec_'.length), 'base64').length).toBeGreaterThanOrEqual(24)
    }
  })

  it('signs as another implementation does', () => {
    const secret = WebhookSecret.derive(masterKey, 'webhook_1', 1)
    const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330, body: '{"tên": "Ánh"}' }
    const other = new Webhook(secret.text).sign(message.id, new Date(message.timestamp * 1000), message.body)
    expect(secret.sign(message)).toBe(other)
  })
})

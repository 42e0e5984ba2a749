import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HttpSmsGateway, type HttpSmsGatewayOptions } from '../../src/sms/http-sms-gateway.ts'

interface Received {
  headers: IncomingMessage['headers']
  body: string
}

/** A provider's server: answers in turn as it is told, and keeps what it was sent. */
async function startProvider(...answers: ((response: ServerResponse) => void)[]) {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    received.push({ headers: request.headers, body })
    const answer = answers[Math.min(received.length, answers.length) - 1]
    answer?.(response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const gateway = (options: Partial<HttpSmsGatewayOptions> = {}) =>
    new HttpSmsGateway({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`,
      headers: { 'content-type': 'application/json', authorization: 'Bearer secret' },
      body: '{"recipient":"{{to}}","content":"{{text}}"}',
      timeout: 2000,
      retries: 2,
      backoff: 1,
      ...options,
    })
  return {
    received,
    gateway,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
    },
  }
}

const status = (code: number) => (response: ServerResponse) => void response.writeHead(code).end('{}')
const silence = () => undefined
const message = { to: '+84987654321', text: 'Mã "của" bạn:\n123456 & $& {{to}}' }

describe('the HTTP SMS gateway', () => {
  it('sends the template with number and message, encoded as JSON', async () => {
    await using provider = await startProvider(status(202))
    await provider.gateway().send(message)
    expect(provider.received).toHaveLength(1)
    expect(JSON.parse(provider.received[0]?.body ?? '')).toEqual({ recipient: message.to, content: message.text })
    expect(provider.received[0]?.headers).toMatchObject({ authorization: 'Bearer secret' })
  })

  it('encodes a form as a form', async () => {
    await using provider = await startProvider(status(200))
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    await provider.gateway({ headers, body: 'To={{to}}&Body={{text}}' }).send(message)
    const form = new URLSearchParams(provider.received[0]?.body)
    expect([form.get('To'), form.get('Body')]).toEqual([message.to, message.text])
  })

  it('tries again after 5xx, 429 and silence, and succeeds when the provider does', async () => {
    await using provider = await startProvider(status(503), silence, status(429), status(200))
    await provider.gateway({ retries: 3, timeout: 100 }).send(message)
    expect(provider.received).toHaveLength(4)
  })

  it('gives up after the last attempt, and repeats neither number nor message', async () => {
    await using provider = await startProvider(status(500))
    const failure = await provider
      .gateway()
      .send(message)
      .catch((error: Error) => error)
    expect(provider.received).toHaveLength(3)
    expect(String((failure as Error).stack)).not.toMatch(/987654321|123456/)
    expect(failure).toMatchObject({ message: 'The SMS gateway answered 500.' })
  })

  it('takes a refusal as final, and follows no redirect', async () => {
    await using refusing = await startProvider(status(400))
    await expect(refusing.gateway().send(message)).rejects.toThrow('answered 400')
    expect(refusing.received).toHaveLength(1)
    await using elsewhere = await startProvider(status(200))
    await using redirecting = await startProvider((response) => {
      response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end()
    })
    await expect(redirecting.gateway({ retries: 0 }).send(message)).rejects.toThrow('could not be reached')
    expect(elsewhere.received).toHaveLength(0)
  })

  it('refuses a template that cannot work when it is made', async () => {
    await using provider = await startProvider(status(200))
    expect(() => provider.gateway({ body: '{"to":"{{to}}"}' })).toThrow('{{text}}')
    expect(() => provider.gateway({ headers: { 'content-type': 'text/xml' } })).toThrow('content-type')
  })
})

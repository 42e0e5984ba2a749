import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { WebhookEvent } from '../../src/sdk/index.ts'
import type { TestClient } from './client.ts'
import { RegisterWebhookEndpointDocument, VerifyWebhookEndpointDocument, type WebhookLog } from './generated.ts'

/** A webhook as it came. */
export interface ReceivedWebhook {
  headers: IncomingHttpHeaders
  body: string
  event: WebhookEvent<{
    sequence: number
    cursor: string
    kind: string
    removalOrder: { id: string } & Record<string, unknown>
  }>
}

type Answer = (response: ServerResponse) => void

export const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    void response.writeHead(code, headers).end()
export const silence: Answer = () => undefined

/** A receiver on a port of its own. It echoes challenges, and answers events as the test says. */
export class WebhookReceiver implements AsyncDisposable {
  /** Every attempt, challenges left out. */
  readonly attempts: ReceivedWebhook[] = []
  /** What it has answered with 2xx. */
  readonly taken: ReceivedWebhook[] = []
  /** How it answers events; as many as there are, the last one from then on. */
  answers: Answer[] = [status(204)]
  /** How it answers a challenge; by echoing it, unless a test says otherwise. */
  answerChallenge: (challenge: string, response: ServerResponse) => void = (challenge, response) =>
    void response.writeHead(200).end(JSON.stringify({ challenge }))

  private constructor(private readonly server: Server) {}

  static async start(): Promise<WebhookReceiver> {
    const server = createServer()
    const receiver = new WebhookReceiver(server)
    server.on('request', async (request, response) => {
      const body = (await buffer(request).catch(() => '')).toString()
      if (body === '') return // its sender has ended in the middle of it
      const event = { ...JSON.parse(body), id: request.headers['webhook-id'] }
      receiver.#take({ headers: request.headers, body, event }, response)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return receiver
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/webhooks`
  }

  get sequences(): number[] {
    return this.taken.map(({ event }) => event.data.sequence)
  }

  /** Closes every connection, the idle ones too. */
  hangUp(): void {
    this.server.closeAllConnections()
  }

  #take(webhook: ReceivedWebhook, response: ServerResponse): void {
    if (webhook.event.type === 'webhook_endpoint.challenge') {
      this.answerChallenge(String((webhook.event.data as object as { challenge: string }).challenge), response)
      return
    }
    this.attempts.push(webhook)
    const answer = this.answers.length > 1 ? this.answers.shift() : this.answers[0]
    answer?.(response)
    if (response.statusCode < 300 && response.writableEnded) this.taken.push(webhook)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.close()
    this.server.closeAllConnections()
  }
}

/** An endpoint at a receiver, with its secret; it must be verified before it gets anything. */
export async function registerEndpoint(client: TestClient, url: string, logs: WebhookLog[] = ['REMOVAL_ORDERS']) {
  const { registerWebhookEndpoint } = await client.run(RegisterWebhookEndpointDocument, { input: { url, logs } })
  const { webhookEndpoint, secret, userErrors } = registerWebhookEndpoint
  if (!webhookEndpoint || !secret) throw new Error(`Refused: ${JSON.stringify(userErrors)}`)
  return { id: webhookEndpoint.id, secret }
}

/** An endpoint that events are sent to. */
export async function activeEndpoint(client: TestClient, url: string, logs?: WebhookLog[]) {
  const endpoint = await registerEndpoint(client, url, logs)
  const input = { webhookEndpointId: endpoint.id }
  const { verifyWebhookEndpoint } = await client.run(VerifyWebhookEndpointDocument, { input })
  if (verifyWebhookEndpoint.webhookEndpoint?.status !== 'ACTIVE')
    throw new Error(`Refused: ${JSON.stringify(verifyWebhookEndpoint.userErrors)}`)
  return endpoint
}

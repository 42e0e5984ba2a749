import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

/** An HTTP SMS gateway that keeps what it is given, and shows the codes as the demo's inbox does. */
export class SmsInbox implements AsyncDisposable {
  readonly #codes = new Map<string, string>()

  private constructor(private readonly server: Server) {
    server.on('request', async (request, response) => {
      const { searchParams } = new URL(request.url ?? '', this.url)
      const code = this.#codes.get(searchParams.get('phoneNumber') ?? '')
      if (request.method === 'POST') {
        const { to, text } = (await json(request)) as { to: string; text: string }
        this.#codes.set(to, /\d{6}/.exec(text)?.[0] ?? '')
      }
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ messages: code ? [{ code }] : [] }))
    })
  }

  static async start(): Promise<SmsInbox> {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new SmsInbox(server)
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.close()
    this.server.closeAllConnections()
  }
}

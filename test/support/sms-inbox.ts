import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

/** An HTTP SMS gateway that keeps what it is given, and shows the codes as the demo's inbox does. */
export class SmsInbox implements AsyncDisposable {
  readonly #codes = new Map<string, string>()
  /** The numbers that anything was sent to, in order. */
  readonly sentTo: string[] = []

  private constructor(private readonly server: Server) {
    server.on('request', async (request, response) => {
      const { searchParams } = new URL(request.url ?? '', this.url)
      const code = this.#codes.get(searchParams.get('phoneNumber') ?? '')
      if (request.method === 'POST') {
        const { to, text } = (await json(request)) as { to: string; text: string }
        this.sentTo.push(to)
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

  /** The newest; there must be one. */
  codeSentTo(number: string): string {
    const code = this.#codes.get(number)
    if (code === undefined) throw new Error(`Nothing was sent to ${number}.`)
    return code
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.close()
    this.server.closeAllConnections()
  }
}

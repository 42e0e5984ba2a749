import { once } from 'node:events'
import { request } from 'node:http'
import { print } from 'graphql'
import { WebSocket } from 'ws'
import type { TestClient } from './client.ts'
import { FollowRemovalOrderEventsDocument } from './generated.ts'

/** The subscription that the tests open streams with. */
export const FOLLOW = print(FollowRemovalOrderEventsDocument)

/** A WebSocket that speaks graphql-transport-ws by hand, message by message. */
export class RawSocket {
  readonly #messages: { type: string; id?: string; payload?: unknown }[] = []
  readonly closed: Promise<{ code: number; reason: string }>

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data) => this.#messages.push(JSON.parse(String(data))))
    socket.on('error', () => undefined)
    this.closed = once(socket, 'close').then(([code, reason]) => ({ code, reason: String(reason) }))
  }

  static async open(url: string): Promise<RawSocket> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    const raw = new RawSocket(socket)
    await once(socket, 'open')
    return raw
  }

  /** Opened, and acknowledged or closed. */
  static async connect(client: TestClient): Promise<RawSocket> {
    const raw = await RawSocket.open(client.url)
    raw.send({ type: 'connection_init', payload: await client.headers() })
    await Promise.race([raw.message('connection_ack'), raw.closed])
    return raw
  }

  send(message: object): void {
    this.sendRaw(JSON.stringify(message))
  }

  /** Whatever it is, a message or not; nothing once it is closing. */
  sendRaw(data: string | Uint8Array): void {
    if (this.isOpen) this.socket.send(data)
  }

  subscribe(id: string, payload: object = { query: FOLLOW }): void {
    this.send({ id, type: 'subscribe', payload })
  }

  /** The first message of a type (and id) that has come or comes. */
  async message(type: string, id?: string): Promise<unknown> {
    for (;;) {
      const found = this.#messages.find((each) => each.type === type && (id === undefined || each.id === id))
      if (found) return found.payload
      await Promise.race([once(this.socket, 'message'), this.closed])
      if (this.socket.readyState === WebSocket.CLOSED) throw new Error(`It closed before ${type} came.`)
    }
  }

  /** Everything that was said. */
  get text(): string {
    return JSON.stringify(this.#messages)
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN
  }

  leave(): void {
    this.socket.terminate()
  }
}

/** Follows a subscription over WebSocket until so many events have come, and looks into none of them. */
export async function countEvents(
  url: string,
  { payload, query, most }: { payload: object; query: string; most: number },
): Promise<void> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
  await once(socket, 'open')
  socket.send(JSON.stringify({ type: 'connection_init', payload }))
  await once(socket, 'message')
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let told = 0
  socket.on('message', () => {
    told += 1
    if (told === most) resolve()
  })
  socket.once('close', (code) => reject(new Error(`It was closed with ${code} after ${told} events.`)))
  socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query } }))
  await promise.finally(() => socket.terminate())
}

/** An event stream over SSE: its status, its headers, and everything that it says until it ends. */
export async function openStream(client: TestClient, body: object = { query: FOLLOW }) {
  const headers = { ...(await client.headers()), accept: 'text/event-stream', 'content-type': 'application/json' }
  const asking = request(`${client.url}/graphql`, { method: 'POST', headers, agent: false })
  asking.on('error', () => undefined)
  asking.end(JSON.stringify(body))
  const [response] = await once(asking, 'response')
  let text = ''
  response.on('data', (chunk: Buffer) => {
    text += chunk
  })
  const { promise: ended, resolve } = Promise.withResolvers<string>()
  response.on('error', () => undefined)
  response.once('close', () => resolve(text))
  return {
    status: response.statusCode as number,
    headers: response.headers as Record<string, string>,
    ended,
    leave: () => asking.destroy(),
  }
}

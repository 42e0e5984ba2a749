import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'

/** Writes to a connection, as long as there is one. */
export type Speaker = (socket: Socket) => void

/** Who answers requests with whatever bytes a test says, HTTP or not, on a port of its own. */
export class RawReceiver implements AsyncDisposable {
  readonly #sockets = new Set<Socket>()
  requests = 0

  private constructor(private readonly server: Server) {}

  /** `speak` is called once for each request, when all of it has come. */
  static async start(speak: Speaker): Promise<RawReceiver> {
    const server = createServer()
    const receiver = new RawReceiver(server)
    server.on('connection', (socket) => receiver.#follow(socket, speak))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return receiver
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`
  }

  /** Connections that the other side has not ended. */
  get open(): number {
    return this.#sockets.size
  }

  #follow(socket: Socket, speak: Speaker): void {
    this.#sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => this.#sockets.delete(socket))
    let received = ''
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1')
      const length = Number(/content-length: (\d+)/i.exec(received)?.[1])
      if (!received.includes('\r\n\r\n') || received.length < received.indexOf('\r\n\r\n') + 4 + length) return
      received = ''
      this.requests += 1
      speak(socket)
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.close()
    for (const socket of this.#sockets) socket.destroy()
  }
}

export const says =
  (...bytes: (string | Buffer)[]): Speaker =>
  (socket) => {
    for (const each of bytes) socket.write(each)
  }

export const saysAndCloses =
  (...bytes: (string | Buffer)[]): Speaker =>
  (socket) => {
    says(...bytes)(socket)
    socket.end()
  }

/** Says it again and again, without end. */
export const keepsSaying =
  (first: string, again: string | Buffer, every = 0): Speaker =>
  (socket) => {
    socket.write(first)
    const timer = setInterval(() => {
      if (socket.writableLength < 1_000_000) socket.write(again)
    }, every)
    socket.on('close', () => clearInterval(timer))
  }

import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** A wire to a server that a test can cut; what connects again goes through. */
export class Wire implements AsyncDisposable {
  readonly #sockets = new Set<Socket>()

  private constructor(private readonly server: Server) {}

  static async to(port: number): Promise<Wire> {
    const server = createServer((near) => {
      const far = connect(port, '127.0.0.1')
      wire.#join(near, far)
      wire.#join(far, near)
    })
    const wire = new Wire(server)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return wire
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port
  }

  cut(): void {
    for (const socket of this.#sockets) socket.destroy()
  }

  #join(from: Socket, to: Socket): void {
    this.#sockets.add(from)
    from.on('error', () => undefined)
    from.on('close', () => {
      this.#sockets.delete(from)
      to.destroy()
    })
    from.pipe(to)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.close()
    this.cut()
  }
}

import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

export interface CollectedSpan {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  kind: number
  attributes: { key: string; value: Record<string, unknown> }[]
}

interface Export {
  resourceSpans: { resource: unknown; scopeSpans: { spans: CollectedSpan[] }[] }[]
}

/** An OpenTelemetry collector that takes traces by OTLP over HTTP, in JSON, and keeps them. */
export class Collector implements AsyncDisposable {
  readonly received: Export[] = []

  private constructor(private readonly server: Server) {
    server.on('request', async (request, response) => {
      if (request.url === '/v1/traces') this.received.push((await json(request)) as Export)
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  }

  static async start(): Promise<Collector> {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new Collector(server)
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  get spans(): CollectedSpan[] {
    return this.received.flatMap(({ resourceSpans }) =>
      resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
    )
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.close()
    this.server.closeAllConnections()
  }
}

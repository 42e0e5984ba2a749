import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import type { Metrics } from './metrics.ts'

/** The address of the metrics server. */
export interface MetricsAddress {
  /** 0 selects a free port. */
  port: number
  host: string
}

/** Serves the metrics on a separate address: they need no token, so the graph's address does not expose them. */
export async function serveMetrics(
  metrics: Metrics,
  { port, host }: MetricsAddress,
  log: Pick<Logger, 'error'>,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(answerWith(metrics, log))
  server.listen(port, host)
  await once(server, 'listening')
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}/metrics`,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

const answerWith =
  (metrics: Metrics, log: Pick<Logger, 'error'>): RequestListener =>
  (request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end()
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      (error: unknown) => {
        log.error(error, 'The metrics could not be told.')
        response.writeHead(500).end()
      },
    )
  }

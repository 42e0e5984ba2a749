// Sends requests over HTTP/1.1, as fast as they are answered, one at a time on each connection.
import { Client } from 'undici'

const targets = []
let unique = 0

process.on('message', async ({ open, run }) => {
  try {
    process.send(open ? { id: targets.push(opened(open)) - 1 } : await measured(targets[run.id], run))
  } catch (error) {
    process.send({ error: String(error) })
  }
})

function opened({ url, headers, bodies, connections, expected = '{"data":' }) {
  const { origin, pathname } = new URL(url)
  return {
    path: pathname,
    headers: { 'content-type': 'application/json', ...headers },
    expected: Buffer.from(expected),
    bodies: bodies.map((body) => body.split('{{n}}')),
    next: 0,
    clients: Array.from({ length: connections }, () => new Client(origin, { pipelining: 1 })),
  }
}

async function measured(target, { milliseconds = Number.POSITIVE_INFINITY, once = false }) {
  const began = performance.now()
  const until = began + milliseconds
  const last = once ? target.bodies.length : Number.POSITIVE_INFINITY
  const latencies = []
  const sentAt = once ? new BigInt64Array(last) : null
  if (once) target.next = 0
  const send = async (client) => {
    while (target.next < last) {
      const sent = performance.now()
      if (sent >= until) return
      if (sentAt) sentAt[target.next] = process.hrtime.bigint()
      await ask(client, target, bodyOf(target))
      latencies.push(performance.now() - sent)
    }
  }
  await Promise.all(target.clients.map(send))
  const seconds = (performance.now() - began) / 1000
  return { requests: latencies.length, seconds, latencies: Float64Array.from(latencies), sentAt }
}

function bodyOf(target) {
  const parts = target.bodies[target.next++ % target.bodies.length]
  return parts.length === 1 ? parts[0] : parts.join(String(unique++))
}

const ask = (client, { path, headers, expected }, body) =>
  new Promise((resolve, reject) => {
    let first
    client.dispatch(
      { path, method: 'POST', headers, body },
      {
        onRequestStart() {},
        onResponseStart() {},
        onResponseData(_controller, chunk) {
          first ??= chunk
        },
        onResponseEnd() {
          if (first?.subarray(0, expected.length).equals(expected)) resolve()
          else reject(new Error(`Not an answer: ${first?.subarray(0, 300)}`))
        },
        onResponseError(_controller, error) {
          reject(error)
        },
      },
    )
  })

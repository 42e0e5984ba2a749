import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { JSON_TYPE } from './json-type.ts'

/** Answers a request for an upgrade with an error in HTTP: a closed connection would not explain itself. */
export function refuseUpgrade(
  socket: Duplex,
  { status, headers = {}, body }: { status: number; headers?: Readonly<Record<string, string>>; body: object },
): void {
  const text = JSON.stringify(body)
  const all = {
    'content-type': JSON_TYPE,
    ...headers,
    'content-length': Buffer.byteLength(text),
    connection: 'close',
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  socket.on('error', () => socket.destroy())
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', text].join('\r\n'))
}

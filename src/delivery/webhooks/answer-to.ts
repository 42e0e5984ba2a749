import type { ClientRequest, IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

/** Maximum number of interim responses (RFC 9110, section 15.2) before the final one. */
const MOST_INTERIM = 32

/**
 * The response to a sent request: the final one, or 101, whose connection is closed. Always settles, at the latest with
 * the signal; rejects when there is no response.
 */
export function answerTo(posting: ClientRequest, signal: AbortSignal): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const fail = (error: Error) => {
    reject(error)
    posting.destroy()
  }
  let interim = 0
  posting.on('information', () => {
    interim += 1
    if (interim > MOST_INTERIM) fail(new Error('There was no end to its interim answers.'))
  })
  posting.once('response', resolve)
  posting.once('upgrade', (response: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => undefined)
    socket.destroy()
    resolve(response)
  })
  posting.on('error', reject) // after the response, reading its body reports further errors
  posting.once('close', () => reject(new Error('The connection was closed without an answer.')))
  const abort = () => fail(signal.reason as Error)
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort, { once: true })
  posting.once('close', () => signal.removeEventListener('abort', abort))
  return promise
}

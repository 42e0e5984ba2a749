import type { ClientRequest, IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

/** Interim answers (RFC 9110, section 15.2) that are waited through before the final one. */
const MOST_INTERIM = 32

/**
 * The answer to a request that has been sent: the final one, or the refusal to go on as HTTP, 101, whose connection is ended. Settles whatever
 * the other side does, at the latest with the signal; throws where there is no answer.
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
  posting.on('error', reject) // once there is an answer, reading it tells what still goes wrong
  posting.once('close', () => reject(new Error('The connection was closed without an answer.')))
  const abort = () => fail(signal.reason as Error)
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort, { once: true })
  posting.once('close', () => signal.removeEventListener('abort', abort))
  return promise
}

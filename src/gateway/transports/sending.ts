import type { ExecutionResult } from 'graphql'
import type { WebSocket } from 'ws'

/** Where a result keeps its text; the same result goes to many listeners. */
const TEXT = Symbol('text')

const textOf = (result: ExecutionResult & { [TEXT]?: string }): string => (result[TEXT] ??= JSON.stringify(result))

/**
 * Sends a stream's results to one listener as `next` messages of graphql-transport-ws, each when the one before is on its way.
 * To graphql-ws it is a stream without results, that ends when this one does: it would make the text of each message anew.
 */
export class Sending implements AsyncGenerator<never, undefined> {
  readonly #head: string

  constructor(
    private readonly results: AsyncIterableIterator<ExecutionResult>,
    id: string,
    private readonly socket: WebSocket,
  ) {
    this.#head = `{"id":${JSON.stringify(id)},"type":"next","payload":`
  }

  async next(): Promise<IteratorResult<never, undefined>> {
    for (;;) {
      const { done, value } = await this.results.next()
      if (done) return { done, value: undefined }
      if (!(await this.#send(`${this.#head}${textOf(value)}}`))) return this.return()
    }
  }

  async return(): Promise<IteratorResult<never, undefined>> {
    await this.results.return?.()
    return { done: true, value: undefined }
  }

  async throw(error: unknown): Promise<never> {
    await this.return()
    throw error
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return()
  }

  /** Whether it is on its way; false once the listener is gone. */
  #send(message: string): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    this.socket.send(message, (error) => resolve(!error))
    return promise
  }
}

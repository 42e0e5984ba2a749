import type { ExecutionResult } from 'graphql'
import type { WebSocket } from 'ws'

/** Caches the text on the result: many listeners get the same result. */
const TEXT = Symbol('text')

const textOf = (result: ExecutionResult & { [TEXT]?: string }): string => (result[TEXT] ??= JSON.stringify(result))

/**
 * Sends results to one listener as `next` messages of graphql-transport-ws, each after the previous one is flushed.
 * graphql-ws sees an empty stream: it would serialise each result again for every listener.
 */
export class ResultSender implements AsyncGenerator<never, undefined> {
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

  /** False when the listener has disconnected. */
  #send(message: string): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    this.socket.send(message, (error) => resolve(!error))
    return promise
  }
}

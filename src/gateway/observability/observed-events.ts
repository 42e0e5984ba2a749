import { type Metrics, ObservedRequest } from '../../telemetry/index.ts'
import type { Operation } from '../pipeline/engine.ts'

/**
 * Measures one listener and the delay of its events. A transport asks for the next event once the previous one is sent,
 * so that the call of `next` ends the measurement.
 */
export class ObservedEvents implements AsyncIterableIterator<object> {
  readonly #came: Date
  #left: (() => void) | undefined
  #sending: Date | undefined

  constructor(
    private readonly events: AsyncIterableIterator<object>,
    private readonly listener: { log: string; context: Operation['context']; metrics: Metrics },
  ) {
    const transport = ObservedRequest.current?.transport ?? 'http'
    this.#came = listener.context.now()
    this.#left = listener.metrics.listenerCame({ log: listener.log, transport })
  }

  async next(): Promise<IteratorResult<object, undefined>> {
    this.#sent()
    const { done, value } = await this.events.next()
    if (done) {
      this.#leave()
      return { done, value: undefined }
    }
    this.#sending = occurredAt(value)
    return { done: false, value }
  }

  async return(): Promise<IteratorResult<object, undefined>> {
    this.#leave()
    await this.events.return?.()
    return { done: true, value: undefined }
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  #leave(): void {
    this.#left?.()
    this.#left = undefined
  }

  #sent(): void {
    if (!this.#sending) return
    const { log, context, metrics } = this.listener
    const seconds = Math.max(0, context.now().getTime() - this.#sending.getTime()) / 1000
    const phase = this.#sending < this.#came ? 'replay' : 'live'
    metrics.eventSent({ log, recipient: context.caller.organisationId, phase }, seconds)
    this.#sending = undefined
  }
}

const occurredAt = (event: { occurredAt?: unknown }): Date | undefined =>
  event.occurredAt instanceof Date ? event.occurredAt : undefined

import type { EventEmitter } from 'node:events'
import type { IncomingHttpHeaders } from 'node:http'
import {
  type Context,
  context,
  createContextKey,
  isSpanContextValid,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import type { OperationLabels, Outcome } from './metrics.ts'
import { requestIdOf } from './request-id.ts'
import { tracer } from './spans.ts'
import type { Transport } from './transport.ts'

const KEY = createContextKey('verigraph: the request')

/**
 * One request or WebSocket, as log and trace identify it. Asynchronous work finds it by the context, so it need not be
 * passed on.
 */
export class ObservedRequest {
  readonly id: string
  /** The caller, once known. */
  clientId: string | undefined
  /** The last operation, with labels from bounded sets, and its outcome. */
  operation: (OperationLabels & { outcome: Outcome }) | undefined
  readonly #began = performance.now()
  readonly #method: string
  readonly #span: Span
  readonly #context: Context

  constructor(
    { method = 'GET', headers }: { method?: string | undefined; headers: IncomingHttpHeaders },
    public transport: Transport,
  ) {
    this.#method = method
    this.id = requestIdOf(headers['x-request-id'])
    const outside = propagation.extract(ROOT_CONTEXT, headers) // W3C Trace Context: the caller's span is the parent
    const attributes = { 'http.request.method': method, 'verigraph.request_id': this.id }
    this.#span = tracer().startSpan(method, { kind: SpanKind.SERVER, attributes }, outside)
    this.#context = trace.setSpan(outside, this.#span).setValue(KEY, this)
  }

  /** The request of the current work; undefined for work without a request. */
  static get current(): ObservedRequest | undefined {
    return context.active().getValue(KEY) as ObservedRequest | undefined
  }

  /** Enables context propagation; call it once per process. */
  static carry(): void {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  }

  /** The fields of every log line of the request. */
  get bindings(): { requestId: string; traceId?: string } {
    const span = this.#span.spanContext()
    return { requestId: this.id, ...(isSpanContextValid(span) && { traceId: span.traceId }) }
  }

  /** Seconds since the request arrived. */
  get age(): number {
    return (performance.now() - this.#began) / 1000
  }

  within<R>(work: () => R): R {
    return context.with(this.#context, work)
  }

  /**
   * Runs the emitter's listeners in the context of this request. Binding each listener, as OpenTelemetry does, costs a
   * kilobyte per emitter.
   */
  adopt(emitter: EventEmitter): void {
    const emit = emitter.emit
    emitter.emit = (...event) => this.within(() => emit.apply(emitter, event))
  }

  end({ route, status }: { route: string; status: number }): void {
    this.#span.updateName(`${this.#method} ${route}`)
    this.#span.setAttributes({ 'http.route': route, 'http.response.status_code': status })
    if (status >= 500) this.#span.setStatus({ code: SpanStatusCode.ERROR })
    this.#span.end()
  }
}

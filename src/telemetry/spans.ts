import {
  context,
  propagation,
  type Span,
  type SpanOptions,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api'

/** Without tracing it makes spans that do nothing. */
export const tracer = (): Tracer => trace.getTracer('verigraph')

/** What carries the trace to whom we ask (W3C Trace Context); nothing without tracing. */
export function traceHeaders(): Record<string, string> {
  const headers = {}
  propagation.inject(context.active(), headers)
  return headers
}

/** Does the work as a span of whatever is traced around it. What failed is told by the name of the error: its message may say too much. */
export function inSpan<R>(name: string, options: SpanOptions, work: (span: Span) => Promise<R>): Promise<R> {
  return tracer().startActiveSpan(name, options, async (span) => {
    try {
      return await work(span)
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR })
      span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown')
      throw error
    } finally {
      span.end()
    }
  })
}

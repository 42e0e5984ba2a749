import { propagation, trace } from '@opentelemetry/api'

export interface TracingConfig {
  /** Which part of the traces that begin here is kept, 0 to 1; one that began elsewhere is kept where its caller keeps it. */
  sampled: number
}

/** Milliseconds that sending spans may take, so that a collector that is away holds up no stop. */
const PATIENCE = 2000

/**
 * Sends spans to an OpenTelemetry collector by OTLP over HTTP. Where it stands, and how it is spoken to, the exporter takes from the
 * standard `OTEL_EXPORTER_OTLP_*` variables. Everything is loaded only here: who does not trace pays nothing.
 */
export async function startTracing({ sampled }: TracingConfig): Promise<{ stop(): Promise<void> }> {
  const [sdk, { OTLPTraceExporter }, resources, { W3CTraceContextPropagator }] = await Promise.all([
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/core'),
  ])
  const exporter = new OTLPTraceExporter({ timeoutMillis: PATIENCE })
  const provider = new sdk.TracerProvider({
    resource: resources
      .resourceFromAttributes({ 'service.name': 'verigraph' })
      .merge(resources.detectResources({ detectors: [resources.envDetector] })),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(sampled) }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter, exportTimeoutMillis: PATIENCE })],
  })
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
  trace.setGlobalTracerProvider(provider)
  return {
    async stop() {
      trace.disable()
      propagation.disable()
      await provider.shutdown().catch(() => undefined) // spans that nobody takes are lost, and nothing else is
    },
  }
}

import { propagation, trace } from '@opentelemetry/api'

export interface TracingConfig {
  /** The collector's address; null for the one on this machine. */
  collector: string | null
  /** Which part of the traces that begin here is kept, 0 to 1; one that began elsewhere is kept where its caller keeps it. */
  sampled: number
}

/** Milliseconds that sending spans may take, so that a collector that is away holds up no stop. */
const PATIENCE = 2000

/** Where a collector takes spans; an address for these alone counts more than the collector's. */
const SPANS = 'v1/traces'
const ADDRESS_OF_SPANS = 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'

/**
 * Sends spans to an OpenTelemetry collector by OTLP over HTTP. How it is spoken to, the exporter takes from the standard
 * `OTEL_EXPORTER_OTLP_*` variables of the environment. Everything is loaded only here: who does not trace pays nothing.
 */
export async function startTracing({ collector, sampled }: TracingConfig): Promise<{ stop(): Promise<void> }> {
  const [sdk, { OTLPTraceExporter }, resources, { W3CTraceContextPropagator, getStringFromEnv }] = await Promise.all([
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/core'),
  ])
  const url = getStringFromEnv(ADDRESS_OF_SPANS) ?? (collector && `${collector.replace(/\/$/, '')}/${SPANS}`)
  const exporter = new OTLPTraceExporter({ timeoutMillis: PATIENCE, ...(url && { url }) })
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

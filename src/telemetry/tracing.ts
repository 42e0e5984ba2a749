import { propagation, trace } from '@opentelemetry/api'

export interface TracingConfig {
  /** The collector's URL; null for the one on this machine. */
  collector: string | null
  /** The sampled fraction of traces that begin here, 0 to 1; for others the caller's decision applies. */
  sampled: number
}

/** Export timeout in milliseconds, so that an unreachable collector does not delay the stop. */
const PATIENCE = 2000

/** The collector's path for spans; a separate URL for spans has precedence over the collector's. */
const SPANS = 'v1/traces'
const ADDRESS_OF_SPANS = 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'

/**
 * Exports spans to an OpenTelemetry collector by OTLP over HTTP. The exporter reads the standard `OTEL_EXPORTER_OTLP_*`
 * environment variables. All modules are imported dynamically, so that tracing costs nothing when it is off.
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
      await provider.shutdown().catch(() => undefined) // undelivered spans are lost, nothing else
    },
  }
}

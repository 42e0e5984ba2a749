import { readConfig } from '../../src/config/index.ts'
import { type CollectedSpan, Collector } from '../support/collector.ts'
import { verifiedUser } from '../support/story.ts'
import { TestVerigraph } from '../support/verigraph.ts'
import { take, WAYS } from '../support/ways.ts'

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'
const CALLER = '00f067aa0ba902b7'
const REGISTER = 'mutation Register($input: RegisterUserInput!) { registerUser(input: $input) { user { id } } }'

describe('tracing', () => {
  let collector: Collector
  beforeEach(async () => {
    collector = await Collector.start()
  })
  afterEach(() => collector[Symbol.asyncDispose]())

  const traced = (logTo: { write(line: string): void } = { write: () => undefined }) =>
    TestVerigraph.start({ logTo }, { logLevel: 'info', tracing: { collector: collector.url, sampled: 1 } })

  it('is on where a collector is named, or where it is asked for, and off otherwise', () => {
    const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector.example:4318' }
    expect(readConfig({}).tracing).toBeNull()
    expect(readConfig(endpoint).tracing).toEqual({ collector: 'http://collector.example:4318', sampled: 1 })
    expect(readConfig({ VERIGRAPH_TRACING: 'on', OTEL_TRACES_SAMPLER_ARG: '0.1' }).tracing).toEqual({
      collector: null,
      sampled: 0.1,
    })
    expect(readConfig({ ...endpoint, VERIGRAPH_TRACING: 'off' }).tracing).toBeNull()
    expect(() => readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector.example' })).toThrow(
      'OTEL_EXPORTER_OTLP_ENDPOINT',
    )
  })

  it('goes to the collector that the settings name, though it stands in their file and not in the environment', async () => {
    const { tracing } = readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/` })
    await using verigraph = await TestVerigraph.start({}, { tracing })
    await verigraph.as('officer').ask('{ viewer { clientId } }')
    await verigraph.stop()
    expect(collector.spans.map(({ name }) => name)).toContain('query viewer')
  })

  it('goes elsewhere where an address is named for spans alone', async () => {
    await using other = await Collector.start()
    process.env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT = `${other.url}/v1/traces`
    try {
      await using verigraph = await traced()
      await verigraph.as('officer').ask('{ viewer { clientId } }')
      await verigraph.stop()
    } finally {
      delete process.env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT
    }
    expect(other.spans.map(({ name }) => name)).toContain('query viewer')
    expect(collector.spans).toEqual([])
  })

  it('leads from the caller through request and operation to the transaction, and tells nothing of what was said', async () => {
    const lines: string[] = []
    await using verigraph = await traced({ write: (line) => void lines.push(line) })
    const response = await fetch(`${verigraph.url}/graphql`, {
      method: 'POST',
      headers: {
        ...(await verigraph.as('vietsocial').headers()),
        'content-type': 'application/json',
        traceparent: `00-${TRACE}-${CALLER}-01`,
      },
      body: JSON.stringify({ query: REGISTER, variables: { input: { externalId: 'CANARY-1', handle: 'CANARY-2' } } }),
    })
    expect(await response.json()).toMatchObject({ data: { registerUser: { user: {} } } })
    await verigraph.stop() // which sends what is not sent yet
    const spans = collector.spans.filter(({ traceId }) => traceId === TRACE)
    const byName = (name: string) => only(spans.filter((span) => span.name === name))
    const request = byName('POST /graphql')
    const operation = byName('mutation registerUser')
    const transaction = byName('storage.transaction')
    expect([request.parentSpanId, operation.parentSpanId, transaction.parentSpanId]).toEqual([
      CALLER,
      request.spanId,
      operation.spanId,
    ])
    expect(request.kind).toBe(2) // SPAN_KIND_SERVER
    expect(attributesOf(request)).toMatchObject({
      'http.route': '/graphql',
      'http.response.status_code': 200,
      'verigraph.request_id': response.headers.get('x-request-id'),
    })
    expect(attributesOf(operation)).toMatchObject({ 'graphql.operation.type': 'mutation', 'verigraph.outcome': 'ok' })
    expect(JSON.stringify(collector.received)).not.toContain('CANARY')
    expect(JSON.stringify(collector.received[0])).toContain('"verigraph"')
    const line = lines.find((each) => each.includes('registerUser'))
    expect(JSON.parse(line ?? '')).toMatchObject({ traceId: TRACE, msg: 'request' })
  })

  it('leads from a socket to what is asked over it, and begins anew where nobody traces', async () => {
    await using verigraph = await traced()
    const platform = verigraph.as('vietsocial')
    await verifiedUser(verigraph, platform)
    await take(WAYS.subscription(platform), 1)
    await verigraph.stop()
    const { spans } = collector
    const subscription = only(spans.filter(({ name }) => name === 'subscription removalOrderEvents'))
    const socket = only(spans.filter(({ spanId }) => spanId === subscription.parentSpanId))
    expect([socket.name, socket.parentSpanId]).toEqual(['GET /graphql', undefined])
    const requests = spans.filter(({ name, parentSpanId }) => name === 'POST /graphql' && !parentSpanId)
    expect(new Set(requests.map(({ traceId }) => traceId)).size).toBe(requests.length)
    expect(requests.length).toBeGreaterThan(2)
  })

  it('holds up no stop where the collector is away', async () => {
    await using verigraph = await traced()
    await verigraph.as('officer').ask('{ viewer { clientId } }')
    await collector[Symbol.asyncDispose]()
    const began = performance.now()
    await verigraph.stop()
    expect(performance.now() - began).toBeLessThan(5000)
  })
})

const attributesOf = ({ attributes }: CollectedSpan) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]))

function only<T>([one, ...more]: readonly T[]): T {
  if (one === undefined || more.length > 0) throw new Error(`There are ${more.length + (one ? 1 : 0)}, not one.`)
  return one
}

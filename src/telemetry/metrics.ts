import type { Logger } from 'pino'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { BoundedLabel } from './bounded-label.ts'
import { Remembered } from './remembered.ts'
import type { Transport } from './transport.ts'

/** Seconds. */
const QUICK = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
const LAG = [0.005, 0.025, 0.1, 0.25, 1, 5, 30, 300, 3600, 86_400]

/** Timeout of one figure in milliseconds: a scraper does not wait long and would lose all others, too. */
const PATIENCE = 1000

/** The outcome of an operation: success; an expected refusal (`userErrors`); the client's error; a server error. */
export type Outcome = 'ok' | 'refused' | 'rejected' | 'failed'

export interface OperationLabels {
  /** The name of a document in schema/operations; `other` for all others. */
  operation: string
  /** The first root field. */
  field: string
  type: string
}

/** One value of a gauge, read on scrape and cached for `maxAge` milliseconds. */
export interface Figure {
  labels: Record<string, string>
  maxAge: number
  read(): Promise<number>
}

/** The Prometheus metrics of one Verigraph. Every label has a bounded set of values. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #recipients = new BoundedLabel()

  readonly #requests = new Histogram({
    name: 'verigraph_http_request_duration_seconds',
    help: 'HTTP requests by route and status, streams left out.',
    labelNames: ['method', 'route', 'status'],
    buckets: QUICK,
    registers: [this.#registry],
  })
  readonly #operations = new Histogram({
    name: 'verigraph_graphql_operation_duration_seconds',
    help: 'GraphQL operations; of a subscription, until it stands.',
    labelNames: ['operation', 'field', 'type', 'outcome'],
    buckets: QUICK,
    registers: [this.#registry],
  })
  readonly #listeners = new Gauge({
    name: 'verigraph_listeners',
    help: 'Who follows an event log now.',
    labelNames: ['log', 'transport'],
    registers: [this.#registry],
  })
  readonly #lag = new Histogram({
    name: 'verigraph_delivery_lag_seconds',
    help: 'From an event to its sending to a listener; "replay" is what happened before the listener came.',
    labelNames: ['log', 'recipient', 'phase'],
    buckets: LAG,
    registers: [this.#registry],
  })

  readonly #unread = new Counter({
    name: 'verigraph_unread_figures_total',
    help: 'Figures that could not be read when somebody looked, and so were left out.',
    labelNames: ['metric'],
    registers: [this.#registry],
  })

  readonly #withheldMessages = new Counter({
    name: 'verigraph_text_messages_withheld_total',
    help: 'Text messages that did not go out, and whose sender was not told: to a "number" that got too many, or to "all".',
    labelNames: ['from'],
    registers: [this.#registry],
  })

  readonly #denials = new Counter({
    name: 'verigraph_denials_total',
    help: 'What callers were refused because it is not theirs, by code; those without a token included.',
    labelNames: ['code'],
    registers: [this.#registry],
  })

  constructor(private readonly log: Pick<Logger, 'warn'>) {
    collectDefaultMetrics({ register: this.#registry })
  }

  requestEnded(request: { method: string; route: string; status: number }, seconds: number): void {
    this.#requests.observe(request, seconds)
  }

  operationEnded(operation: OperationLabels & { outcome: Outcome }, seconds: number): void {
    this.#operations.observe(operation, seconds)
  }

  /** Counts a denial; `code` is one of a few. */
  denied(code: string): void {
    this.#denials.inc({ code })
  }

  /** Counts a new listener; call the returned function when it leaves. */
  listenerCame(listener: { log: string; transport: Transport }): () => void {
    this.#listeners.inc(listener)
    return () => this.#listeners.dec(listener)
  }

  eventSent(event: { log: string; recipient: string | null; phase: 'live' | 'replay' }, seconds: number): void {
    this.#lag.observe({ ...event, recipient: this.#recipients.of(event.recipient) }, seconds)
  }

  messageWithheld(from: 'number' | 'all'): void {
    this.#withheldMessages.inc({ from })
  }

  /** Adds a gauge whose figures are read on scrape. A figure that cannot be read is omitted rather than stale. */
  watch(name: string, help: string, figures: readonly Figure[]): void {
    const remembered = figures.map((figure) => ({
      ...figure,
      value: new Remembered(figure.maxAge, () => figure.read()),
    }))
    const labelNames = [...new Set(figures.flatMap(({ labels }) => Object.keys(labels)))]
    const unread = (error: unknown) => {
      this.#unread.inc({ metric: name })
      this.log.warn(error, `A figure of ${name} could not be read.`)
    }
    new Gauge({
      name,
      help,
      labelNames,
      registers: [this.#registry],
      async collect() {
        const read = async ({ labels, value }: (typeof remembered)[number]) => {
          try {
            this.set(labels, await soon(value.get()))
          } catch (error) {
            this.remove(labels)
            unread(error)
          }
        }
        await Promise.all(remembered.map(read))
      },
    })
  }

  get contentType(): string {
    return this.#registry.contentType
  }

  /** All metrics in Prometheus' text format. */
  text(): Promise<string> {
    return this.#registry.metrics()
  }
}

/** Rejects after the timeout; a later result is still cached. */
async function soon(figure: Promise<number>): Promise<number> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`No answer within ${PATIENCE} ms.`)), PATIENCE)
  try {
    return await Promise.race([figure, promise])
  } finally {
    clearTimeout(timer)
  }
}

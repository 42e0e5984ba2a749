import { type Span, SpanStatusCode } from '@opentelemetry/api'
import type { ExecutionResult } from 'graphql'
import type { Logger } from 'pino'
import { inSpan, type Metrics, ObservedRequest, type OperationLabels, type Outcome } from '../../telemetry/index.ts'
import { Engine, type EngineParts, type Operation, type Subscribed } from '../pipeline/engine.ts'
import { milliseconds } from './milliseconds.ts'
import { ObservedEvents } from './observed-events.ts'
import { OperationNames } from './operation-names.ts'
import { outcomeOf, outcomeOfErrors } from './outcome-of.ts'

/** Reports each operation to log, metrics and trace by a bounded name, without its variables. */
export class ObservedEngine extends Engine {
  readonly #names: OperationNames

  constructor(
    parts: EngineParts,
    private readonly telling: { log: Logger; metrics: Metrics; operations: ReadonlySet<string> },
  ) {
    super(parts)
    this.#names = new OperationNames(telling.operations)
  }

  override execute(operation: Operation): Promise<ExecutionResult> {
    if (operation.root !== undefined) return super.execute(operation) // an event of a subscription is no operation of its own
    return this.#observe(operation, () => super.execute(operation))
  }

  override async subscribe(operation: Operation): Promise<Subscribed | ExecutionResult> {
    const subscribed = await this.#observe(operation, () => super.subscribe(operation))
    if (!('events' in subscribed)) return subscribed
    const { field: log } = this.#names.of(operation.document, operation.operationName)
    const { metrics } = this.telling
    return {
      ...subscribed,
      events: new ObservedEvents(subscribed.events, { log, context: operation.context, metrics }),
    }
  }

  #observe<R extends Subscribed | ExecutionResult>(
    { document, operationName }: Operation,
    work: () => Promise<R>,
  ): Promise<R> {
    const labels = this.#names.of(document, operationName)
    const began = performance.now()
    const attributes = { 'graphql.operation.name': labels.operation, 'graphql.operation.type': labels.type }
    return inSpan(`${labels.type} ${labels.field}`, { attributes }, async (span) => {
      let outcome: Outcome = 'failed'
      try {
        const result = await work()
        outcome = 'events' in result ? 'ok' : outcomeOf(result)
        return result
      } catch (error) {
        outcome = outcomeOfErrors([error])
        throw error
      } finally {
        this.#tell(labels, outcome, (performance.now() - began) / 1000, span)
      }
    })
  }

  #tell(labels: OperationLabels, outcome: Outcome, seconds: number, span: Span): void {
    const ended = { ...labels, outcome }
    this.telling.metrics.operationEnded(ended, seconds)
    span.setAttribute('verigraph.outcome', outcome)
    if (outcome === 'failed') span.setStatus({ code: SpanStatusCode.ERROR })
    const request = ObservedRequest.current
    if (request) request.operation = ended
    // HTTP logs one line for each request; a socket carries many operations.
    if (request?.transport === 'websocket')
      this.telling.log.info({ ...ended, clientId: request.clientId, duration: milliseconds(seconds) }, 'operation')
  }
}

import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Logger } from 'pino'
import type { Caller } from '../access/index.ts'
import type { Denials } from '../audit/index.ts'
import type { Contexts, Job } from '../context/index.ts'
import type { Services } from '../installation/index.ts'
import { LeaseHolder, type Storage } from '../storage/index.ts'
import type { DispatcherPorts } from '../subgraphs/webhooks/index.ts'
import type { ClockWatch } from '../timekeeping/index.ts'
import type { Serving } from './serving.ts'

/** Milliseconds between two renewals of a lease; one may fail. */
const RENEWAL_EVERY = 2000
/** Milliseconds between two maintenance runs of the database. */
const MAINTENANCE_EVERY = 3_600_000
/** Milliseconds between two checks of the clock. */
const CLOCK_EVERY = 1000

/** Milliseconds between two flushes of the counts for the audit trail. */
const NOTES_EVERY = 60_000

const UNGUARDED = 'The audit trail could not be guarded; it is tried again.'

/** Verigraph itself, as named in the audit trail. */
const SYSTEM: Caller = { clientId: 'verigraph', roles: [], organisationId: null, jurisdiction: null }

/** The jobs of one subgraph and the lease that decides whether this node runs them. */
interface LeasedJobs {
  readonly lease: LeaseHolder<Caller>
  readonly jobs: readonly Job[]
}

interface JobRunnerParts {
  contexts: Contexts
  services: Services
  denials: Denials
  storage: Storage<Caller>
  clockWatch: ClockWatch
  log: Logger
  serving: Serving
}

/**
 * Runs periodic work: jobs, webhooks and the sealing of the trail. Of all nodes that serve a subgraph, the lease holder
 * runs its jobs. If two nodes briefly believe they hold the lease, nothing is done twice: each step is one transaction
 * that checks first.
 */
export class JobRunner {
  readonly #leased: ReadonlyMap<string, LeasedJobs>
  readonly #timers: { stop(): Promise<void> }[] = []

  private constructor(private readonly parts: JobRunnerParts) {
    const { services, storage, serving } = parts
    const node = nodeName()
    const all = parts.contexts.jobs(services, { actor: SYSTEM, alone: serving.alone })
    this.#leased = new Map(
      [...all]
        .filter(([name]) => serving.names.has(name))
        .map(([name, jobs]) => [
          name,
          { jobs, lease: new LeaseHolder({ storage, actor: SYSTEM, name: leaseOf(name), node }) },
        ]),
    )
  }

  static async start({ render, ...parts }: JobRunnerParts & Pick<DispatcherPorts, 'render'>): Promise<JobRunner> {
    const runner = new JobRunner(parts)
    await runner.#start(render)
    return runner
  }

  /** Runs everything that is due, once. */
  async sweep(): Promise<void> {
    await this.#renew()
    await this.#tellNotes()
    for (const { jobs } of this.#leased.values()) for (const job of jobs) await this.#do(job)
  }

  /** Stops the timers and the webhook dispatcher. */
  async stop(): Promise<void> {
    await Promise.all(this.#timers.map((timer) => timer.stop()))
    await this.parts.services.webhookDispatcher.stop()
  }

  /** Flushes this node's counts into the audit trail. */
  async #tellNotes(): Promise<void> {
    const { services, denials } = this.parts
    await denials.settled()
    await services.notes.flush(SYSTEM, { mayWrite: denials.mayWrite })
  }

  /** Flushes the counts, seals the trail and releases the leases: the last step before the database closes. */
  async end(): Promise<void> {
    const { services, denials, log } = this.parts
    try {
      await denials.settled()
      await services.notes.close(SYSTEM)
      if (this.#leased.get('audit')?.lease.holds) await services.sealer.seal(SYSTEM)
      await Promise.all(this.#leases.map((lease) => lease.release()))
    } catch (error) {
      log.error(error, 'The audit trail could not be sealed; the next start tries again.')
    }
  }

  get #leases(): LeaseHolder<Caller>[] {
    return [...this.#leased.values()].map(({ lease }) => lease)
  }

  async #start(render: DispatcherPorts['render']): Promise<void> {
    const { services, storage, clockWatch, log } = this.parts
    await this.#renew()
    if (this.#leased.get('audit')?.lease.holds)
      await services.sealer.restoreGuards(SYSTEM).catch((error: unknown) => log.error(error, UNGUARDED))
    const webhooks = this.#leased.get('webhooks')?.lease
    if (webhooks)
      await services.webhookDispatcher.start({
        render,
        actor: SYSTEM,
        report: (error) => log.error(error, 'An event could not be sent to a webhook; it is tried again.'),
        mayWork: () => webhooks.holds,
        demandMine: (tx) => webhooks.demand(tx),
      })
    this.#timers.push(
      repeat(() => this.#renew(), RENEWAL_EVERY, log),
      repeat(() => storage.maintain(), MAINTENANCE_EVERY, log),
      repeat(() => this.#tellNotes(), NOTES_EVERY, log),
      repeat(() => clockWatch.mayAct(), CLOCK_EVERY, log),
    )
    for (const { lease, jobs } of this.#leased.values())
      for (const job of jobs) this.#timers.push(repeat(async () => lease.holds && this.#do(job), job.every, log))
  }

  /** Runs a job; an irreversible one waits until the clock is confirmed. */
  async #do({ irreversible, work }: Job): Promise<void> {
    if (!irreversible || (await this.parts.clockWatch.mayAct())) await work()
  }

  async #renew(): Promise<void> {
    await Promise.all(this.#leases.map((lease) => lease.hold()))
  }
}

/** The name of the lease for the jobs of a subgraph. */
export const leaseOf = (subgraph: string): string => `jobs of ${subgraph}`

/** A unique node name that identifies the process to an operator. */
const nodeName = (): string => `${hostname()} ${process.pid} ${randomUUID()}`

/** Repeats work without overlap; errors are logged and the work is retried. */
function repeat(work: () => Promise<unknown>, every: number, log: Logger): { stop(): Promise<void> } {
  let running: Promise<unknown> | undefined
  const timer = setInterval(() => {
    running ??= work()
      .catch((error: unknown) => log.error(error, 'What is due could not be done; it is tried again.'))
      .finally(() => {
        running = undefined
      })
  }, every).unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}

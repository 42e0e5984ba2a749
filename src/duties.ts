import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Logger } from 'pino'
import type { Caller } from './access/index.ts'
import type { Services } from './services.ts'
import { LeaseHolder, type Storage } from './storage/index.ts'
import type { DispatcherPorts } from './subgraphs/webhooks/index.ts'

/** Milliseconds between two looks at what time it is for orders, at what is to be sealed, and at personal data and verifications that come to their end. */
const DEADLINES_EVERY = 1000
const SEALING_EVERY = 1000
const ENDS_EVERY = 60_000
/** Milliseconds between two looks for webhooks that are to be tried again, and for those that nobody rang for. */
const WEBHOOK_RETRIES_EVERY = 1000
const WEBHOOK_CATCH_UP_EVERY = 60_000
/** Milliseconds between two renewals of the lease; one may fail. */
const RENEWAL_EVERY = 2000

/** Verigraph itself, as the audit trail names it. */
const SYSTEM: Caller = { clientId: 'verigraph', roles: [], organisationId: null, jurisdiction: null }

/**
 * What has to be done without anybody asking: what time asks for, webhooks, the sealing of the trail. Of all nodes, the one that holds the
 * lease does it. Should two think so for a moment, nothing is done twice: each step is one transaction that looks first.
 */
export class Duties {
  readonly #lease: LeaseHolder<Caller>
  readonly #timers: { stop(): Promise<void> }[] = []

  private constructor(private readonly parts: { services: Services; storage: Storage<Caller>; log: Logger }) {
    this.#lease = new LeaseHolder({ ...parts, actor: SYSTEM, name: 'duties', node: nodeName() })
  }

  static async start(parts: {
    services: Services
    storage: Storage<Caller>
    log: Logger
    render: DispatcherPorts['render']
  }): Promise<Duties> {
    const duties = new Duties(parts)
    await duties.#start(parts.render)
    return duties
  }

  /** Does everything that is due, once. */
  async sweep(): Promise<void> {
    const { services } = this.parts
    await this.#lease.hold()
    await services.deadlines.sweep(SYSTEM)
    await this.#endWhatIsDue()
    await services.webhookDispatcher.sweep()
    await services.sealer.seal(SYSTEM)
  }

  /** Takes up nothing more. */
  async stop(): Promise<void> {
    await Promise.all(this.#timers.map((timer) => timer.stop()))
    await this.parts.services.webhookDispatcher.stop()
  }

  /** Seals what there is, and lets another node go on at once: the last thing before the database closes. */
  async end(): Promise<void> {
    const { services, log } = this.parts
    try {
      if (this.#lease.holds) await services.sealer.seal(SYSTEM)
      await this.#lease.release()
    } catch (error) {
      log.error(error, 'The audit trail could not be sealed; the next start tries again.')
    }
  }

  async #start(render: DispatcherPorts['render']): Promise<void> {
    const { services, log } = this.parts
    await this.#lease.hold()
    await services.webhookDispatcher.start({
      render,
      actor: SYSTEM,
      report: (error) => log.error(error, 'An event could not be sent to a webhook; it is tried again.'),
      mayWork: () => this.#lease.holds,
      demandMine: (tx) => this.#lease.demand(tx),
    })
    this.#timers.push(
      repeat(() => this.#renew(), RENEWAL_EVERY, log),
      this.#whileMine(() => services.deadlines.sweep(SYSTEM), DEADLINES_EVERY),
      this.#whileMine(() => this.#endWhatIsDue(), ENDS_EVERY),
      this.#whileMine(() => services.webhookDispatcher.sweep(), WEBHOOK_RETRIES_EVERY),
      this.#whileMine(() => services.webhookDispatcher.catchUp(), WEBHOOK_CATCH_UP_EVERY),
      this.#whileMine(() => services.sealer.seal(SYSTEM), SEALING_EVERY),
    )
  }

  async #renew(): Promise<void> {
    const held = this.#lease.holds
    if ((await this.#lease.hold()) && !held) await this.parts.services.webhookDispatcher.catchUp()
  }

  #whileMine(work: () => Promise<void>, every: number): { stop(): Promise<void> } {
    return repeat(async () => this.#lease.holds && work(), every, this.parts.log)
  }

  async #endWhatIsDue(): Promise<void> {
    const { personalData, phoneVerifications, userCounts, webhooks } = this.parts.services
    await personalData.eraseWhatIsDue(SYSTEM)
    await phoneVerifications.forgetAbandoned(SYSTEM)
    await userCounts.recountWhatIsDue(SYSTEM)
    await webhooks.forgetOldDeliveries(SYSTEM)
  }
}

/** Tells an operator which process it is, and is never the same twice. */
const nodeName = (): string => `${hostname()} ${process.pid} ${randomUUID()}`

/** Does something again and again, never twice at once; what fails is logged, and tried again. */
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

import type { Logger } from 'pino'
import type { Caller } from '../access/index.ts'
import type { Clock, Storage } from '../storage/index.ts'
import { ClockConfirmation } from './clock-confirmation.ts'
import { earliestPresent } from './newest-moment.ts'

/**
 * Monitors whether the clock can be trusted. It is not trusted when it is behind recorded times, has jumped, or was
 * unwatched while the process or its machine was suspended, until it corrects itself or an operator confirms it.
 * Meanwhile irreversible actions are held.
 */
export class ClockWatch {
  /** Wall clock minus monotonic clock, in milliseconds, when the clock was last trusted; null if it never was. */
  #believed: number | null = null
  /** The number of confirmations already processed. */
  #seen = 0
  #held = false

  private constructor(
    private readonly parts: {
      storage: Storage<Caller>
      log: Pick<Logger, 'error' | 'warn'> /** Milliseconds. */
      tolerance: number
    },
    /** The earliest time that a correct clock can show. */
    private readonly earliest: number,
  ) {}

  /** Must be called before anything is written, because it reads the newest recorded time. */
  static async start(parts: {
    storage: Storage<Caller>
    log: Pick<Logger, 'error' | 'warn'>
    tolerance: number
  }): Promise<ClockWatch> {
    const { reader } = parts.storage
    const earliest = await earliestPresent(reader)
    const watch = new ClockWatch(parts, earliest?.getTime() ?? Number.NEGATIVE_INFINITY)
    watch.#seen = (await watch.#confirmation())?.count ?? 0
    await watch.mayAct()
    return watch
  }

  /** Whether the clock was not trusted at the last check. */
  get held(): boolean {
    return this.#held
  }

  /**
   * Whether irreversible actions are permitted now. Compares both clocks, and reads the confirmation if they disagree.
   */
  async mayAct(): Promise<boolean> {
    if (this.#isOff()) await this.#lookForConfirmation()
    this.#note(this.#isOff())
    return !this.#held
  }

  /** Deviation of the wall clock from its expected time, in milliseconds. */
  #deviation(): number {
    const now = this.#clock.now().getTime()
    if (this.#believed !== null) return now - this.#clock.monotonic() - this.#believed
    return Math.min(0, now - this.earliest)
  }

  #isOff(): boolean {
    if (Math.abs(this.#deviation()) > this.parts.tolerance) return true
    this.#believed ??= this.#offset
    return false
  }

  async #lookForConfirmation(): Promise<void> {
    const confirmation = await this.#confirmation()
    if (!confirmation || confirmation.count === this.#seen) return
    this.#seen = confirmation.count
    const agrees = Math.abs(this.#clock.now().getTime() - confirmation.confirmedAt.getTime()) <= this.parts.tolerance
    if (agrees) this.#believed = this.#offset
  }

  #note(held: boolean): void {
    if (held === this.#held) return
    this.#held = held
    if (held) this.#complain()
    else this.parts.log.warn('The clock is believed again: what was held because of it goes on.')
  }

  #complain(): void {
    const seconds = Math.round(this.#deviation() / 1000)
    this.parts.log.error(
      { now: this.#clock.now(), seconds },
      'The clock is not where it should be by so many seconds: it was set, or this process or its machine stood still. ' +
        'Reminders, overdue orders, erasures and all else that cannot be undone are held. ' +
        'Set the clock right, or run `verigraph clock confirm` where it is.',
    )
  }

  async #confirmation() {
    const [confirmation] = await this.parts.storage.reader.byIds(ClockConfirmation, [ClockConfirmation.ID])
    return confirmation
  }

  get #clock(): Clock {
    return this.parts.storage.clock
  }

  get #offset(): number {
    return this.#clock.now().getTime() - this.#clock.monotonic()
  }
}

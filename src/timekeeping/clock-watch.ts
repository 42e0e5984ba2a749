import type { Logger } from 'pino'
import type { Caller } from '../access/index.ts'
import type { Clock, Storage } from '../storage/index.ts'
import { ClockConfirmation } from './clock-confirmation.ts'
import { earliestPresent } from './newest-moment.ts'

/**
 * Looks whether the clock can be believed. One that is behind what is recorded, or has jumped, or that nobody watched because the process or its
 * machine stood still, is not, until it comes back by itself or an operator confirms it. Meanwhile nothing is done that cannot be undone.
 */
export class ClockWatch {
  /** The wall's clock minus the monotonic one, in milliseconds, when it was believed last; null while it never was. */
  #believed: number | null = null
  /** Confirmations that were looked at. */
  #seen = 0
  #held = false

  private constructor(
    private readonly parts: {
      storage: Storage<Caller>
      log: Pick<Logger, 'error' | 'warn'> /** Milliseconds. */
      tolerance: number
    },
    /** What a clock that is right is not before. */
    private readonly earliest: number,
  ) {}

  /** To be called before anything is written: it looks at what was recorded last. */
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

  /** Whether it was not to be believed when somebody looked last. */
  get held(): boolean {
    return this.#held
  }

  /** Whether what cannot be undone may be done now. Looks at both clocks, and for a confirmation where they do not agree. */
  async mayAct(): Promise<boolean> {
    if (this.#isOff()) await this.#lookForConfirmation()
    this.#note(this.#isOff())
    return !this.#held
  }

  /** Milliseconds by which the wall's clock is not where it is believed to be. */
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

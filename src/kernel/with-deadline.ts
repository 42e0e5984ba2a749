import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Stored } from '../storage/index.ts'

/** A notification to the party that must act. */
export type Milestone = 'REMINDED' | 'OVERDUE'

/** The notifications, and the fraction of the time that is left at each. */
const MILESTONES = [
  { timeLeft: 0.5, tell: 'REMINDED' },
  { timeLeft: 0.1, tell: 'REMINDED' },
  { timeLeft: 0, tell: 'OVERDUE' },
] as const satisfies readonly { timeLeft: number; tell: Milestone }[]

/** A duty with a deadline, whose clock runs or is paused. The same clock serves consecutive duties. */
@Entity({ abstract: true })
export abstract class WithDeadline extends Stored {
  /** The end of the running time; null while the clock is paused or stopped. */
  @Property({ type: 'Date', nullable: true })
  runsOutAt: Date | null = null

  /** The full time with which the clock was started, in milliseconds. */
  @Property({ type: 'bigint', nullable: true, runtimeType: 'number' })
  timeAllowed: number | null = null

  /** The remaining time in milliseconds when the clock was paused, negative if overdue; null while it runs. */
  @Property({ type: 'bigint', nullable: true, runtimeType: 'number' })
  timeLeft: number | null = null

  /** The number of milestones already notified. */
  @Property({ type: 'integer' })
  milestonesPassed = 0

  /** The time of the next milestone; null while the clock is paused or stopped, and after the last milestone. */
  @Property({ type: 'Date', nullable: true })
  nextMilestoneAt: Date | null = null

  /** Passes the milestones up to `at` and returns the due notifications in order. */
  passMilestones(at: Date): Milestone[] {
    const told: Milestone[] = []
    while (this.nextMilestoneAt && this.nextMilestoneAt <= at) {
      const milestone = MILESTONES[this.milestonesPassed]
      if (milestone) told.push(milestone.tell)
      this.milestonesPassed += 1
      this.setRunOut(this.runsOutAt)
    }
    return told
  }

  /** Starts the clock anew, with all milestones ahead. */
  protected startClock(time: { from: Date; until: Date }): void {
    this.timeAllowed = time.until.getTime() - time.from.getTime()
    this.milestonesPassed = 0
    this.setRunOut(time.until)
  }

  /** Pauses the clock and stores the remaining time. */
  protected holdClock(at: Date): void {
    this.timeLeft = (this.runsOutAt?.getTime() ?? 0) - at.getTime()
    this.setRunOut(null)
  }

  /** Resumes the paused clock and returns the new end of the time. */
  protected releaseClock(at: Date): Date {
    const until = new Date(at.getTime() + (this.timeLeft ?? 0))
    this.timeLeft = null
    this.setRunOut(until)
    return until
  }

  /** Stops the clock: the duty is done. */
  protected stopClock(): void {
    this.setRunOut(null)
  }

  private setRunOut(at: Date | null): void {
    this.runsOutAt = at
    this.nextMilestoneAt = at && milestoneAt(at, this)
  }
}

function milestoneAt(runsOutAt: Date, { milestonesPassed, timeAllowed }: WithDeadline): Date | null {
  const milestone = MILESTONES[milestonesPassed]
  if (!milestone || timeAllowed === null) return null
  return new Date(runsOutAt.getTime() - timeAllowed * milestone.timeLeft)
}

import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Stored } from '../storage/index.ts'

/** What whoever must act is told of. */
export type Milestone = 'REMINDED' | 'OVERDUE'

/** What is told on the way, and the part of the time that is left then. */
const MILESTONES = [
  { timeLeft: 0.5, tell: 'REMINDED' },
  { timeLeft: 0.1, tell: 'REMINDED' },
  { timeLeft: 0, tell: 'OVERDUE' },
] as const satisfies readonly { timeLeft: number; tell: Milestone }[]

/** What is to be done by a deadline: its clock runs down, or is held. The same clock serves one duty after the other. */
@Entity({ abstract: true })
export abstract class WithDeadline extends Stored {
  /** When the time that runs is over; null while the clock stands. */
  @Property({ type: 'Date', nullable: true })
  runsOutAt: Date | null = null

  /** The whole time that the clock was started with, in milliseconds. */
  @Property({ type: 'bigint', nullable: true, runtimeType: 'number' })
  timeAllowed: number | null = null

  /** What was left of it, in milliseconds, when the clock was held, negative where it was over already; null while it runs. */
  @Property({ type: 'bigint', nullable: true, runtimeType: 'number' })
  timeLeft: number | null = null

  /** How many of the milestones have been told of. */
  @Property({ type: 'integer' })
  milestonesPassed = 0

  /** When the next one is to be told of; null while the clock stands, or after the last. */
  @Property({ type: 'Date', nullable: true })
  nextMilestoneAt: Date | null = null

  /** Passes the milestones that lie behind; returns what is to be told, in order. */
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

  /** Starts the clock anew: all milestones lie ahead. */
  protected startClock(time: { from: Date; until: Date }): void {
    this.timeAllowed = time.until.getTime() - time.from.getTime()
    this.milestonesPassed = 0
    this.setRunOut(time.until)
  }

  /** Holds the clock; what is left of the time is kept. */
  protected holdClock(at: Date): void {
    this.timeLeft = (this.runsOutAt?.getTime() ?? 0) - at.getTime()
    this.setRunOut(null)
  }

  /** Lets the clock that was held go on with what was left; returns when that will be over. */
  protected releaseClock(at: Date): Date {
    const until = new Date(at.getTime() + (this.timeLeft ?? 0))
    this.timeLeft = null
    this.setRunOut(until)
    return until
  }

  /** There is nothing left to be done. */
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

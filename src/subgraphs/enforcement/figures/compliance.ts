import { Duration } from 'luxon'
import { type Caller, hasRole, type Visibility } from '../../../access/index.ts'
import { NotFound } from '../../../graph/index.ts'
import { matches, type Reader, type Row, type Storage, type Where } from '../../../storage/index.ts'
import { minutesAllowed, type OrderKind, type Policy } from '../../policy/index.ts'
import { complianceRecordId, Platform, type RecordedPeriod, readComplianceRecordId } from '../../registry/index.ts'
import { CLOCK_RUNS, RemovalOrder } from '../removal-order.ts'
import type { ComplianceRecord } from './compliance-record.ts'
import { FiguresChange } from './figures-change.ts'
import { medianMinutes } from './median-minutes.ts'
import { EVERYONE } from './order-figures.ts'
import { demandPeriod, type Period } from './period.ts'
import type { PolicyReplay } from './policy-replay.ts'
import { sumUp } from './sum-up.ts'
import { sumsOf } from './sums-of.ts'
import { addTally, emptyTally } from './tally.ts'

const MINUTE = 60_000
/** Changes that one transaction sums up; it holds others up for some hundredths of a second. */
const CHANGES_AT_ONCE = 500

/** Whose record a caller may see: a platform its own, an agency those of its country, an auditor all. */
const visibleTo: Visibility = (caller) => {
  if (hasRole(caller, 'auditor')) return {}
  if (hasRole(caller, 'officer', 'director')) return { jurisdiction: caller.jurisdiction }
  if (hasRole(caller, 'platform')) return { id: caller.organisationId }
  return null
}

/** What orders add up to: from kept sums, and counts of those that are open. */
export class Compliance {
  constructor(private readonly parts: { storage: Storage<Caller>; policy: Policy }) {}

  /** Adds to the kept sums what has changed since the last time. */
  async sumUp(caller: Caller): Promise<void> {
    while ((await this.parts.storage.reader.page(FiguresChange, { where: [], limit: 1 })).length > 0)
      await this.parts.storage.transaction(caller, (tx) => sumUp(tx, CHANGES_AT_ONCE))
  }

  /** Throws `NotFound` for a platform whose record the caller may not see, `InvalidInput` for a period without length. */
  async recordOf(caller: Caller, recorded: RecordedPeriod): Promise<ComplianceRecord> {
    demandPeriod(recorded)
    if (!(await this.#maySee(caller, recorded.platformId))) throw new NotFound([])
    return this.#record(recorded)
  }

  /** The record that an id stands for; null where it is none, or none that the caller may see. */
  async find(caller: Caller, id: string): Promise<ComplianceRecord | null> {
    const recorded = readComplianceRecordId(id)
    return recorded && (await this.#maySee(caller, recorded.platformId)) ? this.#record(recorded) : null
  }

  /** Throws `InvalidInput` for a profile that is unknown, or a period without length. */
  async replay(profileId: string, period: Period): Promise<PolicyReplay> {
    const profile = this.parts.policy.named(profileId, ['profileId'])
    demandPeriod(period)
    const replay = { profileId, orders: 0, onTime: 0, overdue: 0 }
    for (const { action, urgency, issued, complied, minutesUsed } of await sumsOf(this.#reader, EVERYONE, period)) {
      const allowed = minutesAllowed(profile, { action, urgency })
      const onTime = occurrencesUpTo(allowed, minutesUsed)
      replay.orders += issued
      replay.onTime += onTime
      replay.overdue += complied - onTime + (await this.#openLongerThan(allowed, { action, urgency }, period))
    }
    return { ...replay, onTimeRate: shareOf(replay.onTime, replay.overdue) }
  }

  async #maySee(caller: Caller, platformId: string): Promise<boolean> {
    const [platform] = await this.#reader.byIds(Platform, [platformId])
    const where = visibleTo(caller)
    return Boolean(platform && where && matches(platform, where))
  }

  async #record({ platformId, from, to }: RecordedPeriod): Promise<ComplianceRecord> {
    const total = emptyTally()
    for (const sums of await sumsOf(this.#reader, platformId, { from, to })) addTally(total, sums)
    const late = total.complied - total.onTime
    const ordersOverdue = late + (await this.#openAndOverdue(platformId, { from, to }))
    const median = medianMinutes(total.minutesUsed)
    return {
      id: complianceRecordId({ platformId, from, to }),
      from,
      to,
      ordersIssued: total.issued,
      ordersComplied: total.complied,
      ordersOverdue,
      ordersWithdrawn: total.withdrawn,
      objections: total.objections,
      objectionsUpheld: total.objectionsUpheld,
      medianTimeToComply: median === null ? null : isoDuration(median),
      onTimeRate: shareOf(total.onTime, ordersOverdue),
    }
  }

  #openAndOverdue(recipientId: string, period: Period): Promise<number> {
    const open = { recipientId, status: [...CLOCK_RUNS] }
    return this.#reader.count(RemovalOrder, [open, issuedIn(period), { dueAt: { lt: this.#now } }])
  }

  /** Open orders of one kind whose clocks run and have counted more than so many minutes. */
  #openLongerThan(minutes: number, kind: OrderKind, period: Period): Promise<number> {
    const clockStartedAt = { lt: new Date(this.#now.getTime() - minutes * MINUTE) }
    return this.#reader.count(RemovalOrder, [
      { ...kind, status: [...CLOCK_RUNS] },
      issuedIn(period),
      { clockStartedAt },
    ])
  }

  get #reader(): Reader {
    return this.parts.storage.reader
  }

  get #now(): Date {
    return this.parts.storage.clock.now()
  }
}

const issuedIn = ({ from, to }: Period): Where<Row<RemovalOrder>> => ({ issuedAt: { gte: from, lt: to } })

const occurrencesUpTo = (most: number, occurrences: Readonly<Record<string, number>>): number =>
  Object.entries(occurrences).reduce((sum, [minutes, count]) => sum + (Number(minutes) <= most ? count : 0), 0)

const shareOf = (part: number, rest: number): number | null => (part + rest === 0 ? null : part / (part + rest))

/** In days and less, which are always of one length. */
const isoDuration = (minutes: number): string | null =>
  Duration.fromObject({ minutes }).shiftTo('days', 'hours', 'minutes', 'seconds').toISO()

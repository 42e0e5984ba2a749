import { Duration } from 'luxon'
import { auditable, type Caller, hasRole, type Visibility } from '../../../access/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import { matches, type Reader, type Row, type Storage } from '../../../storage/index.ts'
import { minutesAllowed, mostMinutesAllowed, type Policy, type PolicyProfile } from '../../policy/index.ts'
import { complianceRecordId, Platform, type RecordedPeriod, readComplianceRecordId } from '../../registry/index.ts'
import { CLOCK_RUNS, type RemovalOrder } from '../orders/removal-order.ts'
import type { ComplianceRecord } from './compliance-record.ts'
import { FiguresChange } from './figures-change.ts'
import { medianMinutes } from './median-minutes.ts'
import { kindNamed, nameOfKind } from './name-of-kind.ts'
import { ordersAlong } from './orders-along.ts'
import { demandPeriod, isWithin, type Period } from './period.ts'
import type { PolicyReplay } from './policy-replay.ts'
import { Publication } from './publication.ts'
import type { IssuedInHour, RemovalOrderFigures } from './removal-order-figures.ts'
import { judgedBy, ofRecipient, type Scope, viewOf } from './scope.ts'
import { sumUp } from './sum-up.ts'
import { issuedByHour, sumOf, sumUnder } from './sums-of.ts'

const MINUTE = 60_000
/** Maximum number of days in a report by hour. */
export const MOST_DAYS_BY_HOUR = 31
/** Changes added in one transaction, which blocks others for some hundredths of a second. */
const CHANGES_AT_ONCE = 500

/** Visible to the platform itself, and to the agencies and auditors of its country. */
const visibleTo: Visibility = (caller) => {
  if (hasRole(caller, 'auditor')) return auditable(caller)
  if (hasRole(caller, 'officer', 'director')) return { jurisdiction: caller.jurisdiction }
  if (hasRole(caller, 'platform')) return { id: caller.organisationId }
  return null
}

/** The figures of orders: kept sums, plus a query of the open orders that have time left. */
export class Compliance {
  readonly #publication: Publication

  constructor(private readonly parts: { storage: Storage<Caller>; policy: Policy }) {
    this.#publication = new Publication(parts)
  }

  /**
   * Adds the changes since the last run to the kept sums; changes made meanwhile are left to the next run. Larger batches cost less per
   * change, because many changes affect the same sums.
   */
  async sumUp(caller: Caller): Promise<void> {
    const { storage } = this.parts
    if ((await storage.reader.page(FiguresChange, { where: [], limit: 1 })).length === 0) return
    while ((await storage.transaction(caller, (tx) => sumUp(tx, CHANGES_AT_ONCE))) === CHANGES_AT_ONCE);
  }

  /** Publishes, once each, the public figures of the months that are due. */
  publishMonths(caller: Caller): Promise<void> {
    return this.#publication.publish(caller)
  }

  /**
   * Returns the compliance record of a platform. Throws `NotFound` for a platform whose record is not visible to the caller, `InvalidInput`
   * for an empty period.
   */
  async recordOf(caller: Caller, recorded: RecordedPeriod): Promise<ComplianceRecord> {
    demandPeriod(recorded)
    if (!(await this.#maySee(caller, recorded.platformId))) throw new NotFound([])
    return this.#record(recorded)
  }

  /** Returns the record with this id; null when there is none that is visible to the caller. */
  async find(caller: Caller, id: string): Promise<ComplianceRecord | null> {
    const recorded = readComplianceRecordId(id)
    return recorded && (await this.#maySee(caller, recorded.platformId)) ? this.#record(recorded) : null
  }

  /** Returns the figures of all orders visible to the caller. Throws `InvalidInput` for an empty period. */
  async figuresFor(caller: Caller, period: Period): Promise<RemovalOrderFigures> {
    demandPeriod(period)
    return this.#figures(viewOf(caller), period)
  }

  /** Returns how many of these orders were issued in each hour. Throws `InvalidInput` for a period with too many hours. */
  async issuedByHour(caller: Caller, period: Period): Promise<IssuedInHour[]> {
    demandPeriod(period, MOST_DAYS_BY_HOUR)
    const byHour = await this.#reader.snapshot((reader) => issuedByHour(reader, viewOf(caller), period))
    return [...byHour].map(([startsAt, issued]) => ({ startsAt, issued }))
  }

  /** Judges orders by the deadlines of another profile. Throws `InvalidInput` for an unknown profile, or an empty period. */
  async replay(caller: Caller, profileId: string, period: Period): Promise<PolicyReplay> {
    const profile = this.parts.policy.named(profileId, ['profileId'])
    demandPeriod(period)
    const scope = judgedBy(caller)
    const replayed = scope
      ? { ...period, ...(await this.#replayOf(scope, profile, period)) }
      : await this.#publication.replay(minutesAllowedBy(profile), period)
    return { profileId, ...replayed, onTimeRate: shareOf(replayed.onTime, replayed.overdue) }
  }

  async #replayOf(scope: Scope, profile: PolicyProfile, period: Period) {
    const allowed = minutesAllowedBy(profile)
    const law = { allowed, longest: mostMinutesAllowed(profile) }
    const { issued, complied, onTime, open, haveTimeLeft } = await this.#reader.snapshot(async (reader) => ({
      ...(await sumUnder(reader, scope, period, allowed)),
      haveTimeLeft: await this.#wouldHaveTimeLeft(reader, scope, law, period),
    }))
    return { orders: issued, onTime, overdue: complied - onTime + open - haveTimeLeft }
  }

  async #maySee(caller: Caller, platformId: string): Promise<boolean> {
    const [platform] = await this.#reader.byIds(Platform, [platformId], ['jurisdiction'])
    const where = visibleTo(caller)
    return Boolean(platform && where && matches(platform, where))
  }

  async #record(recorded: RecordedPeriod): Promise<ComplianceRecord> {
    const { issued, complied, overdue, withdrawn, ...others } = await this.#figures(
      ofRecipient(recorded.platformId),
      recorded,
    )
    return {
      ...others,
      id: complianceRecordId(recorded),
      ordersIssued: issued,
      ordersComplied: complied,
      ordersOverdue: overdue,
      ordersWithdrawn: withdrawn,
    }
  }

  async #figures(scope: Scope, { from, to }: Period) {
    const { haveTimeLeft, ...total } = await this.#reader.snapshot(async (reader) => ({
      ...(await sumOf(reader, scope, { from, to })),
      haveTimeLeft: await this.#haveTimeLeft(reader, scope, { from, to }),
    }))
    const { issued, complied, onTime, withdrawn, objections, objectionsUpheld, open } = total
    const overdue = complied - onTime + open - haveTimeLeft
    const median = medianMinutes(total.minutesUsed)
    return {
      from,
      to,
      issued,
      complied,
      overdue,
      withdrawn,
      objections,
      objectionsUpheld,
      medianTimeToComply: median === null ? null : isoDuration(median),
      onTimeRate: shareOf(onTime, overdue),
    }
  }

  /** Counts the orders of a scope that have time left. */
  #haveTimeLeft(reader: Reader, { orders }: Scope, period: Period): Promise<number> {
    const running = ordersAlong(reader, 'runsOutAt', {
      where: orders,
      from: this.#now,
      properties: ['runsOutAt', 'status', 'issuedAt'],
    })
    return countOpenOf(running, period)
  }

  /** Counts the orders that would have time left under the allowed minutes of each kind. */
  #wouldHaveTimeLeft(
    reader: Reader,
    { orders }: Scope,
    { allowed, longest }: { allowed: (nameOfKind: string) => number; longest: number },
    period: Period,
  ): Promise<number> {
    const now = this.#now.getTime()
    // A deadline lies after the start of its clock: a clock started within this window has its deadline within it, too.
    const running = ordersAlong(reader, 'runsOutAt', {
      where: orders,
      from: new Date(now - longest * MINUTE),
      properties: ['runsOutAt', 'clockStartedAt', 'action', 'urgency', 'status', 'issuedAt'],
    })
    return countOpenOf(running, period, (order) => {
      const counted = now - (order.clockStartedAt?.getTime() ?? now)
      return counted <= allowed(nameOfKind(order)) * MINUTE
    })
  }

  get #reader(): Reader {
    return this.parts.storage.reader
  }

  get #now(): Date {
    return this.parts.storage.clock.now()
  }
}

/** Counts the open orders of a period. Open orders with time left are few, whatever the history, so the period is applied here. */
async function countOpenOf(
  pages: AsyncIterable<Row<RemovalOrder>[]>,
  period: Period,
  counts: (order: Row<RemovalOrder>) => boolean = () => true,
): Promise<number> {
  let count = 0
  for await (const orders of pages)
    for (const order of orders) {
      const { status, issuedAt } = order
      if (issuedAt && CLOCK_RUNS.includes(status) && isWithin(period, issuedAt) && counts(order)) count += 1
    }
  return count
}

/** Returns the minutes that a profile allows, by the name of the kind of order; each is computed once. */
function minutesAllowedBy(profile: PolicyProfile): (nameOfKind: string) => number {
  const known = new Map<string, number>()
  return (name) => {
    const minutes = known.get(name) ?? minutesAllowed(profile, kindNamed(name))
    known.set(name, minutes)
    return minutes
  }
}

const shareOf = (part: number, rest: number): number | null => (part + rest === 0 ? null : part / (part + rest))

/** Uses days and smaller units only, which have a fixed length. */
const isoDuration = (minutes: number): string | null =>
  Duration.fromObject({ minutes }).shiftTo('days', 'hours', 'minutes', 'seconds').toISO()

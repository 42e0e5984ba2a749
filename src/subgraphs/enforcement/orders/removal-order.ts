import { OptionalProps } from '@mikro-orm/core'
import { Entity, Enum, Index, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Directive, Field, ObjectType } from 'type-graphql'
import {
  AccessDenied,
  type Actor,
  actorOf,
  auditable,
  type Caller,
  hasRole,
  type Role,
  samePerson,
  type Visibility,
  withinTolerance,
} from '../../../access/index.ts'
import { DateTime, Duration, Node } from '../../../graph/index.ts'
import {
  type InputPath,
  InvalidInput,
  Refusal,
  UserErrorCode,
  WithDeadline,
  WrongState,
} from '../../../kernel/index.ts'
import { present } from '../../../storage/index.ts'
import { OrderAction, Urgency } from '../../policy/index.ts'
import { OrderStatus } from '../vocabulary.ts'
import { type ClockStop, clockTimeUsed } from './clock-time-used.ts'
import { isOnTime, timeAllowed } from './on-time.ts'

/** The roles that may read orders. */
export const ORDER_READERS = ['platform', 'isp', 'officer', 'director', 'auditor'] as const satisfies readonly Role[]

/** The roles that may approve orders. */
export const ORDER_APPROVERS = ['director'] as const satisfies readonly Role[]

/** Visible to its recipient, and to the agencies and auditors of its country. */
const visibleTo: Visibility = (caller) => {
  if (hasRole(caller, 'auditor')) return auditable(caller)
  if (hasRole(caller, 'officer', 'director')) return { jurisdiction: caller.jurisdiction }
  if (hasRole(caller, 'platform', 'isp')) return { recipientId: caller.organisationId, issuedAt: { present: true } }
  return null
}

/** The states in which the recipient's clock runs. */
export const CLOCK_RUNS: readonly OrderStatus[] = [OrderStatus.ISSUED, OrderStatus.ACKNOWLEDGED]

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "An agency's order to one recipient about one target, with a clock and a trail.",
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'removal_order' })
@Unique({ properties: ['agencyId', 'reference'] })
@Index({ properties: ['recipientId', 'id'] })
@Index({ properties: ['recipientId', 'status', 'id'] })
@Index({ properties: ['jurisdiction', 'id'] })
@Index({ properties: ['jurisdiction', 'status', 'id'] })
@Index({ properties: ['issuedAt'], where: present('issuedAt') })
@Index({ properties: ['recipientId', 'issuedAt'], where: present('issuedAt') })
@Index({ properties: ['runsOutAt'] })
@Index({ properties: ['recipientId', 'runsOutAt'] })
@Index({ properties: ['jurisdiction', 'runsOutAt'] })
@Index({ properties: ['changedAt'] })
@Index({ properties: ['recipientId', 'changedAt'] })
@Index({ properties: ['jurisdiction', 'changedAt'] })
@Index({ properties: ['nextMilestoneAt'], where: present('nextMilestoneAt') })
@Index({ properties: ['noticeAt'], where: present('noticeAt') })
@Index({ properties: ['targetId'], where: present('targetId') })
@Index({ properties: ['targetUrlKey'], where: present('targetUrlKey') })
export class RemovalOrder extends WithDeadline {
  static readonly idPrefix = 'order'
  static readonly visibleTo = visibleTo
  static readonly audited = [
    'agencyId',
    'recipientId',
    'targetId',
    'affectedUserId',
    'action',
    'urgency',
    'status',
    'draftedBy',
    'draftedAt',
    'approvedBy',
    'issuedAt',
    'dueAt',
    'timeLeft',
    'milestonesPassed',
    'acknowledgedAt',
    'compliedAt',
    'complianceReportedAt',
    'completionTimeAcceptedBy',
    'completionTimeAcceptedAt',
    'withdrawnAt',
    'confidentialFor',
    'noticeAt',
    'userNotifiedAt',
    'restorationDueAt',
    'restoredAt',
  ] as const satisfies readonly (keyof RemovalOrder)[];
  [OptionalProps]?: 'status' | 'milestonesPassed' | 'objectionsFiled' | 'objectionsUpheld'

  @Field(() => String, { description: "The issuing agency's reference number, unique within the agency." })
  @Property({ type: 'string' })
  reference!: string

  /** Exposed as `agency`. */
  @Property({ type: 'string' })
  agencyId!: string

  /** Exposed as `recipient`. */
  @Property({ type: 'string' })
  recipientId!: string

  /** The recipient's country, stored with the order so that an agency's list is one index range. */
  @Property({ type: 'string' })
  jurisdiction!: string

  /** Exposed as `target` when the target is a known node. */
  @Property({ type: 'string', nullable: true })
  targetId: string | null = null

  /** Exposed as `target` when it is not. */
  @Property({ type: 'text', nullable: true })
  targetUrl: string | null = null

  /** Normalized form of `targetUrl`, equal for all its spellings. */
  @Property({ type: 'text', nullable: true })
  targetUrlKey: string | null = null

  @Field(() => OrderAction, { description: 'What is to be done.' })
  @Enum(() => OrderAction)
  action!: OrderAction

  @Field(() => Urgency, { description: 'How fast.' })
  @Enum(() => Urgency)
  urgency!: Urgency

  @Field(() => String, { description: 'The law and article that it rests on.' })
  @Property({ type: 'text' })
  legalBasis!: string

  @Field(() => String, { description: 'Why this target falls under it.' })
  @Property({ type: 'text' })
  reasons!: string

  @Field(() => OrderStatus, { description: 'How far it has got.' })
  @Enum(() => OrderStatus)
  status = OrderStatus.DRAFT

  @Property({ type: 'string' })
  draftedBy!: string

  /** Null for drafts made before persons were recorded. */
  @Property({ type: 'string', nullable: true })
  draftedByPerson: string | null = null

  @Property({ type: 'string', nullable: true })
  approvedBy: string | null = null

  /** Null before the approval, and for approvals before persons were recorded. */
  @Property({ type: 'string', nullable: true })
  approvedByPerson: string | null = null

  @Field(() => DateTime, { description: 'When an officer drafted it.' })
  @Property({ type: 'Date' })
  draftedAt!: Date

  /** When it was drafted or last changed; a passed deadline is not a change. */
  @Property({ type: 'Date', default: 0 })
  changedAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When a second officer approved it; null before.' })
  @Property({ type: 'Date', nullable: true })
  issuedAt: Date | null = null

  @Field(() => DateTime, { nullable: true, description: 'When the recipient acknowledged it; null before.' })
  @Property({ type: 'Date', nullable: true })
  acknowledgedAt: Date | null = null

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the recipient carried it out, by its own word; null before. Its clock counts to `complianceReportedAt`, unless a director accepts this moment.',
  })
  @Property({ type: 'Date', nullable: true })
  compliedAt: Date | null = null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the recipient reported that it was carried out, by the clock of Verigraph; null before.',
  })
  @Property({ type: 'Date', nullable: true })
  complianceReportedAt: Date | null = null

  @Field(() => String, {
    nullable: true,
    description: 'What the recipient said when it reported; null where it said nothing.',
  })
  @Property({ type: 'text', nullable: true })
  complianceNote: string | null = null

  @Property({ type: 'string', nullable: true })
  completionTimeAcceptedBy: string | null = null

  @Property({ type: 'string', nullable: true })
  completionTimeAcceptedByPerson: string | null = null

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When a director of the agency accepted that it was carried out in time, though it was reported late: since then `compliedAt` counts. Null where nobody did.',
  })
  @Property({ type: 'Date', nullable: true })
  completionTimeAcceptedAt: Date | null = null

  @Field(() => String, { nullable: true, description: 'Why the director accepted it; null where nobody did.' })
  @Property({ type: 'text', nullable: true })
  completionTimeExplanation: string | null = null

  @Field(() => DateTime, { nullable: true, description: 'When the agency took it back; null where it did not.' })
  @Property({ type: 'Date', nullable: true })
  withdrawnAt: Date | null = null

  @Field(() => String, { nullable: true, description: 'Why the agency took it back; null where it did not.' })
  @Property({ type: 'text', nullable: true })
  withdrawalReason: string | null = null

  @Field(() => DateTime, {
    nullable: true,
    description: "issuedAt + the deadline of the recipient's policy profile; null before it is issued.",
  })
  @Property({ type: 'Date', nullable: true })
  dueAt: Date | null = null

  /** The start of the clock, had it run without a break: the issue, moved later by the time that objections stopped it. */
  @Property({ type: 'Date', nullable: true })
  clockStartedAt: Date | null = null

  /**
   * The clock time used, in milliseconds, up to the report of compliance, or up to the completion time where that is accepted; null before.
   */
  @Property({ type: 'bigint', nullable: true, runtimeType: 'number' })
  timeUsed: number | null = null

  @Property({ type: 'integer', default: 0 })
  objectionsFiled = 0

  @Property({ type: 'integer', default: 0 })
  objectionsUpheld = 0

  @Field(() => Duration, {
    nullable: true,
    description: 'For how long after the issue the affected user is not told; null where the user is told at once.',
  })
  @Property({ type: 'string', nullable: true })
  confidentialFor: string | null = null

  /** The user whose account, content, stream or shop is the target; null when none is known. */
  @Property({ type: 'string', nullable: true })
  affectedUserId: string | null = null

  /** When the affected user is to be notified; null before the issue, and after the platform was asked to. */
  @Property({ type: 'Date', nullable: true })
  noticeAt: Date | null = null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the recipient was asked to tell the affected user; null before, or where nobody is affected.',
  })
  @Property({ type: 'Date', nullable: true })
  userNotifiedAt: Date | null = null

  @Field(() => DateTime, {
    nullable: true,
    description: 'By when what the order took away must be back, after a won appeal; null where none was won.',
  })
  @Property({ type: 'Date', nullable: true })
  restorationDueAt: Date | null = null

  @Field(() => DateTime, { nullable: true, description: 'When the recipient reported that it is back; null before.' })
  @Property({ type: 'Date', nullable: true })
  restoredAt: Date | null = null

  @Field(() => String, {
    nullable: true,
    description:
      'The order as a compact JWS that the recipient can verify offline against /.well-known/jwks.json; null before it is issued.',
  })
  @Property({ type: 'text', nullable: true })
  signedDocument: string | null = null

  /** Throws `SAME_OFFICER` for the officer who drafted it, through any client; `FORBIDDEN` for one who may only draft. */
  demandApprover(caller: Caller): void {
    this.demand([OrderStatus.DRAFT], 'be approved')
    if (samePerson(actorOf(caller), this.drafter))
      throw new Refusal(UserErrorCode.SAME_OFFICER, 'You drafted this order; a second officer must approve it.', [
        'input',
        'removalOrderId',
      ])
    if (!hasRole(caller, ...ORDER_APPROVERS)) throw new AccessDenied('FORBIDDEN')
  }

  /** The persons responsible for the order: its drafter and its approver. */
  parties(): Actor[] {
    const { approvedBy, approvedByPerson } = this
    return [this.drafter, ...(approvedBy === null ? [] : [{ clientId: approvedBy, person: approvedByPerson }])]
  }

  /** Throws `SAME_OFFICER` for its drafter and its approver, through any client. */
  demandNoPart(caller: Caller, path: InputPath): void {
    if (this.parties().some((party) => samePerson(party, actorOf(caller))))
      throw new Refusal(
        UserErrorCode.SAME_OFFICER,
        'You drafted or approved the order; another director decides.',
        path,
      )
  }

  /** Issues the order and starts its clock. */
  issue(approval: { by: Caller; at: Date; dueAt: Date; noticeAt: Date | null; signedDocument: string }): void {
    this.demandApprover(approval.by)
    this.status = OrderStatus.ISSUED
    const { clientId, person } = actorOf(approval.by)
    this.approvedBy = clientId
    this.approvedByPerson = person
    this.changedAt = approval.at
    this.issuedAt = approval.at
    this.dueAt = approval.dueAt
    this.clockStartedAt = approval.at
    this.startClock({ from: approval.at, until: approval.dueAt })
    this.noticeAt = approval.noticeAt
    this.signedDocument = approval.signedDocument
  }

  acknowledge(at: Date): void {
    this.demand([OrderStatus.ISSUED], 'be acknowledged')
    this.status = OrderStatus.ACKNOWLEDGED
    this.changedAt = at
    this.acknowledgedAt = at
  }

  /**
   * Records the recipient's report, made at `reportedAt`, that the order was carried out at `completedAt`; the clock counts up to the
   * report.
   */
  comply(report: { completedAt: Date; reportedAt: Date; note: string | null }): void {
    this.demand([OrderStatus.ACKNOWLEDGED], 'be reported as carried out')
    const path = ['input', 'completedAt']
    if (!this.issuedAt) throw new Error(`The order ${this.id} is ACKNOWLEDGED without an issue.`)
    const completedAt = withinTolerance(report.completedAt, { first: this.issuedAt, last: report.reportedAt })
    if (completedAt < this.issuedAt) throw InvalidInput.at(path, 'The order was not issued then; give a later moment.')
    if (completedAt > report.reportedAt)
      throw InvalidInput.at(path, 'This lies in the future; report what is done, with the moment when it was.')
    this.status = OrderStatus.COMPLIED
    this.changedAt = report.reportedAt
    this.stopClock()
    this.compliedAt = completedAt
    this.timeUsed = report.reportedAt.getTime() - (this.clockStartedAt ?? this.issuedAt).getTime()
    this.complianceReportedAt = report.reportedAt
    this.complianceNote = report.note
  }

  /**
   * Accepts that the order was carried out on time and only reported late: its clock time then counts up to the completion, less the
   * `stops` of the clock. Throws `WrongState` when that would change nothing, or was accepted before.
   */
  acceptCompletionTime(acceptance: { by: Caller; at: Date; explanation: string; stops: readonly ClockStop[] }): void {
    this.demand([OrderStatus.COMPLIED], 'have its completion time accepted')
    if (this.completionTimeAcceptedAt) throw new WrongState('The completion time of this order is accepted already.')
    if (isOnTime(this)) throw new WrongState('This order was reported in time; there is nothing to accept.')
    if (!this.issuedAt || !this.compliedAt) throw new Error(`The order ${this.id} is COMPLIED without a time.`)
    const timeUsed = clockTimeUsed(this.issuedAt, this.compliedAt, acceptance.stops)
    if (timeUsed > timeAllowed(this))
      throw new WrongState('By the word of its recipient, too, this order was carried out late.')
    const { clientId, person } = actorOf(acceptance.by)
    this.timeUsed = timeUsed
    this.changedAt = acceptance.at
    this.completionTimeAcceptedBy = clientId
    this.completionTimeAcceptedByPerson = person
    this.completionTimeAcceptedAt = acceptance.at
    this.completionTimeExplanation = acceptance.explanation
  }

  /** Records an objection; only the first stops the clock. Returns whether this one did. */
  object(at: Date): boolean {
    this.demand(CLOCK_RUNS, 'be objected to')
    const stopsClock = this.objectionsFiled === 0
    this.changedAt = at
    this.objectionsFiled += 1
    if (!stopsClock) return false
    this.status = OrderStatus.OBJECTED
    this.holdClock(at)
    return true
  }

  /** Records a rejected objection: a clock that it stopped continues with the time that was left. */
  resume(at: Date): void {
    this.demand([OrderStatus.OBJECTED, ...CLOCK_RUNS], 'have its objection decided')
    if (this.status !== OrderStatus.OBJECTED) {
      this.changedAt = at
      return
    }
    this.status = this.acknowledgedAt ? OrderStatus.ACKNOWLEDGED : OrderStatus.ISSUED
    this.changedAt = at
    const dueBefore = this.dueAt
    this.dueAt = this.releaseClock(at)
    const held = this.dueAt.getTime() - (dueBefore?.getTime() ?? 0)
    this.clockStartedAt = new Date((this.clockStartedAt?.getTime() ?? 0) + held)
  }

  /** Records an upheld objection, which ends the order. */
  yieldToObjection(at: Date, reason: string): void {
    this.demand([OrderStatus.OBJECTED, ...CLOCK_RUNS], 'have its objection decided')
    this.objectionsUpheld += 1
    this.withdraw(at, reason)
  }

  /** Records that the recipient was asked to notify the affected user. */
  notify(at: Date): void {
    this.noticeAt = null
    this.userNotifiedAt = at
  }

  /** Orders the restoration of what the order took away, after an appeal was won, and starts the clock for it. */
  orderRestoration(restoration: { at: Date; dueAt: Date }): void {
    this.demand([OrderStatus.COMPLIED], 'be restored')
    if (this.restorationDueAt) throw new WrongState('The restoration was ordered already.')
    this.changedAt = restoration.at
    this.restorationDueAt = restoration.dueAt
    this.startClock({ from: restoration.at, until: restoration.dueAt })
  }

  /** Records the recipient's report that the restoration is done. */
  restore(at: Date): void {
    if (!this.awaitsRestoration()) throw new WrongState('There is nothing to restore, or it is restored already.')
    this.changedAt = at
    this.restoredAt = at
    this.stopClock()
  }

  awaitsRestoration(): boolean {
    return this.restorationDueAt !== null && this.restoredAt === null
  }

  withdraw(at: Date, reason: string): void {
    this.demand([OrderStatus.DRAFT, ...CLOCK_RUNS, OrderStatus.OBJECTED], 'be withdrawn')
    this.status = OrderStatus.WITHDRAWN
    this.changedAt = at
    this.stopClock()
    this.noticeAt = null
    this.withdrawnAt = at
    this.withdrawalReason = reason
  }

  private get drafter(): Actor {
    return { clientId: this.draftedBy, person: this.draftedByPerson }
  }

  private demand(states: readonly OrderStatus[], what: string): void {
    if (!states.includes(this.status))
      throw new WrongState(`This order is ${this.status}; only one that is ${states.join(' or ')} can ${what}.`)
  }
}

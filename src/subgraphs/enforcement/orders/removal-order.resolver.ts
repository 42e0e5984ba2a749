import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { type DeliveredEvent, MOST_EVENTS } from '../../../delivery/index.ts'
import {
  connectionOf,
  FirstArgument,
  PageArguments,
  Reads,
  type Reference,
  type RequestContext,
  referenceTo,
  Selected,
  sizeOf,
} from '../../../graph/index.ts'
import type { Row } from '../../../storage/index.ts'
import type { Appeals } from '../appeals/appeal.service.ts'
import {
  AcceptCompletionTimeInput,
  AcknowledgeRemovalOrderInput,
  ApproveRemovalOrderInput,
  DecideObjectionInput,
  DraftRemovalOrderInput,
  DraftRemovalOrdersInput,
  ObjectToRemovalOrderInput,
  RemovalOrderFilter,
  ReportComplianceInput,
  WithdrawRemovalOrderInput,
} from '../inputs.ts'
import { Objection } from '../objections/objection.ts'
import {
  AcceptCompletionTimePayload,
  AcknowledgeRemovalOrderPayload,
  ApproveRemovalOrderPayload,
  DecideObjectionPayload,
  DraftRemovalOrderPayload,
  DraftRemovalOrdersPayload,
  ObjectToRemovalOrderPayload,
  ReportCompliancePayload,
  WithdrawRemovalOrderPayload,
} from '../payloads.ts'
import { AgencyReference, type ExternalLink, OrderTarget, RecipientReference, targetOf } from '../references.ts'
import type { Drafts } from './draft.service.ts'
import { isOnTime } from './on-time.ts'
import { matching } from './order-filter.ts'
import { isOverdue } from './overdue.ts'
import { type Enforcement, MOST_ABOUT_THE_SAME, MOST_OBJECTIONS } from './removal-order.service.ts'
import { ORDER_APPROVERS, ORDER_READERS, RemovalOrder } from './removal-order.ts'
import { RemovalOrderEvent } from './removal-order-event.ts'
import { UserNotice } from './user-notice.ts'

export type EnforcementContext = RequestContext & { drafts: Drafts; enforcement: Enforcement; appeals: Appeals }

@ObjectType({ description: 'A page of removal orders.' })
export class RemovalOrderConnection extends connectionOf<Row<RemovalOrder>>('RemovalOrder', () => RemovalOrder) {}

@Resolver(() => RemovalOrder)
export class RemovalOrderResolver {
  @Authorized(ORDER_READERS)
  @Query(() => RemovalOrder, {
    nullable: true,
    description: 'One order; null where there is none, or none that the viewer may see.',
  })
  removalOrder(
    @Arg('id', () => ID, { description: 'Its global id.' }) id: string,
    @Ctx() { rows }: RequestContext,
    @Selected() selected: Selected,
  ): Promise<Row<RemovalOrder> | null> {
    return rows.one(RemovalOrder, id, selected)
  }

  @Authorized(ORDER_READERS)
  @Query(() => RemovalOrderConnection, {
    description: 'Newest first. A recipient sees its own; an agency sees those of every recipient in its country.',
  })
  async removalOrders(
    @Arg('filter', () => RemovalOrderFilter, { nullable: true, description: 'Which ones.' })
    filter: RemovalOrderFilter | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { rows, now }: RequestContext,
    @Selected() selected: Selected,
  ): Promise<RemovalOrderConnection> {
    const where = matching(filter, now())
    return new RemovalOrderConnection(await rows.page(RemovalOrder, page, { where, newestFirst: true, selected }))
  }

  @Authorized(ORDER_READERS)
  @Query(() => [RemovalOrder], {
    description:
      'Orders and restorations whose clock runs, the one that runs out first before the others: what is to be looked at next. Those that the viewer may see, at most 1,000, and no page after them.',
  })
  removalOrdersByTimeLeft(
    @Arg('overdue', () => Boolean, {
      description: 'Those whose time has run out, the longest ago first; or those that still have some.',
    })
    overdue: boolean,
    @Args(() => FirstArgument) first: FirstArgument,
    @Ctx() { rows, now }: RequestContext,
    @Selected() selected: Selected,
  ): Promise<Row<RemovalOrder>[]> {
    const runsOutAt = overdue ? { lt: now() } : { gte: now() }
    return rows.first(RemovalOrder, { where: [{ runsOutAt }], by: 'runsOutAt', limit: sizeOf(first), selected })
  }

  @Authorized(ORDER_READERS)
  @Query(() => [RemovalOrder], {
    description:
      'The orders that something happened to last: drafted, issued, acknowledged, carried out, objected to and decided, withdrawn, to be put back or put back; the newest of it first. Those that the viewer may see, at most 1,000, and no page after them.',
  })
  removalOrdersByLastChange(
    @Args(() => FirstArgument) first: FirstArgument,
    @Ctx() { rows }: RequestContext,
    @Selected() selected: Selected,
  ): Promise<Row<RemovalOrder>[]> {
    return rows.first(RemovalOrder, { by: 'changedAt', direction: 'descending', limit: sizeOf(first), selected })
  }

  @Authorized('officer', 'director')
  @Mutation(() => DraftRemovalOrderPayload, {
    description: 'Drafts an order; nobody is told before a second officer approves it.',
  })
  async draftRemovalOrder(
    @Arg('input', { description: 'What, to whom, on what basis and why.' }) input: DraftRemovalOrderInput,
    @Ctx() { caller, drafts }: EnforcementContext,
  ): Promise<DraftRemovalOrderPayload> {
    return { removalOrder: await drafts.draft(caller, input) }
  }

  @Authorized('officer', 'director')
  @Mutation(() => DraftRemovalOrdersPayload, {
    description:
      'Drafts an order for each URL of a list, as one unit; each row is answered by itself, and what one is refused for holds up no other.',
  })
  async draftRemovalOrders(
    @Arg('input', { description: 'What, on what basis and why.' }) input: DraftRemovalOrdersInput,
    @Ctx() { caller, drafts }: EnforcementContext,
  ): Promise<DraftRemovalOrdersPayload> {
    return { rows: await drafts.draftAll(caller, input) }
  }

  // An officer decides nothing here, but is told of an own draft what anybody is (`SAME_OFFICER`).
  @Authorized('officer', ...ORDER_APPROVERS)
  @Mutation(() => ApproveRemovalOrderPayload, {
    description:
      'Issues a draft: a director who did not draft it signs it off, its clock starts, its recipient is told at once. `SAME_OFFICER` for whoever drafted it, by whatever client and in whatever role; other officers are `FORBIDDEN`.',
  })
  async approveRemovalOrder(
    @Arg('input', { description: 'Which one.' }) input: ApproveRemovalOrderInput,
    @Ctx() { caller, enforcement }: EnforcementContext,
  ): Promise<ApproveRemovalOrderPayload> {
    return { removalOrder: await enforcement.approve(caller, input) }
  }

  @Authorized('officer', 'director')
  @Mutation(() => WithdrawRemovalOrderPayload, {
    description: 'Takes an order back that is not carried out yet; its recipient is told.',
  })
  async withdrawRemovalOrder(
    @Arg('input', { description: 'Which one, and why.' }) input: WithdrawRemovalOrderInput,
    @Ctx() { caller, enforcement }: EnforcementContext,
  ): Promise<WithdrawRemovalOrderPayload> {
    return { removalOrder: await enforcement.withdraw(caller, input) }
  }

  @Authorized('platform', 'isp')
  @Mutation(() => AcknowledgeRemovalOrderPayload, { description: 'The recipient has the order and is at it.' })
  async acknowledgeRemovalOrder(
    @Arg('input', { description: 'Which one.' }) input: AcknowledgeRemovalOrderInput,
    @Ctx() { caller, enforcement }: EnforcementContext,
  ): Promise<AcknowledgeRemovalOrderPayload> {
    return { removalOrder: await enforcement.acknowledge(caller, input) }
  }

  @Authorized('platform', 'isp')
  @Mutation(() => ReportCompliancePayload, {
    description:
      'The recipient has carried out an order that it acknowledged; its target changes state in the graph. In time is what is reported in time.',
  })
  async reportCompliance(
    @Arg('input', { description: 'Which one, and when.' }) input: ReportComplianceInput,
    @Ctx() { caller, enforcement }: EnforcementContext,
  ): Promise<ReportCompliancePayload> {
    return { removalOrder: await enforcement.reportCompliance(caller, input) }
  }

  @Authorized('platform', 'isp')
  @Mutation(() => ObjectToRemovalOrderPayload, {
    description:
      'The recipient cannot carry the order out. The first objection to an order stops its clock until it is decided; another one, on another ground, is filed while the clock runs on. `CONFLICT` for a second one on the same ground, `WRONG_STATE` while another waits for the decision.',
  })
  async objectToRemovalOrder(
    @Arg('input', { description: 'Which one, and why.' }) input: ObjectToRemovalOrderInput,
    @Ctx() { caller, enforcement }: EnforcementContext,
  ): Promise<ObjectToRemovalOrderPayload> {
    return { removalOrder: await enforcement.object(caller, input) }
  }

  @Authorized('director')
  @Mutation(() => AcceptCompletionTimePayload, {
    description:
      'Counts an order by `compliedAt`, the recipient’s word, though it was reported late: any director of its agency. All figures change with it. `WRONG_STATE` where it was not late by its clock, or was by that word, too; and for the second time.',
  })
  async acceptCompletionTime(
    @Arg('input', { description: 'Which one, and why.' }) input: AcceptCompletionTimeInput,
    @Ctx() { caller, enforcement }: EnforcementContext,
  ): Promise<AcceptCompletionTimePayload> {
    return { removalOrder: await enforcement.acceptCompletionTime(caller, input) }
  }

  @Authorized('director')
  @Mutation(() => DecideObjectionPayload, {
    description:
      'Answers the objection that waits: upheld, it ends the order; otherwise a clock that it has stopped goes on with the time that was left. The recipient is told. `SAME_OFFICER` for whoever drafted or approved the order, by whatever client. `NOT_FOUND` for another agency, unless it is of the same country and the order’s own has no director without a part in it. `WRONG_STATE` where none waits, or the order is carried out or withdrawn.',
  })
  async decideObjection(
    @Arg('input', { description: 'Which one, how and why.' }) input: DecideObjectionInput,
    @Ctx() { caller, enforcement }: EnforcementContext,
  ): Promise<DecideObjectionPayload> {
    return { removalOrder: await enforcement.decideObjection(caller, input) }
  }

  @FieldResolver(() => UserNotice, {
    nullable: true,
    description: 'What to tell the affected user; null while it is confidential, and where nobody is affected.',
  })
  userNotice(@Root() order: Row<RemovalOrder>, @Ctx() { enforcement }: EnforcementContext): Promise<UserNotice | null> {
    return enforcement.noticeOf(order)
  }

  @Reads<RemovalOrder>('draftedBy')
  @Authorized('officer', 'director', 'auditor')
  @FieldResolver(() => String, {
    description:
      'The client that drafted it, as `viewer` names it; whoever was behind it may not approve it. Recipients are not told.',
  })
  draftedBy(@Root() order: Row<RemovalOrder>): string {
    return order.draftedBy
  }

  @Reads<RemovalOrder>('approvedBy')
  @Authorized('officer', 'director', 'auditor')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The client that approved it, as `viewer` names it; null before. Recipients are not told.',
  })
  approvedBy(@Root() order: Row<RemovalOrder>): string | null {
    return order.approvedBy
  }

  @Reads<RemovalOrder>('completionTimeAcceptedBy')
  @Authorized('officer', 'director', 'auditor')
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The client that accepted its completion time, as `viewer` names it; null where none did. Recipients are not told.',
  })
  completionTimeAcceptedBy(@Root() order: Row<RemovalOrder>): string | null {
    return order.completionTimeAcceptedBy
  }

  @Reads<RemovalOrder>('timeUsed', 'dueAt', 'clockStartedAt')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether it was carried out in time: reported before its clock ran out, or done before, where a director accepted `compliedAt`. Null before it is carried out. Orders that were reported before the report counted are judged by `compliedAt`.',
  })
  onTime(@Root() order: Row<RemovalOrder>): boolean | null {
    return isOnTime(order)
  }

  @Reads<RemovalOrder>('agencyId')
  @FieldResolver(() => AgencyReference, { description: 'Who issues it.' })
  agency(@Root() order: Row<RemovalOrder>): Reference {
    return referenceTo(order.agencyId)
  }

  @Reads<RemovalOrder>('recipientId')
  @FieldResolver(() => RecipientReference, { description: 'Who must carry it out.' })
  recipient(@Root() order: Row<RemovalOrder>): Reference {
    return referenceTo(order.recipientId)
  }

  @Reads<RemovalOrder>('targetId', 'targetUrl')
  @FieldResolver(() => OrderTarget, { description: 'What it is about.' })
  target(@Root() order: Row<RemovalOrder>): Reference | ExternalLink {
    return targetOf(order)
  }

  @Reads<RemovalOrder>('runsOutAt')
  @FieldResolver(() => Boolean, {
    description:
      'Whether the time that its clock counts has run out: `dueAt` while it is ISSUED or ACKNOWLEDGED, and `restorationDueAt` from a won appeal until the recipient reports that it is back. False while the clock stands.',
  })
  overdue(@Root() order: Row<RemovalOrder>, @Ctx() { now }: RequestContext): boolean {
    return isOverdue(order, now)
  }

  @Reads<RemovalOrder>('id', 'targetId', 'targetUrlKey')
  @FieldResolver(() => [RemovalOrder], {
    description: `Other orders about the same target that are not withdrawn, whichever agency drafted them; of those that the viewer may see, the newest ${MOST_ABOUT_THE_SAME}.`,
  })
  ordersAboutSameTarget(
    @Root() order: Row<RemovalOrder>,
    @Ctx() { caller, rows, enforcement, loaders }: EnforcementContext,
  ): Promise<Row<RemovalOrder>[]> {
    return loaders.load('othersAboutTheSame', order, (orders) =>
      rows.handOut(RemovalOrder, enforcement.othersAboutTheSame(caller, orders)),
    )
  }

  @FieldResolver(() => [RemovalOrderEvent], {
    description: `What its recipient was told of it: the lines of the recipient’s log that are about it, oldest first, and of those the last ${MOST_EVENTS}. Their cursors are good for the recipient, in that log, and for nobody else.`,
  })
  events(
    @Root() order: Row<RemovalOrder>,
    @Ctx() { enforcement, loaders }: EnforcementContext,
  ): Promise<DeliveredEvent[]> {
    return loaders.load('eventsAbout', order, (orders) => enforcement.events.about(orders))
  }

  @Reads<RemovalOrder>('id')
  @FieldResolver(() => [Objection], {
    description: `What its recipient raised against it, oldest first, and of that the last ${MOST_OBJECTIONS}.`,
  })
  objections(
    @Root() order: Row<RemovalOrder>,
    @Ctx() { enforcement, loaders }: EnforcementContext,
  ): Promise<Row<Objection>[]> {
    return loaders.load('objectionsTo', order.id, (ids) => enforcement.objectionsTo(ids))
  }
}

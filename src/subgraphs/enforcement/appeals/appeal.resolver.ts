import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { connectionOf, PageArguments, type RequestContext } from '../../../graph/index.ts'
import type { Row } from '../../../storage/index.ts'
import { AppealRemovalOrderInput, DecideAppealInput } from '../inputs.ts'
import type { EnforcementContext } from '../orders/removal-order.resolver.ts'
import { RemovalOrder } from '../orders/removal-order.ts'
import { AppealPayload } from '../payloads.ts'
import { Appeal } from './appeal.ts'

@ObjectType({ description: 'A page of appeals.' })
class AppealConnection extends connectionOf<Row<Appeal>>('Appeal', () => Appeal) {}

@Resolver(() => Appeal)
export class AppealResolver {
  @Authorized('platform', 'officer', 'director', 'auditor')
  @Query(() => AppealConnection, {
    description: 'Newest first. A platform sees those of its users, an agency those against orders in its country.',
  })
  async appeals(
    @Arg('decided', () => Boolean, {
      nullable: true,
      description: 'Only those that are decided, or only those that wait for it; all when not given.',
    })
    decided: boolean | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { rows }: RequestContext,
  ): Promise<AppealConnection> {
    const where = typeof decided === 'boolean' ? [{ decidedAt: decided ? ({ present: true } as const) : null }] : []
    return new AppealConnection(await rows.page(Appeal, page, { where, newestFirst: true }))
  }

  @Authorized('platform')
  @Mutation(() => AppealPayload, {
    description: 'Appeals against an order on behalf of the user whom it affects; once, and within the profile’s time.',
  })
  async appealRemovalOrder(
    @Arg('input', { description: 'Which order, and why.' }) input: AppealRemovalOrderInput,
    @Ctx() { caller, appeals }: EnforcementContext,
  ): Promise<AppealPayload> {
    return { appeal: await appeals.file(caller, input) }
  }

  @Authorized('director')
  @Mutation(() => AppealPayload, {
    description:
      'Decides an appeal. `SAME_OFFICER` for whoever drafted or approved the order, by whatever client. `NOT_FOUND` for another agency, unless it is of the same country and the order’s own has no director without a part in it. A won one ends the order, or asks the recipient to put back what it took away.',
  })
  async decideAppeal(
    @Arg('input', { description: 'Which one, how and why.' }) input: DecideAppealInput,
    @Ctx() { caller, appeals }: EnforcementContext,
  ): Promise<AppealPayload> {
    return { appeal: await appeals.decide(caller, input) }
  }

  @FieldResolver(() => RemovalOrder, { description: 'What it is against.' })
  removalOrder(@Root() appeal: Row<Appeal>, @Ctx() { rows }: RequestContext): Promise<Row<RemovalOrder> | null> {
    return rows.one(RemovalOrder, appeal.removalOrderId)
  }
}

@Resolver(() => RemovalOrder)
export class AppealedOrderResolver {
  @FieldResolver(() => Appeal, {
    nullable: true,
    description:
      'What the affected user says against it; null where nobody has appealed, or the viewer may not see it.',
  })
  appeal(
    @Root() order: Row<RemovalOrder>,
    @Ctx() { caller, rows, appeals, loaders }: EnforcementContext,
  ): Promise<Row<Appeal> | null> {
    return loaders.load('appealAgainst', order.id, (ids) => rows.handOut(Appeal, appeals.against(caller, ids)))
  }
}

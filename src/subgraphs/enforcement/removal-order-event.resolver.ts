import { Arg, Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { DeliveredEvent } from '../../delivery/index.ts'
import { PageArguments, type RequestContext, sizeOf } from '../../graph/index.ts'
import type { Row } from '../../storage/index.ts'
import type { EnforcementContext } from './removal-order.resolver.ts'
import { RemovalOrder } from './removal-order.ts'
import { RemovalOrderEvent } from './removal-order-event.ts'

@Resolver(() => RemovalOrderEvent)
export class RemovalOrderEventResolver {
  @Authorized('platform', 'isp')
  @Query(() => [RemovalOrderEvent], {
    description:
      "The recipient's event log, for those who poll: oldest first, after the cursor, from the beginning without one.",
  })
  removalOrderEvents(
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { caller, enforcement }: EnforcementContext,
  ): Promise<DeliveredEvent[]> {
    return enforcement.events.read(caller, page.after ?? undefined, sizeOf(page))
  }

  @Authorized('platform', 'isp')
  @Subscription(() => RemovalOrderEvent, {
    name: 'removalOrderEvents',
    description:
      "Replays what came after the cursor (everything, without one), then follows live. At least once, in sequence order, for the token's recipient.",
    subscribe: ({ args, context }: { args: { after?: string | null }; context: EnforcementContext }) =>
      context.enforcement.events.follow(context.caller, args.after ?? undefined),
  })
  followRemovalOrderEvents(
    @Root() event: DeliveredEvent,
    @Arg('after', () => String, { nullable: true, description: 'The cursor of the last event that you processed.' })
    _after: string | null,
  ): DeliveredEvent {
    return event
  }

  @FieldResolver(() => RemovalOrder, { description: 'The order, as it stands now.' })
  removalOrder(@Root() event: RemovalOrderEvent, @Ctx() { rows }: RequestContext): Promise<Row<RemovalOrder> | null> {
    return rows.one(RemovalOrder, event.subjectId)
  }
}

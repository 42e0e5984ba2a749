import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { eventLogResolverOf, type RequestContext, Selected } from '../../../graph/index.ts'
import type { Row } from '../../../storage/index.ts'
import type { EnforcementContext } from './removal-order.resolver.ts'
import { RemovalOrder } from './removal-order.ts'
import { RemovalOrderEvent } from './removal-order-event.ts'

@Resolver(() => RemovalOrderEvent)
export class RemovalOrderEventResolver extends eventLogResolverOf<EnforcementContext>({
  name: 'removalOrderEvents',
  event: () => RemovalOrderEvent,
  about: 'removal orders',
  readers: ['platform', 'isp'],
  events: ({ enforcement }) => enforcement.events,
}) {
  @FieldResolver(() => RemovalOrder, { description: 'The order, as it stands now.' })
  removalOrder(
    @Root() event: RemovalOrderEvent,
    @Ctx() { rows }: RequestContext,
    @Selected() selected: Selected,
  ): Promise<Row<RemovalOrder> | null> {
    return rows.one(RemovalOrder, event.subjectId, selected)
  }
}

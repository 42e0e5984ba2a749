import { Arg, Args, Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { PageArguments, type Reference, type RequestContext, Selected } from '../../../graph/index.ts'
import { RemovalOrderFilter } from '../inputs.ts'
import { InternetServiceProviderReference, PlatformReference } from '../references.ts'
import { matching } from './order-filter.ts'
import { RemovalOrderConnection } from './removal-order.resolver.ts'
import { ORDER_READERS, RemovalOrder } from './removal-order.ts'

const DESCRIPTION = 'The orders addressed to it, newest first; those that the viewer may see.'

async function ordersTo(
  recipient: Reference,
  filter: RemovalOrderFilter | null,
  page: PageArguments,
  { rows, now }: RequestContext,
  selected: Selected,
): Promise<RemovalOrderConnection> {
  const where = [{ recipientId: recipient.id }, ...matching(filter, now())]
  return new RemovalOrderConnection(await rows.page(RemovalOrder, page, { where, newestFirst: true, selected }))
}

/** The fields that enforcement adds to a platform. */
@Resolver(() => PlatformReference)
export class PlatformResolver {
  @Authorized(ORDER_READERS)
  @FieldResolver(() => RemovalOrderConnection, { description: DESCRIPTION })
  removalOrders(
    @Root() platform: Reference,
    @Arg('filter', () => RemovalOrderFilter, { nullable: true, description: 'Which ones.' })
    filter: RemovalOrderFilter | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
    @Selected() selected: Selected,
  ): Promise<RemovalOrderConnection> {
    return ordersTo(platform, filter, page, context, selected)
  }
}

/** The fields that enforcement adds to an ISP. */
@Resolver(() => InternetServiceProviderReference)
export class InternetServiceProviderResolver {
  @Authorized(ORDER_READERS)
  @FieldResolver(() => RemovalOrderConnection, { description: DESCRIPTION })
  removalOrders(
    @Root() provider: Reference,
    @Arg('filter', () => RemovalOrderFilter, { nullable: true, description: 'Which ones.' })
    filter: RemovalOrderFilter | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
    @Selected() selected: Selected,
  ): Promise<RemovalOrderConnection> {
    return ordersTo(provider, filter, page, context, selected)
  }
}

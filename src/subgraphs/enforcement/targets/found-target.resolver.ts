import { Arg, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { urlKey } from '../../../addresses/index.ts'
import { type Reference, referenceTo, URL } from '../../../graph/index.ts'
import type { Row } from '../../../storage/index.ts'
import type { EnforcementContext } from '../orders/removal-order.resolver.ts'
import { MOST_ABOUT_THE_SAME } from '../orders/removal-order.service.ts'
import { RemovalOrder } from '../orders/removal-order.ts'
import { type ExternalLink, OrderTarget, RecipientReference, targetOf } from '../references.ts'
import { FoundTarget } from './found-target.ts'

@Resolver(() => FoundTarget)
export class FoundTargetResolver {
  @Authorized('officer', 'director')
  @Query(() => [FoundTarget], {
    description:
      'Before a draft: whose each URL is, what stands there, and who has ordered something about it already. One for each URL, in order; `INVALID_INPUT` for none, or more than 1,000.',
  })
  targetsAt(
    @Arg('urls', () => [URL], { description: 'Where the targets can be seen; http or https.' }) urls: string[],
    @Ctx() { caller, drafts }: EnforcementContext,
  ): Promise<FoundTarget[]> {
    return drafts.look(caller, urls)
  }

  @FieldResolver(() => RecipientReference, {
    nullable: true,
    description:
      'The platform of the caller’s country that it belongs to; null for none: then the draft names its recipient.',
  })
  recipient(@Root() { recipientId }: FoundTarget): Reference | null {
    return recipientId ? referenceTo(recipientId) : null
  }

  @FieldResolver(() => OrderTarget, { description: 'What stands there.' })
  target(@Root() { targetId, url }: FoundTarget): Reference | ExternalLink {
    return targetOf({ targetId, targetUrl: url })
  }

  @FieldResolver(() => [RemovalOrder], {
    description: `Orders about the same that are not withdrawn, whichever agency drafted them; of those that the viewer may see, the newest ${MOST_ABOUT_THE_SAME}.`,
  })
  removalOrders(
    @Root() { targetId, url }: FoundTarget,
    @Ctx() { caller, rows, enforcement, loaders }: EnforcementContext,
  ): Promise<Row<RemovalOrder>[]> {
    const about = { id: '', targetId, targetUrlKey: targetId ? null : urlKey(url) }
    return loaders.load('ordersAbout', about, (all) =>
      rows.handOut(RemovalOrder, enforcement.othersAboutTheSame(caller, all)),
    )
  }
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Reference } from '../../graph/index.ts'
import type { Row } from '../../storage/index.ts'
import { RemovalOrder } from '../enforcement/index.ts'
import { RemovalOrderReference } from './references.ts'
import { WebhookEndpointStatus } from './vocabulary.ts'
import { MOST_DELIVERIES } from './webhook.service.ts'
import { WebhookDelivery } from './webhook-delivery.ts'
import type { WebhookContext } from './webhook-endpoint.resolver.ts'

/**
 * The fields that webhooks add to a removal order, for callers to whom the order is visible: an agency sees no endpoint of a recipient, but
 * the deliveries of its order.
 */
@Resolver(() => RemovalOrderReference)
export class RemovalOrderResolver {
  @FieldResolver(() => [WebhookDelivery], {
    description: `The attempts to send its recipient by webhook what \`events\` tells, oldest first: of 30 days, and of those the last ${MOST_DELIVERIES}.`,
  })
  async webhookDeliveries(
    @Root() { id }: Reference,
    @Ctx() { rows, webhooks }: WebhookContext,
  ): Promise<Row<WebhookDelivery>[]> {
    return (await rows.one(RemovalOrder, id)) ? webhooks.deliveriesAbout(id) : []
  }

  @FieldResolver(() => WebhookEndpointStatus, {
    nullable: true,
    description:
      'How it stands with the endpoints that its recipient has for removal orders: ACTIVE where one is, else PAUSED, else PENDING. Null where there is none: the recipient then subscribes or polls.',
  })
  async webhookStatus(
    @Root() { id }: Reference,
    @Ctx() { rows, loaders, webhooks }: WebhookContext,
  ): Promise<WebhookEndpointStatus | null> {
    const order = await rows.one(RemovalOrder, id)
    if (!order) return null
    return loaders.load('webhookStatuses', order.recipientId, (recipientIds) =>
      webhooks.statusesOf(recipientIds, 'REMOVAL_ORDERS'),
    )
  }
}

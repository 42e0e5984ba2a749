import { Duration as LengthOfTime } from 'luxon'
import { Authorized, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import { shownProblem } from '../../delivery/index.ts'
import { connectionOf, Duration } from '../../graph/index.ts'
import type { Row } from '../../storage/index.ts'
import { WebhookDelivery } from './webhook-delivery.ts'

@ObjectType({ description: 'A page of deliveries.' })
export class WebhookDeliveryConnection extends connectionOf<Row<WebhookDelivery>>(
  'WebhookDelivery',
  () => WebhookDelivery,
) {}

@Resolver(() => WebhookDelivery)
export class WebhookDeliveryResolver {
  @FieldResolver(() => Duration, { description: 'How long it took, to the millisecond.' })
  duration(@Root() { milliseconds }: Row<WebhookDelivery>): string {
    return LengthOfTime.fromObject({ seconds: milliseconds / 1000 }).toISO()
  }
  @Authorized('platform', 'isp', 'auditor')
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What went wrong, as a sentence; null for a delivery that was taken. It names neither where the address leads nor what a receiver answered but its status.',
  })
  error(@Root() delivery: Row<WebhookDelivery>): string | null {
    return shownProblem(delivery)
  }
}

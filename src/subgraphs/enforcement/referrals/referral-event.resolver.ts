import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { eventLogResolverOf, type RequestContext } from '../../../graph/index.ts'
import type { Row } from '../../../storage/index.ts'
import type { ReferralContext } from './referral.resolver.ts'
import { Referral } from './referral.ts'
import { ReferralEvent } from './referral-event.ts'

@Resolver(() => ReferralEvent)
export class ReferralEventResolver extends eventLogResolverOf<ReferralContext>({
  name: 'referralEvents',
  event: () => ReferralEvent,
  about: 'referrals',
  readers: ['platform'],
  events: ({ referrals }) => referrals.events,
}) {
  @FieldResolver(() => Referral, { description: 'The referral, as it stands now.' })
  referral(@Root() event: ReferralEvent, @Ctx() { rows }: RequestContext): Promise<Row<Referral> | null> {
    return rows.one(Referral, event.subjectId)
  }
}

import { InputError, rowsOf, type SubgraphDefinition } from '../../graph/index.ts'
import { ActivityResolver } from './activity/activity.resolver.ts'
import { AppealedOrderResolver, AppealResolver } from './appeal.resolver.ts'
import { Appeal } from './appeal.ts'
import type { ComplianceContext } from './figures/compliance.resolver.ts'
import {
  PlatformComplianceResolver,
  PolicyReplayResolver,
  RemovalOrderFiguresResolver,
} from './figures/compliance.resolver.ts'
import { FiguresChange } from './figures/figures-change.ts'
import { OrderFigures } from './figures/order-figures.ts'
import { PublishedMonth } from './figures/published-month.ts'
import { FoundTargetResolver } from './found-target.resolver.ts'
import { Objection } from './objection.ts'
import { printedOrder } from './printed-order.ts'
import { InternetServiceProviderResolver, PlatformResolver } from './recipient.resolver.ts'
import { InternetServiceProviderReference, PlatformReference } from './references.ts'
import { ReferralResolver } from './referrals/referral.resolver.ts'
import { Referral } from './referrals/referral.ts'
import { ReferralEventResolver } from './referrals/referral-event.resolver.ts'
import { RemovalOrderResolver } from './removal-order.resolver.ts'
import { RemovalOrder } from './removal-order.ts'
import { RemovalOrderEventResolver } from './removal-order-event.resolver.ts'
import { UserNoticeResolver } from './user-notice.resolver.ts'

export const enforcementSubgraph: SubgraphDefinition = {
  name: 'enforcement',
  models: [RemovalOrder, Objection, Appeal, Referral, OrderFigures, FiguresChange, PublishedMonth],
  resolvers: [
    RemovalOrderResolver,
    AppealResolver,
    AppealedOrderResolver,
    FoundTargetResolver,
    UserNoticeResolver,
    ActivityResolver,
    RemovalOrderEventResolver,
    ReferralResolver,
    ReferralEventResolver,
    PlatformResolver,
    PlatformComplianceResolver,
    PolicyReplayResolver,
    RemovalOrderFiguresResolver,
    InternetServiceProviderResolver,
  ],
  orphanedTypes: [InputError, PlatformReference, InternetServiceProviderReference],
  references: {
    RemovalOrder: rowsOf(RemovalOrder),
    Appeal: rowsOf(Appeal),
    Referral: rowsOf(Referral),
    ComplianceRecord: (id, context) => (context as ComplianceContext).compliance.find(context.caller, id),
  },
  documents: [printedOrder],
}

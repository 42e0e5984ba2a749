import { defineContext, type Surroundings } from '../../context/index.ts'
import { InputError } from '../../graph/index.ts'
import { Printers } from '../../paper/index.ts'
import type { SigningKeys } from '../../signing/index.ts'
import { policyContext } from '../policy/index.ts'
import { registryContext } from '../registry/index.ts'
import { ActivityResolver } from './activity/activity.resolver.ts'
import { Activities } from './activity/activity.service.ts'
import { ORDER_ACTIVITY } from './activity/order-activity.ts'
import { AppealedOrderResolver, AppealResolver } from './appeals/appeal.resolver.ts'
import { Appeals } from './appeals/appeal.service.ts'
import { Appeal } from './appeals/appeal.ts'
import type { ComplianceContext } from './figures/compliance.resolver.ts'
import {
  PlatformComplianceResolver,
  PolicyReplayResolver,
  RemovalOrderFiguresResolver,
} from './figures/compliance.resolver.ts'
import { Compliance } from './figures/compliance.service.ts'
import { FiguresChange } from './figures/figures-change.ts'
import { OrderFigures } from './figures/order-figures.ts'
import { PublishedMonth } from './figures/published-month.ts'
import { Objection } from './objections/objection.ts'
import { Deadlines } from './orders/deadline.service.ts'
import { Drafts } from './orders/draft.service.ts'
import { OrderCounts } from './orders/order-count.service.ts'
import { InternetServiceProviderResolver, PlatformResolver } from './orders/recipient.resolver.ts'
import { RemovalOrderResolver } from './orders/removal-order.resolver.ts'
import { Enforcement } from './orders/removal-order.service.ts'
import { RemovalOrder } from './orders/removal-order.ts'
import { RemovalOrderEventResolver } from './orders/removal-order-event.resolver.ts'
import { REMOVAL_ORDERS_LOG } from './orders/removal-orders-log.ts'
import { UserNoticeResolver } from './orders/user-notice.resolver.ts'
import { printedOrder } from './printing/printed-order.ts'
import { InternetServiceProviderReference, PlatformReference } from './references.ts'
import { ReferralResolver } from './referrals/referral.resolver.ts'
import { Referrals } from './referrals/referral.service.ts'
import { Referral } from './referrals/referral.ts'
import { ReferralEventResolver } from './referrals/referral-event.resolver.ts'
import { REFERRALS_LOG } from './referrals/referrals-log.ts'
import { FoundTargetResolver } from './targets/found-target.resolver.ts'

/** Milliseconds between two runs of the jobs for deadlines and for pending figures. */
const DEADLINES_EVERY = 1000
const SUMMING_UP_EVERY = 1000
/** Milliseconds between two checks whether a month is to be published. */
const PUBLISHING_EVERY = 60_000

interface Parts extends Surroundings {
  signingKeys: SigningKeys
  /** Base URL of Verigraph, named as the issuer of signed orders. */
  publicUrl: string
}

export const enforcementContext = defineContext({
  name: 'enforcement',
  needs: { policy: policyContext, registry: registryContext },
  models: [RemovalOrder, Objection, Appeal, Referral, OrderFigures, FiguresChange, PublishedMonth],
  nodes: { RemovalOrder, Appeal, Referral },
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
  orphanedTypes: () => [InputError, PlatformReference, InternetServiceProviderReference],
  references: {
    ComplianceRecord: (id, context) => (context as ComplianceContext).compliance.find(context.caller, id),
  },
  build: (parts: Parts, { policy, registry }) => {
    const enforcement = new Enforcement({ ...parts, policy, registry })
    return {
      drafts: new Drafts({ ...parts, registry }),
      enforcement,
      appeals: new Appeals({ ...parts, registry, enforcement }),
      deadlines: new Deadlines({ ...parts, enforcement }),
      activities: new Activities(parts),
      referrals: new Referrals({ ...parts, registry }),
      compliance: new Compliance({ ...parts, policy }),
      orderCounts: new OrderCounts(parts),
      printers: new Printers(),
      targetKinds: parts.targets,
    }
  },
  logs: [REMOVAL_ORDERS_LOG, REFERRALS_LOG],
  jobs: ({ compliance, deadlines }, { actor }) => [
    { every: DEADLINES_EVERY, irreversible: true, work: () => deadlines.sweep(actor) },
    { every: SUMMING_UP_EVERY, irreversible: false, work: () => compliance.sumUp(actor) },
    { every: PUBLISHING_EVERY, irreversible: true, work: () => compliance.publishMonths(actor) },
  ],
  routes: [printedOrder],
  activity: ORDER_ACTIVITY,
})

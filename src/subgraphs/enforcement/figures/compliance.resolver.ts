import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { DateTime, type Reference, type RequestContext, referenceTo } from '../../../graph/index.ts'
import { ORDER_READERS } from '../orders/removal-order.ts'
import { PlatformReference, PolicyProfileReference } from '../references.ts'
import { type Compliance, MOST_DAYS_BY_HOUR } from './compliance.service.ts'
import { ComplianceRecord } from './compliance-record.ts'
import { PolicyReplay } from './policy-replay.ts'
import { DAYS_BEFORE_PUBLICATION, FEWEST_OTHERS, PUBLISHED_STEP } from './public-month.ts'
import { IssuedInHour, RemovalOrderFigures } from './removal-order-figures.ts'

export type ComplianceContext = RequestContext & { compliance: Compliance }

@Resolver(() => PlatformReference)
export class PlatformComplianceResolver {
  @Authorized('platform', 'officer', 'director', 'auditor')
  @FieldResolver(() => ComplianceRecord, {
    description:
      'How it dealt with the orders that were issued to it from one moment on and before another, which may lie in the future. For the platform itself, the agencies of its country, and auditors; `NOT_FOUND` for others.',
  })
  complianceRecord(
    @Root() platform: Reference,
    @Arg('from', () => DateTime, { description: 'The first moment of the period.' }) from: Date,
    @Arg('to', () => DateTime, { description: 'The first moment after it; later than `from`, else `INVALID_INPUT`.' })
    to: Date,
    @Ctx() { caller, compliance }: ComplianceContext,
  ): Promise<ComplianceRecord> {
    return compliance.recordOf(caller, { platformId: platform.id, from, to })
  }
}

@Resolver(() => RemovalOrderFigures)
export class RemovalOrderFiguresResolver {
  @Authorized(ORDER_READERS)
  @Query(() => RemovalOrderFigures, {
    description:
      'What the orders add up to that were issued from one moment on and before another, which may lie in the future: to an agency and an auditor those of their country, to a recipient its own, to an auditor of no country all. Drafts are not among them.',
  })
  removalOrderFigures(
    @Arg('from', () => DateTime, { description: 'The first moment of the period.' }) from: Date,
    @Arg('to', () => DateTime, { description: 'The first moment after it; later than `from`, else `INVALID_INPUT`.' })
    to: Date,
    @Ctx() { caller, compliance }: ComplianceContext,
  ): Promise<RemovalOrderFigures> {
    return compliance.figuresFor(caller, { from, to })
  }

  @FieldResolver(() => [IssuedInHour], {
    description: `How many were issued in each hour that the period touches, the first one first. For a period of at most ${MOST_DAYS_BY_HOUR} days, else \`INVALID_INPUT\`.`,
  })
  byHour(
    @Root() { from, to }: RemovalOrderFigures,
    @Ctx() { caller, compliance }: ComplianceContext,
  ): Promise<IssuedInHour[]> {
    return compliance.issuedByHour(caller, { from, to })
  }
}

@Resolver(() => PolicyReplay)
export class PolicyReplayResolver {
  @Query(() => PolicyReplay, {
    description: `Recorded orders judged by another profile’s deadlines: how late would everyone have been? Open to everyone. To an agency exactly those of its country, to an auditor all, as they stand now. To everybody else all, so that no sequence of questions tells of one order: the whole calendar months of UTC that lie in the period, each published once, ${DAYS_BEFORE_PUBLICATION} days after its end, and as its orders stood then; months of which, whichever recipient is set aside, fewer than ${FEWEST_OTHERS} orders are left (or, whichever country, some but fewer) count as none; each count of each month is rounded down to a multiple of ${PUBLISHED_STEP}. \`INVALID_INPUT\` for a profile that is unknown. \`from\` and \`to\` of the answer say which months were judged.`,
  })
  replayPolicy(
    @Arg('profileId', () => ID, { description: 'Whose deadlines, e.g. `eu-tco`.' }) profileId: string,
    @Arg('from', () => DateTime, {
      description: 'Orders issued at this moment or later.',
    })
    from: Date,
    @Arg('to', () => DateTime, {
      description: 'Orders issued before this one; later than `from`, else `INVALID_INPUT`.',
    })
    to: Date,
    @Ctx() { caller, compliance }: ComplianceContext,
  ): Promise<PolicyReplay> {
    return compliance.replay(caller, profileId, { from, to })
  }

  @FieldResolver(() => PolicyProfileReference, { description: 'By whose deadlines.' })
  profile(@Root() replay: PolicyReplay): Reference {
    return referenceTo(replay.profileId)
  }
}

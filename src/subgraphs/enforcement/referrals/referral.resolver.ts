import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { connectionOf, PageArguments, type Reference, type RequestContext, referenceTo } from '../../../graph/index.ts'
import type { Row } from '../../../storage/index.ts'
import { AgencyReference, type ExternalLink, OrderTarget, PlatformReference, targetOf } from '../references.ts'
import { AnswerReferralInput, ReferToPlatformInput } from './inputs.ts'
import { ReferralPayload } from './payloads.ts'
import type { Referrals } from './referral.service.ts'
import { Referral } from './referral.ts'
import { ReferralStatus } from './vocabulary.ts'

export type ReferralContext = RequestContext & { referrals: Referrals }

@ObjectType({ description: 'A page of referrals.' })
export class ReferralConnection extends connectionOf<Row<Referral>>('Referral', () => Referral) {}

@Resolver(() => Referral)
export class ReferralResolver {
  @Authorized('platform', 'officer', 'director', 'auditor')
  @Query(() => Referral, {
    nullable: true,
    description: 'One referral; null where there is none, or none that the viewer may see.',
  })
  referral(
    @Arg('id', () => ID, { description: 'Its global id.' }) id: string,
    @Ctx() { rows }: RequestContext,
  ): Promise<Row<Referral> | null> {
    return rows.one(Referral, id)
  }

  @Authorized('platform', 'officer', 'director', 'auditor')
  @Query(() => ReferralConnection, {
    description: 'Newest first. A platform sees what was referred to it, an agency what it referred itself.',
  })
  async referrals(
    @Arg('status', () => ReferralStatus, { nullable: true, description: 'Only those in this state.' })
    status: ReferralStatus | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { rows }: RequestContext,
  ): Promise<ReferralConnection> {
    const where = status ? [{ status }] : []
    return new ReferralConnection(await rows.page(Referral, page, { where, newestFirst: true }))
  }

  @Authorized('officer', 'director')
  @Mutation(() => ReferralPayload, {
    description:
      'Points a platform at something that may break its own terms: no order, no deadline, no duty. The platform is told at once.',
  })
  async referToPlatform(
    @Arg('input', { description: 'What, and why.' }) input: ReferToPlatformInput,
    @Ctx() { caller, referrals }: ReferralContext,
  ): Promise<ReferralPayload> {
    return { referral: await referrals.refer(caller, input) }
  }

  @Authorized('platform')
  @Mutation(() => ReferralPayload, {
    description: 'Says what the platform made of a referral, once. It changes nothing else in the graph.',
  })
  async answerReferral(
    @Arg('input', { description: 'Which one, what and why.' }) input: AnswerReferralInput,
    @Ctx() { caller, referrals }: ReferralContext,
  ): Promise<ReferralPayload> {
    return { referral: await referrals.answer(caller, input) }
  }

  @FieldResolver(() => AgencyReference, { description: 'Who referred it.' })
  agency(@Root() referral: Row<Referral>): Reference {
    return referenceTo(referral.agencyId)
  }

  @FieldResolver(() => PlatformReference, { description: 'To whom.' })
  recipient(@Root() referral: Row<Referral>): Reference {
    return referenceTo(referral.recipientId)
  }

  @FieldResolver(() => OrderTarget, { description: 'What it is about.' })
  target(@Root() referral: Row<Referral>): Reference | ExternalLink {
    return targetOf(referral)
  }
}

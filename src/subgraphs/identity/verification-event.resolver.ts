import { Arg, Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { DeliveredEvent } from '../../delivery/index.ts'
import { PageArguments, sizeOf } from '../../graph/index.ts'
import type { Row } from '../../storage/index.ts'
import type { IdentityContext } from './identity-context.ts'
import { VerificationChange } from './personal-data-export.ts'
import { User } from './user.ts'
import { VerificationEvent } from './verification-event.ts'
import type { VerificationRecord } from './verification-record.ts'

@Resolver(() => VerificationEvent)
export class VerificationEventResolver {
  @Authorized('platform')
  @Query(() => [VerificationEvent], {
    description:
      "The platform's log of verifications, for those who poll: oldest first, after the cursor, from the beginning without one.",
  })
  verificationEvents(
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { caller, verifications }: IdentityContext,
  ): Promise<DeliveredEvent[]> {
    return verifications.events.read(caller, page.after ?? undefined, sizeOf(page))
  }

  @Authorized('platform')
  @Subscription(() => VerificationEvent, {
    name: 'verificationEvents',
    description:
      "Verifications granted, renewed and revoked of the platform's users: no name, no number. Replays what came after the cursor (everything, without one), then follows live.",
    subscribe: ({ args, context }: { args: { after?: string | null }; context: IdentityContext }) =>
      context.verifications.events.follow(context.caller, args.after ?? undefined),
  })
  followVerificationEvents(
    @Root() event: DeliveredEvent,
    @Arg('after', () => String, { nullable: true, description: 'The cursor of the last event that you processed.' })
    _after: string | null,
  ): DeliveredEvent {
    return event
  }

  @FieldResolver(() => User, { description: 'Whose verification it is, as it stands now.' })
  async user(@Root() event: VerificationEvent, @Ctx() context: IdentityContext): Promise<Row<User> | null> {
    const { userId } = await recordOf(event, context)
    return context.rows.one(User, userId)
  }

  @FieldResolver(() => VerificationChange, { description: 'What changed, and why.' })
  change(@Root() event: VerificationEvent, @Ctx() context: IdentityContext): Promise<VerificationChange> {
    return recordOf(event, context)
  }
}

const recordOf = (
  { subjectId }: VerificationEvent,
  { verifications, loaders }: IdentityContext,
): Promise<Row<VerificationRecord>> =>
  loaders.load('verificationRecords', subjectId, (ids) => verifications.recordsOf(ids))

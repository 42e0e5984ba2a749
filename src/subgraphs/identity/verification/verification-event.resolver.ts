import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { eventLogResolverOf } from '../../../graph/index.ts'
import type { Row } from '../../../storage/index.ts'
import type { IdentityContext } from '../identity-context.ts'
import { VerificationChange } from '../personal-data/personal-data-export.ts'
import { User } from '../users/user.ts'
import { VerificationEvent } from './verification-event.ts'
import type { VerificationRecord } from './verification-record.ts'

@Resolver(() => VerificationEvent)
export class VerificationEventResolver extends eventLogResolverOf<IdentityContext>({
  name: 'verificationEvents',
  event: () => VerificationEvent,
  about: 'verifications granted, renewed and revoked (no name, no number)',
  readers: ['platform'],
  events: ({ verifications }) => verifications.events,
}) {
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

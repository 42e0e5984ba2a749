import { FieldResolver, Resolver, Root } from 'type-graphql'
import { type Reference, referenceTo } from '../../graph/index.ts'
import { AgencyReference, UserReference } from './references.ts'
import { UserNotice } from './user-notice.ts'

@Resolver(() => UserNotice)
export class UserNoticeResolver {
  @FieldResolver(() => UserReference, { description: 'Who is to be told.' })
  user(@Root() { userId }: UserNotice): Reference {
    return referenceTo(userId)
  }

  @FieldResolver(() => AgencyReference, { description: 'By whom.' })
  agency(@Root() { agencyId }: UserNotice): Reference {
    return referenceTo(agencyId)
  }
}

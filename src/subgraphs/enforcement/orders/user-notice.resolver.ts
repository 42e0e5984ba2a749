import { FieldResolver, Resolver, Root } from 'type-graphql'
import { type Reference, referenceTo, stubOf } from '../../../graph/index.ts'
import { AgencyReference } from '../references.ts'
import { UserNotice } from './user-notice.ts'

@Resolver(() => UserNotice)
export class UserNoticeResolver {
  @FieldResolver(() => stubOf('User'), { description: 'Who is to be told.' })
  user(@Root() { userId }: UserNotice): Reference {
    return referenceTo(userId)
  }

  @FieldResolver(() => AgencyReference, { description: 'By whom.' })
  agency(@Root() { agencyId }: UserNotice): Reference {
    return referenceTo(agencyId)
  }
}

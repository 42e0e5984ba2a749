import { Field, ObjectType } from 'type-graphql'
import { Payload } from '../../../graph/index.ts'
import { Referral } from './referral.ts'

@ObjectType({ simpleResolvers: true, description: 'What came of `referToPlatform` or `answerReferral`.' })
export class ReferralPayload extends Payload {
  @Field(() => Referral, { nullable: true, description: 'The referral as it now stands; null when refused.' })
  referral!: Referral | null
}

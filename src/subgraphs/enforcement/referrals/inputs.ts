import { Field, ID, InputType } from 'type-graphql'
import { TextField, URL } from '../../../graph/index.ts'
import { KEY, PROSE } from '../../../texts/index.ts'
import { ReferralOutcome } from './vocabulary.ts'

@InputType({
  description: 'Exactly one of targetId and targetUrl. The recipient is the platform that the target belongs to.',
})
export class ReferToPlatformInput {
  @Field(() => ID, { nullable: true, description: 'A content item, live stream, user or merchant.' })
  targetId?: string | null

  @Field(() => URL, {
    nullable: true,
    description: 'Where it can be seen, on a platform that takes part; http or https.',
  })
  targetUrl?: string | null

  @TextField(PROSE, { description: 'Why it may break the platform’s own terms.' })
  explanation!: string

  @TextField(KEY, {
    nullable: true,
    description:
      'Your own key for this request: the same key and input again gives the first answer again, another input is a CONFLICT.',
  })
  idempotencyKey?: string | null
}

@InputType({ description: 'What the platform made of a referral.' })
export class AnswerReferralInput {
  @Field(() => ID, { description: 'A referral to the calling platform.' })
  referralId!: string

  @Field(() => ReferralOutcome, { description: 'What it did, or did not.' })
  outcome!: ReferralOutcome

  @TextField(PROSE, { description: 'Why.' })
  explanation!: string
}

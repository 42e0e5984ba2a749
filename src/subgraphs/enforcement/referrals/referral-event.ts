import { Field, ObjectType } from 'type-graphql'
import { RecipientEvent } from '../../../graph/index.ts'
import { ReferralEventKind } from './vocabulary.ts'

@ObjectType({ simpleResolvers: true, description: 'A line of a platform’s log of referrals.' })
export class ReferralEvent extends RecipientEvent {
  @Field(() => ReferralEventKind, { description: 'What happened.' })
  kind!: ReferralEventKind
}

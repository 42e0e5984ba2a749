import { Field, ObjectType } from 'type-graphql'
import { RecipientEvent } from '../../../graph/index.ts'
import { VerificationEventKind } from '../vocabulary.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'A line of a platform’s log of verifications: no name, no number.',
})
export class VerificationEvent extends RecipientEvent {
  @Field(() => VerificationEventKind, { description: 'What happened.' })
  kind!: VerificationEventKind
}

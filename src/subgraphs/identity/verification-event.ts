import { Field, Int, ObjectType } from 'type-graphql'
import { DateTime } from '../../graph/index.ts'
import { VerificationEventKind } from './vocabulary.ts'

/** A line of the platform's log, as delivery gives it out. */
@ObjectType({
  simpleResolvers: true,
  description: 'A line of a platform’s log of verifications: no name, no number.',
})
export class VerificationEvent {
  @Field(() => String, { description: 'Opaque; pass the last one that you processed as `after` to miss nothing.' })
  cursor!: string

  @Field(() => Int, { description: '1, 2, 3 … without gaps within one platform.' })
  sequence!: number

  @Field(() => VerificationEventKind, { description: 'What happened.' })
  kind!: VerificationEventKind

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: Date

  /** Shown as `user` and `change`. */
  subjectId!: string
}

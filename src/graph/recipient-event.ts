import { Field, Int, ObjectType } from 'type-graphql'
import { DateTime } from './scalars.ts'

/** An event of a recipient's log. Each kind of log extends it by its `kind` and its subject. */
@ObjectType({ simpleResolvers: true })
export abstract class RecipientEvent {
  @Field(() => String, { description: 'Opaque; pass the last one that you processed as `after` to miss nothing.' })
  cursor!: string

  @Field(() => Int, { description: '1, 2, 3 … without gaps within one recipient and epoch.' })
  sequence!: number

  @Field(() => Int, {
    description:
      '1, and one more each time that Verigraph was restored from a backup; the sequence then goes on above all that was ever given out.',
  })
  epoch!: number

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: Date

  /** Exposed as an object. */
  subjectId!: string
}

import { Field, Int, ObjectType } from 'type-graphql'
import { DateTime } from '../../graph/index.ts'
import { RemovalOrderEventKind } from './vocabulary.ts'

/** A line of the recipient's log, as delivery gives it out. */
@ObjectType({ simpleResolvers: true, description: "A line of a recipient's event log." })
export class RemovalOrderEvent {
  @Field(() => String, { description: 'Opaque; pass the last one that you processed as `after` to miss nothing.' })
  cursor!: string

  @Field(() => Int, { description: '1, 2, 3 … without gaps within one recipient.' })
  sequence!: number

  @Field(() => RemovalOrderEventKind, { description: 'What happened.' })
  kind!: RemovalOrderEventKind

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: Date

  /** Shown as `removalOrder`. */
  subjectId!: string
}

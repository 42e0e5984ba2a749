import { Field, ObjectType } from 'type-graphql'
import { activityKinds } from '../../../context/index.ts'
import { DateTime } from '../../../graph/index.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'Something that has just happened in a country. It is told once, and not kept; the audit trail has it.',
})
export class Activity {
  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: Date

  @Field(() => activityKinds.type, { description: 'What happened, for programs.' })
  kind!: string

  /** Exposed as `subject`. */
  subjectId!: string

  /** The order's reference, which its summary contains; empty when the subject is not an order. */
  reference!: string
}

import { Field, Float, Int, ObjectType } from 'type-graphql'
import { DateTime } from '../../../graph/index.ts'

@ObjectType({
  simpleResolvers: true,
  description:
    'The orders of a period, of all recipients together whose orders the viewer sees, judged by the deadlines of one profile. To viewers who see none or only their own, of everyone, by whole months and in rounded counts, as `replayPolicy` says.',
})
export class PolicyReplay {
  /** Exposed as `profile`. */
  profileId!: string

  @Field(() => DateTime, {
    nullable: true,
    description:
      'The first moment of what was judged: the period that was asked for, or the first published month in it; null where there is none.',
  })
  from!: Date | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'The first moment after what was judged; null where no month of the period is published.',
  })
  to!: Date | null

  @Field(() => Int, { description: 'Orders issued in the period, whatever became of them.' })
  orders!: number

  @Field(() => Int, {
    description: 'Those of them that were carried out within the time that the profile gives an order of their kind.',
  })
  onTime!: number

  @Field(() => Int, {
    description:
      'Those of them that took longer, or are still open with a clock that has counted longer. An order under objection or withdrawn is not among them.',
  })
  overdue!: number

  @Field(() => Float, {
    nullable: true,
    description: '`onTime` as a share of `onTime` and `overdue`; 0 to 1. Null where there are neither.',
  })
  onTimeRate!: number | null
}

import { Field, Float, ObjectType } from 'type-graphql'
import { DateTime, Duration } from '../../../graph/index.ts'

/** The figures of the orders of a period, for any set of recipients. */
@ObjectType({ simpleResolvers: true })
export abstract class FiguresOfPeriod {
  @Field(() => DateTime, { description: 'Orders issued at this moment or later.' })
  from!: Date

  @Field(() => DateTime, { description: 'Orders issued before this moment.' })
  to!: Date

  @Field(() => Duration, {
    nullable: true,
    description:
      'The median of the clock time that carrying out took, each rounded up to the minute; of an even number, the mean of the two in the middle. Null where none was carried out.',
  })
  medianTimeToComply!: string | null

  @Field(() => Float, {
    nullable: true,
    description:
      'Orders carried out in time, as a share of these and the overdue ones; 0 to 1. Orders whose clock still runs or stands, and withdrawn ones, count for neither. Null where none is left.',
  })
  onTimeRate!: number | null
}

import { Field, Int, ObjectType } from 'type-graphql'
import { DateTime } from '../../../graph/index.ts'
import { FiguresOfPeriod } from './figures-of-period.ts'

@ObjectType({ simpleResolvers: true, description: 'How many orders were issued in one hour.' })
export class IssuedInHour {
  @Field(() => DateTime, { description: 'The first moment of the hour, of UTC.' })
  startsAt!: Date

  @Field(() => Int, { description: 'Orders issued in it; of the first and the last hour, as far as the period goes.' })
  issued!: number
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What the orders of a period add up to that the viewer may see, as they stand now: those to a recipient, to all of a country, or to everyone. Judged as in a `ComplianceRecord`.',
})
export class RemovalOrderFigures extends FiguresOfPeriod {
  @Field(() => Int, { description: 'Orders issued in the period, whatever became of them.' })
  issued!: number

  @Field(() => Int, { description: 'Those of them that were carried out, in time or late.' })
  complied!: number

  @Field(() => Int, {
    description: 'Those of them that were carried out late, or are still open with a clock that has run out.',
  })
  overdue!: number

  @Field(() => Int, { description: 'Those of them that the agency took back.' })
  withdrawn!: number
}

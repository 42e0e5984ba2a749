import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { FiguresOfPeriod } from './figures-of-period.ts'

@ObjectType({
  simpleResolvers: true,
  description:
    'How a platform dealt with the orders that were issued to it in a period, as they stand now. Judged by the clock of each order, which counts to the report, or to the completion time that a director accepted, and stands while the first objection waits for its decision. What a won appeal restores was carried out all the same.',
})
@Directive('@key(fields: "id")')
export class ComplianceRecord extends FiguresOfPeriod {
  @Field(() => ID, { description: 'Platform and period. A record is computed when it is asked for, and no Node.' })
  id!: string

  @Field(() => Int, { description: 'Orders issued in the period, whatever became of them.' })
  ordersIssued!: number

  @Field(() => Int, { description: 'Those of them that were carried out, in time or late.' })
  ordersComplied!: number

  @Field(() => Int, {
    description:
      'Those of them that were not carried out in time: carried out late, or still open with a clock that has run out. An order under objection or withdrawn is not among them.',
  })
  ordersOverdue!: number

  @Field(() => Int, {
    description:
      'Those of them that the agency took back, an objection that it upheld or a won appeal included; neither in time nor overdue.',
  })
  ordersWithdrawn!: number

  @Field(() => Int, { description: 'Objections that were filed against them; an order can have several.' })
  objections!: number

  @Field(() => Int, { description: 'Those of the objections that the agency upheld.' })
  objectionsUpheld!: number
}

import { Field, ObjectType } from 'type-graphql'
import { DateTime } from '../../../graph/index.ts'
import { OrderAction } from '../../policy/index.ts'

@ObjectType({
  simpleResolvers: true,
  description:
    'What the recipient tells the user whom an order affects (Regulation (EU) 2022/2065, Art. 17, as a model).',
})
export class UserNotice {
  /** Exposed as `user`. */
  userId!: string

  @Field(() => OrderAction, { description: 'What was ordered.' })
  action!: OrderAction

  @Field(() => String, { description: 'On which law and article.' })
  legalBasis!: string

  @Field(() => String, { description: 'Why.' })
  reasons!: string

  /** Exposed as `agency`. */
  agencyId!: string

  @Field(() => String, { description: 'What can be done against it.' })
  redress!: string

  @Field(() => DateTime, { description: 'Until when `appealRemovalOrder` is open.' })
  appealBefore!: Date
}

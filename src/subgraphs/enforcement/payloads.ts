import { Field, Int, ObjectType } from 'type-graphql'
import { Payload, UserError } from '../../graph/index.ts'
import { Appeal } from './appeals/appeal.ts'
import { RemovalOrder } from './orders/removal-order.ts'

@ObjectType({ simpleResolvers: true })
abstract class RemovalOrderPayload extends Payload {
  @Field(() => RemovalOrder, { nullable: true, description: 'The order as it now stands; null when refused.' })
  removalOrder!: RemovalOrder | null
}

@ObjectType({ simpleResolvers: true, description: 'What came of `draftRemovalOrder`.' })
export class DraftRemovalOrderPayload extends RemovalOrderPayload {}

@ObjectType({ simpleResolvers: true, description: 'What came of `approveRemovalOrder`.' })
export class ApproveRemovalOrderPayload extends RemovalOrderPayload {}

@ObjectType({ simpleResolvers: true, description: 'What came of `withdrawRemovalOrder`.' })
export class WithdrawRemovalOrderPayload extends RemovalOrderPayload {}

@ObjectType({ simpleResolvers: true, description: 'What came of `acknowledgeRemovalOrder`.' })
export class AcknowledgeRemovalOrderPayload extends RemovalOrderPayload {}

@ObjectType({ simpleResolvers: true, description: 'What came of `reportCompliance`.' })
export class ReportCompliancePayload extends RemovalOrderPayload {}

@ObjectType({ simpleResolvers: true, description: 'What came of `acceptCompletionTime`.' })
export class AcceptCompletionTimePayload extends RemovalOrderPayload {}

@ObjectType({ simpleResolvers: true, description: 'What came of `objectToRemovalOrder`.' })
export class ObjectToRemovalOrderPayload extends RemovalOrderPayload {}

@ObjectType({ simpleResolvers: true, description: 'What came of `decideObjection`.' })
export class DecideObjectionPayload extends RemovalOrderPayload {}

@ObjectType({ simpleResolvers: true, description: 'What came of `appealRemovalOrder` or `decideAppeal`.' })
export class AppealPayload extends Payload {
  @Field(() => Appeal, { nullable: true, description: 'The appeal as it now stands; null when refused.' })
  appeal!: Appeal | null
}

@ObjectType({ simpleResolvers: true, description: 'What came of one row of a list.' })
export class DraftedRow {
  @Field(() => Int, { description: 'Which row, from 1.' })
  row!: number

  @Field(() => RemovalOrder, { nullable: true, description: 'The draft; null when this row was refused.' })
  removalOrder!: RemovalOrder | null

  @Field(() => [UserError], { description: 'Why this row was refused; the other rows stand.' })
  userErrors!: readonly UserError[]
}

@ObjectType({ simpleResolvers: true, description: 'What came of `draftRemovalOrders`.' })
export class DraftRemovalOrdersPayload extends Payload {
  @Field(() => [DraftedRow], {
    nullable: true,
    description: 'One for each URL, in order; null when the whole list was refused.',
  })
  rows!: DraftedRow[] | null
}

import { Field, ObjectType } from 'type-graphql'
import { Payload } from '../../graph/index.ts'
import { Appeal } from './appeal.ts'
import { RemovalOrder } from './removal-order.ts'

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

@ObjectType({ simpleResolvers: true, description: 'What came of `objectToRemovalOrder`.' })
export class ObjectToRemovalOrderPayload extends RemovalOrderPayload {}

@ObjectType({ simpleResolvers: true, description: 'What came of `decideObjection`.' })
export class DecideObjectionPayload extends RemovalOrderPayload {}

@ObjectType({ simpleResolvers: true, description: 'What came of `appealRemovalOrder` or `decideAppeal`.' })
export class AppealPayload extends Payload {
  @Field(() => Appeal, { nullable: true, description: 'The appeal as it now stands; null when refused.' })
  appeal!: Appeal | null
}

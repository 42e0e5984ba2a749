import { Field, ObjectType } from 'type-graphql'
import { Payload } from '../../graph/index.ts'
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

import { Field, ObjectType } from 'type-graphql'
import { Payload } from '../../graph/index.ts'
import { Merchant } from './merchant.ts'

@ObjectType({ simpleResolvers: true, description: 'What came of `registerMerchant`.' })
export class RegisterMerchantPayload extends Payload {
  @Field(() => Merchant, { nullable: true, description: 'The new shop; null when refused.' })
  merchant!: Merchant | null
}

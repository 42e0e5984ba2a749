import { Field, ID, InputType } from 'type-graphql'
import { TextField } from '../../graph/index.ts'
import { KEY, TITLE } from '../../texts/index.ts'

@InputType({ description: 'A shop that is about to open.' })
export class RegisterMerchantInput {
  @Field(() => ID, { description: 'A user of the calling platform.' })
  ownerId!: string

  @TextField(TITLE, { description: 'As its customers see it.' })
  name!: string

  @TextField(KEY, { nullable: true, description: "The platform's own id of it; unique within the platform." })
  externalId?: string | null

  @TextField(KEY, {
    nullable: true,
    description:
      'Your own key for this request: the same key and input again gives the first answer again, another input is a CONFLICT.',
  })
  idempotencyKey?: string | null
}

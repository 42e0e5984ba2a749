import { Field, ID, InputType } from 'type-graphql'
import { URL } from '../../graph/index.ts'
import { WebhookLog } from './vocabulary.ts'

@InputType({ description: 'Where events of the caller’s organisation are to be sent, and which.' })
export class RegisterWebhookEndpointInput {
  @Field(() => URL, { description: 'https, on a public address, without a user name, a password or a fragment.' })
  url!: string

  @Field(() => [WebhookLog], { description: 'At least one. An ISP has removal orders only.' })
  logs!: WebhookLog[]

  @Field(() => String, {
    nullable: true,
    description:
      'Your own key for this request: the same key and input again gives the first answer again, another input is a CONFLICT.',
  })
  idempotencyKey?: string | null
}

@InputType({ description: 'An endpoint of the caller’s organisation.' })
export class WebhookEndpointInput {
  @Field(() => ID, { description: 'Its global id.' })
  webhookEndpointId!: string
}

@InputType({ description: 'What is to be sent again.' })
export class ReplayWebhookEventsInput extends WebhookEndpointInput {
  @Field(() => WebhookLog, { description: 'One of the logs that the endpoint carries.' })
  log!: WebhookLog

  @Field(() => String, {
    nullable: true,
    description:
      'The cursor after which to begin, of an event that was sent before; without it, the first event of the log.',
  })
  after?: string | null
}

import { Field, ID, InputType } from 'type-graphql'
import { webhookLogs } from '../../context/index.ts'
import { TextField, URL } from '../../graph/index.ts'
import { CURSOR, KEY } from '../../texts/index.ts'

@InputType({ description: 'Where events of the caller’s organisation are to be sent, and which.' })
export class RegisterWebhookEndpointInput {
  @Field(() => URL, { description: 'https, on a public address, without a user name, a password or a fragment.' })
  url!: string

  @Field(() => [webhookLogs.type], { description: 'At least one. An ISP has removal orders only.' })
  logs!: string[]

  @TextField(KEY, {
    nullable: true,
    description:
      'Your own key for this request: the same key and input again gives the first answer again, another input is a CONFLICT.',
  })
  idempotencyKey?: string | null
}

/** The input of mutations about one endpoint. */
@InputType()
export abstract class AboutWebhookEndpoint {
  @Field(() => ID, { description: 'An endpoint of the caller’s organisation.' })
  webhookEndpointId!: string
}

@InputType({ description: 'The endpoint whose receiver is to prove that it expects webhooks.' })
export class VerifyWebhookEndpointInput extends AboutWebhookEndpoint {}

@InputType({ description: 'The endpoint that is to have a new secret.' })
export class RotateWebhookSecretInput extends AboutWebhookEndpoint {}

@InputType({ description: 'The endpoint that nothing is to be sent to for now.' })
export class PauseWebhookEndpointInput extends AboutWebhookEndpoint {}

@InputType({ description: 'The endpoint that is to go on.' })
export class ResumeWebhookEndpointInput extends AboutWebhookEndpoint {}

@InputType({ description: 'The endpoint that is to be forgotten.' })
export class RemoveWebhookEndpointInput extends AboutWebhookEndpoint {}

@InputType({ description: 'What is to be sent again.' })
export class ReplayWebhookEventsInput extends AboutWebhookEndpoint {
  @Field(() => webhookLogs.type, { description: 'One of the logs that the endpoint carries.' })
  log!: string

  @TextField(CURSOR, {
    nullable: true,
    description:
      'The cursor after which to begin, of an event that was sent before; without it, the first event of the log.',
  })
  after?: string | null
}

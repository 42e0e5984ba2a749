import { Field, ID, ObjectType } from 'type-graphql'
import { Payload } from '../../graph/index.ts'
import { WebhookEndpoint } from './webhook-endpoint.ts'

@ObjectType({
  simpleResolvers: true,
  description:
    'What came of `verifyWebhookEndpoint`, `pauseWebhookEndpoint`, `resumeWebhookEndpoint` or `replayWebhookEvents`.',
})
export class WebhookEndpointPayload extends Payload {
  @Field(() => WebhookEndpoint, { nullable: true, description: 'The endpoint as it now stands; null when refused.' })
  webhookEndpoint!: WebhookEndpoint | null
}

@ObjectType({ simpleResolvers: true, description: 'What came of `registerWebhookEndpoint` or `rotateWebhookSecret`.' })
export class WebhookSecretPayload extends WebhookEndpointPayload {
  @Field(() => String, {
    nullable: true,
    description: 'What its deliveries are signed with, `whsec_…`; keep it, it is not shown again. Null when refused.',
  })
  secret!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'What came of `removeWebhookEndpoint`.' })
export class RemoveWebhookEndpointPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The id of what is no longer there; null when refused.' })
  webhookEndpointId!: string | null
}

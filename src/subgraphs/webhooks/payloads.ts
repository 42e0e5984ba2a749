import { Field, ID, ObjectType } from 'type-graphql'
import { Payload } from '../../graph/index.ts'
import { WebhookEndpoint } from './webhook-endpoint.ts'

@ObjectType({ simpleResolvers: true })
abstract class WebhookEndpointPayload extends Payload {
  @Field(() => WebhookEndpoint, { nullable: true, description: 'The endpoint as it now stands; null when refused.' })
  webhookEndpoint!: WebhookEndpoint | null
}

@ObjectType({ simpleResolvers: true })
abstract class WebhookSecretPayload extends WebhookEndpointPayload {
  @Field(() => String, {
    nullable: true,
    description: 'What its messages are signed with, `whsec_…`; keep it, it is not shown again. Null when refused.',
  })
  secret!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'What came of `registerWebhookEndpoint`.' })
export class RegisterWebhookEndpointPayload extends WebhookSecretPayload {}

@ObjectType({ simpleResolvers: true, description: 'What came of `verifyWebhookEndpoint`.' })
export class VerifyWebhookEndpointPayload extends WebhookEndpointPayload {}

@ObjectType({ simpleResolvers: true, description: 'What came of `rotateWebhookSecret`.' })
export class RotateWebhookSecretPayload extends WebhookSecretPayload {}

@ObjectType({ simpleResolvers: true, description: 'What came of `pauseWebhookEndpoint`.' })
export class PauseWebhookEndpointPayload extends WebhookEndpointPayload {}

@ObjectType({ simpleResolvers: true, description: 'What came of `resumeWebhookEndpoint`.' })
export class ResumeWebhookEndpointPayload extends WebhookEndpointPayload {}

@ObjectType({ simpleResolvers: true, description: 'What came of `replayWebhookEvents`.' })
export class ReplayWebhookEventsPayload extends WebhookEndpointPayload {}

@ObjectType({ simpleResolvers: true, description: 'What came of `removeWebhookEndpoint`.' })
export class RemoveWebhookEndpointPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The id of what is no longer there; null when refused.' })
  webhookEndpointId!: string | null
}

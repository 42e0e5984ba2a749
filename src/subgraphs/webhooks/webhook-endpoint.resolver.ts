import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { connectionOf, PageArguments, type Reference, type RequestContext, referenceTo } from '../../graph/index.ts'
import type { Row } from '../../storage/index.ts'
import {
  PauseWebhookEndpointInput,
  RegisterWebhookEndpointInput,
  RemoveWebhookEndpointInput,
  ReplayWebhookEventsInput,
  ResumeWebhookEndpointInput,
  RotateWebhookSecretInput,
  VerifyWebhookEndpointInput,
} from './inputs.ts'
import {
  PauseWebhookEndpointPayload,
  RegisterWebhookEndpointPayload,
  RemoveWebhookEndpointPayload,
  ReplayWebhookEventsPayload,
  ResumeWebhookEndpointPayload,
  RotateWebhookSecretPayload,
  VerifyWebhookEndpointPayload,
} from './payloads.ts'
import { RecipientReference } from './references.ts'
import { WebhookEndpointStatus } from './vocabulary.ts'
import type { Webhooks } from './webhook.service.ts'
import { WebhookDeliveryConnection } from './webhook-delivery.resolver.ts'
import { WebhookDelivery } from './webhook-delivery.ts'
import { WebhookEndpoint } from './webhook-endpoint.ts'
import { WebhookPosition } from './webhook-position.ts'
import { positionId } from './webhook-positions.ts'

export type WebhookContext = RequestContext & { webhooks: Webhooks }

const WHICH = { description: 'Which one.' }

@ObjectType({ description: 'A page of webhook endpoints.' })
export class WebhookEndpointConnection extends connectionOf<Row<WebhookEndpoint>>(
  'WebhookEndpoint',
  () => WebhookEndpoint,
) {}

@Resolver(() => WebhookEndpoint)
export class WebhookEndpointResolver {
  @Authorized('platform', 'isp', 'auditor')
  @Query(() => WebhookEndpoint, {
    nullable: true,
    description: 'One endpoint; null where there is none, or none that the viewer may see.',
  })
  webhookEndpoint(
    @Arg('id', () => ID, { description: 'Its global id.' }) id: string,
    @Ctx() { rows }: RequestContext,
  ): Promise<Row<WebhookEndpoint> | null> {
    return rows.one(WebhookEndpoint, id)
  }

  @Authorized('platform', 'isp', 'auditor')
  @Query(() => WebhookEndpointConnection, {
    description: 'The recipient’s endpoints, oldest first; to an auditor, those of its country.',
  })
  async webhookEndpoints(
    @Arg('status', () => WebhookEndpointStatus, { nullable: true, description: 'Only those in this state.' })
    status: WebhookEndpointStatus | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { rows }: RequestContext,
  ): Promise<WebhookEndpointConnection> {
    return new WebhookEndpointConnection(await rows.page(WebhookEndpoint, page, { where: status ? [{ status }] : [] }))
  }

  @Authorized('platform', 'isp')
  @Mutation(() => RegisterWebhookEndpointPayload, {
    description:
      'Registers an address that the events of the caller’s logs are sent to, once `verifyWebhookEndpoint` has found it to expect them.',
  })
  registerWebhookEndpoint(
    @Arg('input', { description: 'Where, and what.' }) input: RegisterWebhookEndpointInput,
    @Ctx() { caller, webhooks }: WebhookContext,
  ): Promise<RegisterWebhookEndpointPayload> {
    return webhooks.register(caller, input)
  }

  @Authorized('platform', 'isp')
  @Mutation(() => VerifyWebhookEndpointPayload, {
    description:
      'Sends a challenge to the receiver. Once it answers 2xx with `{"challenge":"…"}`, the endpoint is ACTIVE; CHALLENGE_FAILED says what it answered instead.',
  })
  async verifyWebhookEndpoint(
    @Arg('input', WHICH) input: VerifyWebhookEndpointInput,
    @Ctx() { caller, webhooks }: WebhookContext,
  ): Promise<VerifyWebhookEndpointPayload> {
    return { webhookEndpoint: await webhooks.verify(caller, input) }
  }

  @Authorized('platform', 'isp')
  @Mutation(() => RotateWebhookSecretPayload, {
    description: 'Makes a new secret. For 24 hours the one before signs, too, so that the receiver can change over.',
  })
  rotateWebhookSecret(
    @Arg('input', WHICH) input: RotateWebhookSecretInput,
    @Ctx() { caller, webhooks }: WebhookContext,
  ): Promise<RotateWebhookSecretPayload> {
    return webhooks.rotateSecret(caller, input)
  }

  @Authorized('platform', 'isp')
  @Mutation(() => PauseWebhookEndpointPayload, {
    description: 'Sends nothing more until `resumeWebhookEndpoint`; WRONG_STATE where it is not active.',
  })
  async pauseWebhookEndpoint(
    @Arg('input', WHICH) input: PauseWebhookEndpointInput,
    @Ctx() { caller, webhooks }: WebhookContext,
  ): Promise<PauseWebhookEndpointPayload> {
    return { webhookEndpoint: await webhooks.pause(caller, input) }
  }

  @Authorized('platform', 'isp')
  @Mutation(() => ResumeWebhookEndpointPayload, {
    description: 'Goes on with the first event that was not taken, at once; WRONG_STATE where it is not paused.',
  })
  async resumeWebhookEndpoint(
    @Arg('input', WHICH) input: ResumeWebhookEndpointInput,
    @Ctx() { caller, webhooks }: WebhookContext,
  ): Promise<ResumeWebhookEndpointPayload> {
    return { webhookEndpoint: await webhooks.resume(caller, input) }
  }

  @Authorized('platform', 'isp')
  @Mutation(() => RemoveWebhookEndpointPayload, {
    description: 'Removes an endpoint for good: nothing more is sent to it.',
  })
  async removeWebhookEndpoint(
    @Arg('input', WHICH) input: RemoveWebhookEndpointInput,
    @Ctx() { caller, webhooks }: WebhookContext,
  ): Promise<RemoveWebhookEndpointPayload> {
    return { webhookEndpointId: await webhooks.remove(caller, input) }
  }

  @Authorized('platform', 'isp')
  @Mutation(() => ReplayWebhookEventsPayload, {
    description:
      'Sends again everything after a cursor of a log, in order, each under the same `webhook-id` as before; then goes on as ever.',
  })
  async replayWebhookEvents(
    @Arg('input', { description: 'At which endpoint, which log, and from where on.' }) input: ReplayWebhookEventsInput,
    @Ctx() { caller, webhooks }: WebhookContext,
  ): Promise<ReplayWebhookEventsPayload> {
    return { webhookEndpoint: await webhooks.replay(caller, input) }
  }

  @FieldResolver(() => RecipientReference, { description: 'Whose it is.' })
  recipient(@Root() endpoint: Row<WebhookEndpoint>): Reference {
    return referenceTo(endpoint.recipientId)
  }

  @FieldResolver(() => [WebhookPosition], { description: 'How far each of its logs has been delivered.' })
  async positions(
    @Root() endpoint: Row<WebhookEndpoint>,
    @Ctx() { loaders, webhooks }: WebhookContext,
  ): Promise<Row<WebhookPosition>[]> {
    const load = (id: string) => loaders.load('webhookPositions', id, (ids) => webhooks.positions(ids))
    const positions = await Promise.all(endpoint.logs.map((log) => load(positionId(endpoint, log))))
    return positions.filter((position) => position !== null)
  }

  @FieldResolver(() => WebhookDeliveryConnection, { description: 'What was sent to it, newest first.' })
  async deliveries(
    @Root() endpoint: Row<WebhookEndpoint>,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { rows }: RequestContext,
  ): Promise<WebhookDeliveryConnection> {
    const where = [{ endpointId: endpoint.id }]
    return new WebhookDeliveryConnection(await rows.page(WebhookDelivery, page, { where, newestFirst: true }))
  }
}

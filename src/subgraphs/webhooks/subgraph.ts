import { InputError, rowsOf, type SubgraphDefinition } from '../../graph/index.ts'
import { RemovalOrderReference, recipients } from './references.ts'
import { RemovalOrderResolver } from './removal-order.resolver.ts'
import { WebhookChallengeFailedError } from './webhook-challenge-failed.ts'
import { WebhookDeliveryResolver } from './webhook-delivery.resolver.ts'
import { WebhookDelivery } from './webhook-delivery.ts'
import { WebhookEndpointResolver } from './webhook-endpoint.resolver.ts'
import { WebhookEndpoint } from './webhook-endpoint.ts'
import { WebhookPosition } from './webhook-position.ts'

export const webhooksSubgraph: SubgraphDefinition = {
  name: 'webhooks',
  models: [WebhookEndpoint, WebhookPosition, WebhookDelivery],
  resolvers: [WebhookEndpointResolver, WebhookDeliveryResolver, RemovalOrderResolver],
  orphanedTypes: [InputError, WebhookChallengeFailedError, ...recipients, RemovalOrderReference],
  references: {
    WebhookEndpoint: rowsOf(WebhookEndpoint),
  },
}

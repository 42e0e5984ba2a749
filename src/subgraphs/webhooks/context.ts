import { defineContext, type Surroundings } from '../../context/index.ts'
import type { WebhookSender } from '../../delivery/index.ts'
import { InputError } from '../../graph/index.ts'
import { CarriedLogs } from './carried-logs.ts'
import { RemovalOrderReference, recipients } from './references.ts'
import { RemovalOrderResolver } from './removal-order.resolver.ts'
import { Webhooks } from './webhook.service.ts'
import { CHALLENGE_FAILED, WebhookChallengeFailedError } from './webhook-challenge-failed.ts'
import { WebhookDeliveryResolver } from './webhook-delivery.resolver.ts'
import { WebhookDelivery } from './webhook-delivery.ts'
import { WebhookDispatcher } from './webhook-dispatcher.ts'
import { WebhookEndpointResolver } from './webhook-endpoint.resolver.ts'
import { WebhookEndpoint } from './webhook-endpoint.ts'
import { WebhookPosition } from './webhook-position.ts'
import { WebhookSecrets } from './webhook-secrets.ts'

/** Milliseconds between two runs of the jobs for expired deliveries and for due retries. */
const ENDS_EVERY = 60_000
const RETRIES_EVERY = 1000
/**
 * Milliseconds between two searches for undelivered events without a notification: events of this process notify the dispatcher, those of
 * others do not.
 */
const CATCH_UP_EVERY = { alone: 60_000, amongOthers: 1000 }

interface Parts extends Surroundings {
  webhooks: {
    /** The key that the endpoints' secrets are derived from. */
    masterKey: Uint8Array
    sender: WebhookSender
  }
}

export const webhooksContext = defineContext({
  name: 'webhooks',
  models: [WebhookEndpoint, WebhookPosition, WebhookDelivery],
  codes: { [CHALLENGE_FAILED]: 'A webhook receiver did not echo its challenge; the message says what it did.' },
  nodes: { WebhookEndpoint },
  resolvers: [WebhookEndpointResolver, WebhookDeliveryResolver, RemovalOrderResolver],
  orphanedTypes: () => [InputError, WebhookChallengeFailedError, ...recipients, RemovalOrderReference],
  build: ({ storage, delivery, logs, targets, webhooks: { masterKey, sender } }: Parts) => {
    const carriedLogs = new CarriedLogs({ logs, targets })
    const secrets = new WebhookSecrets(masterKey)
    const parts = { storage, delivery, sender, secrets, carriedLogs }
    const webhookDispatcher = new WebhookDispatcher({ ...parts, random: Math.random })
    return { webhookDispatcher, webhooks: new Webhooks({ ...parts, dispatcher: webhookDispatcher }) }
  },
  jobs: ({ webhooks, webhookDispatcher }, { actor, alone }) => [
    { every: ENDS_EVERY, irreversible: true, work: () => webhooks.forgetOldDeliveries(actor) },
    { every: RETRIES_EVERY, irreversible: false, work: () => webhookDispatcher.sweep() },
    {
      every: alone ? CATCH_UP_EVERY.alone : CATCH_UP_EVERY.amongOthers,
      irreversible: false,
      work: () => webhookDispatcher.catchUp(),
    },
  ],
})

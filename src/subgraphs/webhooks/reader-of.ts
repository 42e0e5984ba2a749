import type { Caller } from '../../access/index.ts'
import { typenameOfId } from '../../kernel/index.ts'
import type { Row } from '../../storage/index.ts'
import type { WebhookEndpoint } from './webhook-endpoint.ts'

/** Returns the caller as whom events are rendered for an endpoint: its recipient, which receives what its own clients see. */
export const readerOf = (endpoint: Row<WebhookEndpoint>): Caller => ({
  clientId: endpoint.id,
  roles: [typenameOfId(endpoint.recipientId) === 'Platform' ? 'platform' : 'isp'],
  organisationId: endpoint.recipientId,
  jurisdiction: endpoint.jurisdiction,
})

import type { EventLogDefinition } from '../../../context/index.ts'

export const API_CLIENTS_LOG: EventLogDefinition = {
  kind: 'api-clients',
  description: 'What `apiClientEvents` tells; types `api_client.…`.',
  noun: 'api_client',
  readers: ['platform', 'isp'],
  subscription: () => `subscription {
    apiClientEvents {
      cursor sequence kind occurredAt
      apiClient {
        id clientId roles status registeredAt disabledAt
        subjects { issuer subject acceptedUntil }
        requests { kind requestedBy requestedAt subject { issuer subject } }
      }
    }
  }`,
}

import { WebhookSecret } from '../../delivery/index.ts'
import type { Row } from '../../storage/index.ts'
import type { WebhookEndpoint } from './webhook-endpoint.ts'

type Versioned = Pick<Row<WebhookEndpoint>, 'id' | 'secretVersion' | 'previousSecretExpiresAt'>

/** The endpoints' secrets, derived from one master key. */
export class WebhookSecrets {
  constructor(private readonly masterKey: Uint8Array) {}

  /** The secret that an endpoint was registered with. */
  first({ id }: Versioned): WebhookSecret {
    return WebhookSecret.derive(this.masterKey, id, 1)
  }

  current({ id, secretVersion }: Versioned): WebhookSecret {
    return WebhookSecret.derive(this.masterKey, id, secretVersion)
  }

  /** Returns the secrets that sign now: for a while after a rotation also the previous one, so that receivers can switch. */
  signing(endpoint: Versioned, now: Date): WebhookSecret[] {
    const { previousSecretExpiresAt: end, secretVersion } = endpoint
    const current = this.current(endpoint)
    return end && now < end ? [current, this.current({ ...endpoint, secretVersion: secretVersion - 1 })] : [current]
  }
}

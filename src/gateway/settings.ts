import type { Limits } from './limits/index.ts'
import type { TrustedDocumentsMode } from './pipeline/trusted-documents.ts'

/** The operator's settings of access and limits. */
export interface GatewaySettings {
  readonly limits: Limits
  readonly trustedDocuments: TrustedDocumentsMode
  /** Whether clients may introspect the schema. */
  readonly introspection: boolean
  /** Origins whose pages may call, e.g. `https://console.example`, besides the gateway's own. */
  readonly corsOrigins: readonly string[]
  /** Addresses or CIDR ranges of proxies whose forwarding headers are trusted. */
  readonly trustedProxies: readonly string[]
}

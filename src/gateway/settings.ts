import type { Limits } from './limits/index.ts'
import type { TrustedDocumentsMode } from './pipeline/trusted-documents.ts'

/** What an operator decides about who may ask, and how much. */
export interface GatewaySettings {
  readonly limits: Limits
  readonly trustedDocuments: TrustedDocumentsMode
  /** Whether clients may ask what the graph looks like. */
  readonly introspection: boolean
  /** Origins of pages that may call from a browser, e.g. `https://console.example`; a page of the gateway's own always may. */
  readonly corsOrigins: readonly string[]
  /** Addresses (or ranges, CIDR) of proxies that are believed when they tell where a request came from. */
  readonly trustedProxies: readonly string[]
}

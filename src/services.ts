import type { Caller, TrustedIssuer } from './access/index.ts'
import { Delivery } from './delivery/index.ts'
import type { SigningKeys } from './signing/index.ts'
import type { Storage } from './storage/index.ts'
import { Commerce } from './subgraphs/commerce/index.ts'
import { Appeals, Deadlines, Enforcement, Referrals } from './subgraphs/enforcement/index.ts'
import { buildIdentity, type SmsSender, type Vault } from './subgraphs/identity/index.ts'
import { Policy } from './subgraphs/policy/index.ts'
import { Publishing } from './subgraphs/publishing/index.ts'
import { ApiClients, Registry } from './subgraphs/registry/index.ts'

export interface ServiceParts {
  storage: Storage<Caller>
  vault: Vault
  sms: SmsSender
  signingKeys: SigningKeys
  /** The address under which others reach Verigraph; it names the issuer of what is signed. */
  publicUrl: string
  /** The OpenID issuers whose access tokens are accepted. */
  issuers: readonly TrustedIssuer[]
  /** The OpenID issuers whose credentials verify a user. */
  credentialIssuers: readonly string[]
}

/** The contexts' services, each with what it needs of the others. */
export function buildServices(parts: ServiceParts) {
  const policy = new Policy()
  const delivery = new Delivery(parts)
  const registry = new Registry({ ...parts, policy })
  const apiClients = new ApiClients(parts)
  const identityServices = buildIdentity({ ...parts, delivery, registry })
  const { identity } = identityServices
  const publishing = new Publishing({ ...parts, identity })
  const commerce = new Commerce({ ...parts, identity })
  const enforcement = new Enforcement({ ...parts, delivery, policy, registry, identity, publishing, commerce })
  const appeals = new Appeals({ ...parts, registry, enforcement })
  const deadlines = new Deadlines({ ...parts, enforcement })
  const referrals = new Referrals({ ...parts, delivery, registry })
  return {
    policy,
    registry,
    apiClients,
    ...identityServices,
    publishing,
    commerce,
    enforcement,
    appeals,
    deadlines,
    referrals,
  }
}

export type Services = ReturnType<typeof buildServices>

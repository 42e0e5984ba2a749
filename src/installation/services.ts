import type { Logger } from 'pino'
import type { Caller, TrustedIssuer } from '../access/index.ts'
import { BulkReads, Notes, Sealer, Trail } from '../audit/index.ts'
import { Delivery, type WebhookSender } from '../delivery/index.ts'
import { Printers } from '../paper/index.ts'
import type { SigningKeys } from '../signing/index.ts'
import type { Storage } from '../storage/index.ts'
import { AuditTrail } from '../subgraphs/audit/index.ts'
import { Commerce } from '../subgraphs/commerce/index.ts'
import {
  Activities,
  Appeals,
  Compliance,
  Deadlines,
  Drafts,
  Enforcement,
  OrderCounts,
  Referrals,
} from '../subgraphs/enforcement/index.ts'
import { buildIdentity, type MessageLimits, type SmsSender, type Vault } from '../subgraphs/identity/index.ts'
import { Policy } from '../subgraphs/policy/index.ts'
import { Publishing } from '../subgraphs/publishing/index.ts'
import { ApiClients, Registry } from '../subgraphs/registry/index.ts'
import { WebhookDispatcher, WebhookSecrets, Webhooks } from '../subgraphs/webhooks/index.ts'

export interface ServiceParts {
  storage: Storage<Caller>
  vault: Vault
  sms: SmsSender
  /** How many text messages may go out. */
  messageLimits: MessageLimits
  signingKeys: SigningKeys
  /** The address under which others reach Verigraph; it names the issuer of what is signed. */
  publicUrl: string
  log: Pick<Logger, 'error'>
  /** The OpenID issuers whose access tokens are accepted. */
  issuers: readonly TrustedIssuer[]
  /** The OpenID issuers whose credentials verify a user. */
  credentialIssuers: readonly string[]
  webhooks: {
    /** What the endpoints' secrets are derived from. */
    masterKey: Uint8Array
    sender: WebhookSender
  }
}

/** The contexts' services, each with what it needs of the others. */
export function buildServices(parts: ServiceParts) {
  const policy = new Policy()
  const delivery = new Delivery(parts)
  const registry = new Registry({ ...parts, policy })
  const apiClients = new ApiClients({ ...parts, delivery })
  const identityServices = buildIdentity({ ...parts, delivery, registry })
  const { identity } = identityServices
  const publishing = new Publishing({ ...parts, identity })
  const commerce = new Commerce({ ...parts, identity })
  const drafts = new Drafts({ ...parts, registry })
  const enforcement = new Enforcement({ ...parts, delivery, policy, registry, identity, publishing, commerce })
  const appeals = new Appeals({ ...parts, registry, enforcement })
  const deadlines = new Deadlines({ ...parts, enforcement })
  const activities = new Activities(parts)
  const referrals = new Referrals({ ...parts, delivery, registry })
  const compliance = new Compliance({ ...parts, policy })
  const orderCounts = new OrderCounts(parts)
  const { sender } = parts.webhooks
  const secrets = new WebhookSecrets(parts.webhooks.masterKey)
  const webhookDispatcher = new WebhookDispatcher({ ...parts, delivery, sender, secrets, random: Math.random })
  const webhooks = new Webhooks({ ...parts, delivery, sender, secrets, dispatcher: webhookDispatcher })
  const notes = new Notes(parts.storage)
  const auditTrail = new AuditTrail({ notes, trail: new Trail(parts.storage.reader) })
  const bulkReads = new BulkReads({ ...parts, notes })
  const sealer = new Sealer(parts)
  const printers = new Printers()
  return {
    delivery,
    policy,
    registry,
    apiClients,
    ...identityServices,
    publishing,
    commerce,
    drafts,
    enforcement,
    appeals,
    deadlines,
    referrals,
    compliance,
    orderCounts,
    webhooks,
    webhookDispatcher,
    activities,
    auditTrail,
    bulkReads,
    notes,
    sealer,
    printers,
  }
}

export type Services = ReturnType<typeof buildServices>

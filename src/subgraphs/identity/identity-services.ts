import type { Caller } from '../../access/index.ts'
import type { Delivery } from '../../delivery/index.ts'
import type { SigningKeys } from '../../signing/index.ts'
import type { Storage } from '../../storage/index.ts'
import type { Registry } from '../registry/index.ts'
import { Guardians } from './guardians/guardian.service.ts'
import { Permits } from './permits/permit.service.ts'
import { StatusLists } from './permits/status-list.service.ts'
import { PersonalData } from './personal-data/personal-data.service.ts'
import type { MessageLimits } from './phones/message-budgets.ts'
import { PhoneCodes } from './phones/phone-code.service.ts'
import { PhoneVerifications } from './phones/phone-verification.service.ts'
import type { SmsSender } from './phones/sms.ts'
import { TextMessages } from './phones/text-message.service.ts'
import { Identity } from './users/user.service.ts'
import { UserCounts } from './users/user-count.service.ts'
import type { Vault } from './vault/vault.ts'
import { Attestations } from './verification/attestation.service.ts'
import { Credentials } from './verification/credential.service.ts'
import { CredentialVerifier } from './verification/credential-verifier.ts'
import { Verifications } from './verification/verification.service.ts'

export interface IdentityParts {
  storage: Storage<Caller>
  delivery: Delivery
  registry: Registry
  vault: Vault
  sms: SmsSender
  /** The limits of text messages. */
  messageLimits: MessageLimits
  signingKeys: SigningKeys
  /** Base URL of Verigraph: the issuer of permits, and the audience of credentials. */
  publicUrl: string
  /** The OpenID issuers whose credentials verify a user. */
  credentialIssuers: readonly string[]
}

/** Builds the services of this context, each with its dependencies. */
export function buildIdentity(parts: IdentityParts) {
  const statusLists = new StatusLists(parts)
  const verifications = new Verifications({ ...parts, statusLists })
  const identity = new Identity({ ...parts, statusLists, verifications })
  const textMessages = new TextMessages(parts)
  const codes = new PhoneCodes({ ...parts, textMessages })
  const credentialVerifier = new CredentialVerifier({
    trustedIssuers: parts.credentialIssuers,
    audience: parts.publicUrl,
  })
  return {
    identity,
    verifications,
    statusLists,
    textMessages,
    phoneVerifications: new PhoneVerifications({ ...parts, identity, verifications, codes, textMessages }),
    credentials: new Credentials({ ...parts, verifications, credentialVerifier }),
    attestations: new Attestations({ ...parts, verifications }),
    guardians: new Guardians({ ...parts, verifications, codes, textMessages }),
    permits: new Permits({ ...parts, identity, statusLists }),
    userCounts: new UserCounts({ ...parts, verifications }),
    personalData: new PersonalData({ ...parts, identity, verifications }),
  }
}

export type IdentityServices = ReturnType<typeof buildIdentity>

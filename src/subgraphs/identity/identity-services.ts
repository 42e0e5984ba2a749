import type { Caller } from '../../access/index.ts'
import type { Delivery } from '../../delivery/index.ts'
import type { SigningKeys } from '../../signing/index.ts'
import type { Storage } from '../../storage/index.ts'
import type { Registry } from '../registry/index.ts'
import { Attestations } from './attestations.ts'
import { CredentialVerifier } from './credential-verifier.ts'
import { Credentials } from './credentials.ts'
import { Guardians } from './guardians.ts'
import { Identity } from './identity.ts'
import type { MessageLimits } from './message-budgets.ts'
import { Permits } from './permits.ts'
import { PersonalData } from './personal-data.ts'
import { PhoneCodes } from './phone-codes.ts'
import { PhoneVerifications } from './phone-verifications.ts'
import type { SmsSender } from './sms.ts'
import { StatusLists } from './status-lists.ts'
import { TextMessages } from './text-messages.ts'
import { UserCounts } from './user-counts.ts'
import type { Vault } from './vault.ts'
import { Verifications } from './verifications.ts'

export interface IdentityParts {
  storage: Storage<Caller>
  delivery: Delivery
  registry: Registry
  vault: Vault
  sms: SmsSender
  /** How many text messages may go out. */
  messageLimits: MessageLimits
  signingKeys: SigningKeys
  /** Names Verigraph as the issuer of permits, and as the audience of credentials. */
  publicUrl: string
  /** The OpenID issuers whose credentials verify a user. */
  credentialIssuers: readonly string[]
}

/** The services of this context, each with what it needs of the others. */
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

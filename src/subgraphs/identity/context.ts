import { defineContext, type Surroundings } from '../../context/index.ts'
import { InputError } from '../../graph/index.ts'
import { VerificationRequiredError } from '../policy/index.ts'
import { registryContext } from '../registry/index.ts'
import { IDENTITY_ERROR_CODES } from './error-codes.ts'
import { GuardianResolver } from './guardians/guardian.resolver.ts'
import { GuardianConsent } from './guardians/guardian-consent.ts'
import type { IdentityContext } from './identity-context.ts'
import { buildIdentity, type IdentityParts } from './identity-services.ts'
import { PermitResolver } from './permits/permit.resolver.ts'
import { StatusException, StatusList } from './permits/status-list.ts'
import { PersonalDataResolver } from './personal-data/personal-data.resolver.ts'
import { MessageBudgetSpentError } from './phones/message-budget-spent.ts'
import { MessageSpending } from './phones/message-spending.ts'
import { PhoneVerification } from './phones/phone-verification.ts'
import { ComplianceRecordReference } from './references.ts'
import { ComplianceRecordResolver } from './users/compliance-record.resolver.ts'
import { PlatformUsersResolver, UserResolver, VerifiedIdentityResolver } from './users/user.resolver.ts'
import { User } from './users/user.ts'
import { UserFigures } from './users/user-figures.ts'
import { userTarget } from './users/user-target.ts'
import { SealedIdentity } from './vault/sealed-identity.ts'
import { SealingKey } from './vault/sealing-key.ts'
import { CredentialChallenge } from './verification/credential-challenge.ts'
import { VerificationResolver } from './verification/verification.resolver.ts'
import { VerificationEventResolver } from './verification/verification-event.resolver.ts'
import { VerificationRecord } from './verification/verification-record.ts'
import { VERIFICATIONS_LOG } from './verification/verifications-log.ts'

/** Milliseconds between two runs of the jobs for data and levels that expire. */
const ENDS_EVERY = 60_000

type Parts = Surroundings & Omit<IdentityParts, 'registry'>

export const identityContext = defineContext({
  name: 'identity',
  needs: { registry: registryContext },
  models: [
    User,
    SealedIdentity,
    PhoneVerification,
    GuardianConsent,
    CredentialChallenge,
    VerificationRecord,
    StatusList,
    StatusException,
    SealingKey,
    UserFigures,
    MessageSpending,
  ],
  nodes: {
    User,
    VerifiedIdentity: {
      id: { prefix: SealedIdentity.idPrefix },
      find: (id, context) => {
        const { caller, identity, loaders } = context as IdentityContext
        return loaders.load('reveal', id, (ids) => identity.reveal(caller, ids))
      },
    },
  },
  resolvers: [
    UserResolver,
    VerifiedIdentityResolver,
    PlatformUsersResolver,
    VerificationResolver,
    GuardianResolver,
    PermitResolver,
    PersonalDataResolver,
    VerificationEventResolver,
    ComplianceRecordResolver,
  ],
  orphanedTypes: () => [InputError, VerificationRequiredError, MessageBudgetSpentError, ComplianceRecordReference],
  build: (parts: Parts, { registry }) => buildIdentity({ ...parts, registry }),
  targets: [userTarget],
  codes: IDENTITY_ERROR_CODES,
  logs: [VERIFICATIONS_LOG],
  jobs: ({ personalData, phoneVerifications, textMessages, userCounts }, { actor }) => [
    { every: ENDS_EVERY, irreversible: true, work: () => personalData.eraseWhatIsDue(actor) },
    { every: ENDS_EVERY, irreversible: true, work: () => phoneVerifications.forgetAbandoned(actor) },
    { every: ENDS_EVERY, irreversible: true, work: () => textMessages.forgetSpent(actor) },
    { every: ENDS_EVERY, irreversible: false, work: () => userCounts.recountWhatIsDue(actor) },
  ],
})

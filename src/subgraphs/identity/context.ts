import { defineContext, type Surroundings } from '../../context/index.ts'
import { InputError } from '../../graph/index.ts'
import { VerificationRequiredError } from '../policy/index.ts'
import { registryContext } from '../registry/index.ts'
import { ComplianceRecordResolver } from './compliance-record.resolver.ts'
import { CredentialChallenge } from './credential-challenge.ts'
import { GuardianResolver } from './guardian.resolver.ts'
import { GuardianConsent } from './guardian-consent.ts'
import type { IdentityContext } from './identity-context.ts'
import { buildIdentity, type IdentityParts } from './identity-services.ts'
import { MessageBudgetSpentError } from './message-budget-spent.ts'
import { MessageSpending } from './message-spending.ts'
import { PermitResolver } from './permit.resolver.ts'
import { PersonalDataResolver } from './personal-data.resolver.ts'
import { PhoneVerification } from './phone-verification.ts'
import { ComplianceRecordReference } from './references.ts'
import { SealedIdentity } from './sealed-identity.ts'
import { SealingKey } from './sealing-key.ts'
import { StatusException, StatusList } from './status-list.ts'
import { PlatformUsersResolver, UserResolver, VerifiedIdentityResolver } from './user.resolver.ts'
import { User } from './user.ts'
import { UserFigures } from './user-figures.ts'
import { userTarget } from './user-target.ts'
import { VerificationResolver } from './verification.resolver.ts'
import { VerificationEventResolver } from './verification-event.resolver.ts'
import { VerificationRecord } from './verification-record.ts'
import { VERIFICATIONS_LOG } from './verifications-log.ts'

/** Milliseconds between two looks at what comes to its end. */
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
    User: { model: User },
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
  logs: [VERIFICATIONS_LOG],
  jobs: ({ personalData, phoneVerifications, textMessages, userCounts }, { actor }) => [
    { every: ENDS_EVERY, irreversible: true, work: () => personalData.eraseWhatIsDue(actor) },
    { every: ENDS_EVERY, irreversible: true, work: () => phoneVerifications.forgetAbandoned(actor) },
    { every: ENDS_EVERY, irreversible: true, work: () => textMessages.forgetSpent(actor) },
    { every: ENDS_EVERY, irreversible: false, work: () => userCounts.recountWhatIsDue(actor) },
  ],
})

import { InputError, rowsOf, type SubgraphDefinition } from '../../graph/index.ts'
import { VerificationRequiredError } from '../policy/index.ts'
import { ComplianceRecordResolver } from './compliance-record.resolver.ts'
import { CredentialChallenge } from './credential-challenge.ts'
import { GuardianResolver } from './guardian.resolver.ts'
import { GuardianConsent } from './guardian-consent.ts'
import type { IdentityContext } from './identity-context.ts'
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
import { VerificationResolver } from './verification.resolver.ts'
import { VerificationEventResolver } from './verification-event.resolver.ts'
import { VerificationRecord } from './verification-record.ts'

export const identitySubgraph: SubgraphDefinition = {
  name: 'identity',
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
  orphanedTypes: [InputError, VerificationRequiredError, MessageBudgetSpentError, ComplianceRecordReference],
  references: {
    User: rowsOf(User),
    VerifiedIdentity: (id, context) => {
      const { caller, identity, loaders } = context as IdentityContext
      return loaders.load('reveal', id, (ids) => identity.reveal(caller, ids))
    },
  },
}

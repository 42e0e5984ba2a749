import { InputError, rowsOf, type SubgraphDefinition } from '../../graph/index.ts'
import { VerificationRequiredError } from '../policy/index.ts'
import { PhoneVerification } from './phone-verification.ts'
import { SealedIdentity } from './sealed-identity.ts'
import { SealingKey } from './sealing-key.ts'
import { type IdentityContext, PlatformUsersResolver, UserResolver, VerifiedIdentityResolver } from './user.resolver.ts'
import { User } from './user.ts'

export const identitySubgraph: SubgraphDefinition = {
  name: 'identity',
  models: [User, SealedIdentity, PhoneVerification, SealingKey],
  resolvers: [UserResolver, VerifiedIdentityResolver, PlatformUsersResolver],
  orphanedTypes: [InputError, VerificationRequiredError],
  references: {
    User: rowsOf(User),
    VerifiedIdentity: (id, context) => {
      const { caller, identity, loaders } = context as IdentityContext
      return loaders.load('reveal', id, (ids) => identity.reveal(caller, ids))
    },
  },
}

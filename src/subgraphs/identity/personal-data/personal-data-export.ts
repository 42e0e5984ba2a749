import { Field, ObjectType } from 'type-graphql'
import { DateTime, Duration } from '../../../graph/index.ts'
import { VerificationLevel } from '../../policy/index.ts'
import { User } from '../users/user.ts'
import { VerifiedIdentity } from '../vault/verified-identity.ts'
import { AttestationEvidence, RevocationReason, VerificationEventKind, VerificationSource } from '../vocabulary.ts'

@ObjectType({ simpleResolvers: true, description: 'One change of a user’s verification.' })
export class VerificationChange {
  @Field(() => DateTime, { description: 'When.' })
  at!: Date

  @Field(() => VerificationEventKind, { description: 'What changed.' })
  kind!: VerificationEventKind

  @Field(() => VerificationLevel, { description: 'The level after it.' })
  level!: VerificationLevel

  @Field(() => VerificationSource, { nullable: true, description: 'On whose word; null for a revocation.' })
  source!: VerificationSource | null

  @Field(() => RevocationReason, { nullable: true, description: 'Why it was revoked; null for any other change.' })
  reason!: RevocationReason | null

  @Field(() => AttestationEvidence, {
    nullable: true,
    description: 'What an attestation rests on; null for any other.',
  })
  evidence!: AttestationEvidence | null

  @Field(() => String, { nullable: true, description: 'The platform’s own name for that evidence.' })
  evidenceReference!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'One line of the audit trail about a user, or the user’s identity.' })
export class DataTrailEntry {
  @Field(() => DateTime, { description: 'When.' })
  at!: Date

  @Field(() => String, { description: 'What was done, e.g. `verified-identity.read`.' })
  action!: string

  @Field(() => String, { description: 'The client that did it.' })
  clientId!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'All that is kept of a user; what was published stands below `user`, for it is part of the same graph.',
})
export class PersonalDataExport {
  @Field(() => DateTime, { description: 'When this was put together.' })
  exportedAt!: Date

  @Field(() => User, { description: 'The account.' })
  user!: User

  @Field(() => VerifiedIdentity, { nullable: true, description: 'Name and number; null where none are kept.' })
  verifiedIdentity!: VerifiedIdentity | null

  @Field(() => [VerificationChange], {
    description: 'How the verification came about and changed, oldest first; at most 10,000 changes.',
  })
  history!: VerificationChange[]

  @Field(() => [DataTrailEntry], { description: 'Who did and read what, oldest first; at most 10,000 entries.' })
  trail!: DataTrailEntry[]
}

@ObjectType({ simpleResolvers: true, description: 'An erasure that was asked for.' })
export class Erasure {
  @Field(() => User, { description: 'The account, unverified from now on.' })
  user!: User

  @Field(() => DateTime, { description: 'When it was asked for. From then on nobody is shown the identity.' })
  requestedAt!: Date

  @Field(() => DateTime, {
    description:
      'When the identity’s key is destroyed, and with it name and number for good; at once where no retention applies.',
  })
  erasedAt!: Date

  @Field(() => Duration, { description: 'How long the platform’s policy profile demands that the identity is kept.' })
  retention!: string
}

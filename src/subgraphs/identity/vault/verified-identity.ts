import { Directive, Field, ObjectType } from 'type-graphql'
import { DateTime, Node, PhoneNumber } from '../../../graph/index.ts'
import { VerificationLevel } from '../../policy/index.ts'

/** A verified identity as it is shown to those who may see it: opened, and never stored in this form. */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'Who a user is. Every read of it is audited.',
})
@Directive('@key(fields: "id")')
export class VerifiedIdentity extends Node {
  /** Exposed as `user`. */
  userId!: string

  @Field(() => String, { description: 'The real name, as the user gave it.' })
  legalName!: string

  @Field(() => PhoneNumber, { description: 'The number that answered with the code; E.164.' })
  phoneNumber!: string

  @Field(() => VerificationLevel, { description: 'What the verification reached.' })
  level!: VerificationLevel

  @Field(() => DateTime, { description: 'When it was verified.' })
  verifiedAt!: Date
}

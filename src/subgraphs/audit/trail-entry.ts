import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Values } from '../../audit/index.ts'
import { DateTime, JSONObject } from '../../graph/index.ts'

/** An entry of the audit trail as auditors see it: the sealed content, and its position. */
@ObjectType('AuditEntry', {
  simpleResolvers: true,
  description:
    'Who did what to what, and when. Personal data stands in it by reference only. Everything but `leafIndex` and `inclusionProof` is sealed; `tokenIssuer`, `tokenSubject` and `jurisdiction` where they are not null.',
})
export class TrailEntry {
  @Field(() => ID, { description: 'Its own id.' })
  id!: string

  @Field(() => DateTime, { description: 'When it happened.' })
  at!: Date

  @Field(() => String, { description: 'The client that did it; `verigraph` for what Verigraph did by itself.' })
  clientId!: string

  @Field(() => ID, {
    nullable: true,
    description: 'The platform, ISP or agency that the client belongs to; null for Verigraph itself.',
  })
  organisationId!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'The issuer of the token with which it was done, as the registrations know it: the client’s name stays when it is rotated to somebody else, issuer and subject do not. Null for Verigraph itself, and in entries from before this was told.',
  })
  tokenIssuer!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Whom that token named: the issuer’s own word, a pseudonym and no personal name. Null like the issuer.',
  })
  tokenSubject!: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The user for whom the client acted, e.g. in an appeal; null where it acted for its organisation.',
  })
  onBehalfOfId!: string | null

  @Field(() => String, { description: 'A noun and what happened to it, e.g. `removal-order.issued`.' })
  action!: string

  @Field(() => ID, { description: 'What it happened to.' })
  subjectId!: string

  @Field(() => JSONObject, {
    nullable: true,
    description:
      'What changed of the subject, as it was before; null where the subject is new, or where nothing changed that may be told.',
  })
  before!: Values | null

  @Field(() => JSONObject, {
    nullable: true,
    description:
      'What changed of the subject, as it was after; null where the subject is gone, or where nothing changed that may be told.',
  })
  after!: Values | null

  @Field(() => Int, {
    nullable: true,
    description: 'Its place in the sealed trail: 0, 1, 2 … without gaps; null for the second or so until it is sealed.',
  })
  leafIndex!: number | null
}

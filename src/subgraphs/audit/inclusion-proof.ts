import { Field, Int, ObjectType } from 'type-graphql'
import { TrailCheckpoint } from './trail-checkpoint.ts'

@ObjectType('AuditInclusionProof', {
  simpleResolvers: true,
  description: 'Proves that an entry stands, as it is, in the trail that a checkpoint seals (RFC 9162, section 2.1.3).',
})
export class InclusionProof {
  @Field(() => Int, { description: 'The place of the entry.' })
  leafIndex!: number

  @Field(() => [String], {
    description:
      'The hashes on the way from the leaf to the root, in hexadecimal digits; the nearest to the leaf first.',
  })
  hashes!: string[]

  @Field(() => TrailCheckpoint, { description: 'The newest checkpoint.' })
  checkpoint!: TrailCheckpoint
}

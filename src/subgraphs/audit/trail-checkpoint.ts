import { Field, ID, Int, ObjectType } from 'type-graphql'
import { DateTime } from '../../graph/index.ts'

@ObjectType('AuditCheckpoint', {
  simpleResolvers: true,
  description:
    'The signed head of the trail after a batch of entries. Keep some, elsewhere: with them, nobody can change what is older. The newest stands at `/.well-known/audit-checkpoint`, each at `/audit-checkpoints/<treeSize>`.',
})
export class TrailCheckpoint {
  @Field(() => ID, { description: 'Its own id.' })
  id!: string

  @Field(() => Int, { description: 'How many entries it seals: those with a leaf index below it.' })
  treeSize!: number

  @Field(() => String, {
    description: 'The root of the Merkle tree over them (RFC 9162, section 2.1.1), SHA-256 in hexadecimal digits.',
  })
  rootHash!: string

  @Field(() => DateTime, { description: 'When they were sealed.' })
  sealedAt!: Date

  @Field(() => String, {
    description:
      'Tree size, root hash and time as a compact JWS (EdDSA, `typ: audit-checkpoint+jws`), to be verified against /.well-known/jwks.json.',
  })
  signedDocument!: string
}

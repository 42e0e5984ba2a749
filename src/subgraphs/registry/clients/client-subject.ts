import { Field, ObjectType } from 'type-graphql'
import { DateTime } from '../../../graph/index.ts'

@ObjectType({ simpleResolvers: true, description: 'Whom a client’s tokens name, in the words of their issuer.' })
export class ClientSubject {
  @Field(() => String, { description: 'The OpenID issuer; the demo’s own is called `demo`.' })
  issuer!: string

  @Field(() => String, { description: 'The issuer’s client id of a machine, or its subject of a person.' })
  subject!: string

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when its tokens are accepted; null for the present one, which has no end.',
  })
  acceptedUntil!: string | null
}

import { Field, ObjectType } from 'type-graphql'
import { urlPatternKinds } from '../../../context/index.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'How the addresses of one kind of object look on a platform, and where in them its external id stands.',
})
export class UrlPattern {
  @Field(() => urlPatternKinds.type, { description: 'What stands there.' })
  kind!: string

  @Field(() => String, {
    description: 'In the syntax of the WHATWG URL Pattern Standard, e.g. `https://social.example/*/posts/:externalId`.',
  })
  pattern!: string
}

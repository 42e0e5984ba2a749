import { Field, ObjectType, registerEnumType } from 'type-graphql'

export enum UrlPatternKind {
  CONTENT_ITEM = 'CONTENT_ITEM',
  LIVE_STREAM = 'LIVE_STREAM',
  USER = 'USER',
  MERCHANT = 'MERCHANT',
}
registerEnumType(UrlPatternKind, {
  name: 'UrlPatternKind',
  description: 'What stands at the addresses of a pattern.',
  valuesConfig: {
    CONTENT_ITEM: { description: 'One post or comment.' },
    LIVE_STREAM: { description: 'One live stream.' },
    USER: { description: 'The profile of a user.' },
    MERCHANT: { description: 'One shop.' },
  },
})

@ObjectType({
  simpleResolvers: true,
  description: 'How the addresses of one kind of object look on a platform, and where in them its external id stands.',
})
export class UrlPattern {
  @Field(() => UrlPatternKind, { description: 'What stands there.' })
  kind!: UrlPatternKind

  @Field(() => String, {
    description: 'In the syntax of the WHATWG URL Pattern Standard, e.g. `https://social.example/*/posts/:externalId`.',
  })
  pattern!: string
}

import { Field, ID, InputType } from 'type-graphql'
import { UrlPatternKind } from './url-pattern.ts'

@InputType({ description: 'How the addresses of one kind of object look.' })
export class UrlPatternInput {
  @Field(() => UrlPatternKind, { description: 'What stands there.' })
  kind!: UrlPatternKind

  @Field(() => String, {
    description:
      'In the syntax of the WHATWG URL Pattern Standard, without regular expressions and repeated groups. The group `:externalId` is where the platform’s own id of the object stands. The host is a domain of the platform, with subdomains as written: `https://{www.}?social.example/*/posts/:externalId`. Holds for http and https, and for any query string, unless it names parameters: `https://social.example/watch?v=:externalId`.',
  })
  pattern!: string
}

@InputType({ description: 'All patterns of a platform, in the place of those that it had.' })
export class SetUrlPatternsInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Whose; the calling platform when not given. Only an admin names another, of its own country.',
  })
  platformId?: string | null

  @Field(() => [UrlPatternInput], {
    description: 'At most 50, each once. Where several match an address, the first whose object is known counts.',
  })
  patterns!: UrlPatternInput[]
}

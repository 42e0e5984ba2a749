import { Field, ObjectType } from 'type-graphql'

@ObjectType({ simpleResolvers: true, description: 'Who the bearer of a token is.' })
export class Viewer {
  @Field(() => String, {
    description: 'The name under which the bearer is registered, a machine or a person; `anonymous` without a token.',
  })
  clientId!: string

  @Field(() => [String], { description: 'What it may act as: platform, isp, officer, director, auditor, admin, user.' })
  roles!: readonly string[]

  /** Exposed as `organisation`. */
  readonly organisationId!: string | null
}

import { Field, ObjectType } from 'type-graphql'
import { Payload } from '../../graph/index.ts'
import { Platform } from './platform.ts'

@ObjectType({ simpleResolvers: true, description: 'What came of `setUrlPatterns`.' })
export class SetUrlPatternsPayload extends Payload {
  @Field(() => Platform, { nullable: true, description: 'The platform as it now stands; null when refused.' })
  platform!: Platform | null
}

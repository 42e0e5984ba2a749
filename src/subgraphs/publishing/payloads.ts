import { Field, ObjectType } from 'type-graphql'
import { Payload } from '../../graph/index.ts'
import type { Row } from '../../storage/index.ts'
import { ContentItem } from './content-item.ts'
import { LiveStream } from './live-stream.ts'

@ObjectType({ simpleResolvers: true, description: 'What came of `publishContentItem`.' })
export class PublishContentItemPayload extends Payload {
  @Field(() => ContentItem, { nullable: true, description: 'What was published; null when refused.' })
  contentItem!: Row<ContentItem> | null
}

@ObjectType({ simpleResolvers: true, description: 'What came of `startLiveStream`.' })
export class StartLiveStreamPayload extends Payload {
  @Field(() => LiveStream, { nullable: true, description: 'The stream, now live; null when refused.' })
  liveStream!: LiveStream | null
}

@ObjectType({ simpleResolvers: true, description: 'What came of `endLiveStream`.' })
export class EndLiveStreamPayload extends Payload {
  @Field(() => LiveStream, { nullable: true, description: 'The stream, now ended; null when refused.' })
  liveStream!: LiveStream | null
}

@ObjectType({ simpleResolvers: true, description: 'What came of `flagLiveStream`.' })
export class FlagLiveStreamPayload extends Payload {
  @Field(() => LiveStream, { nullable: true, description: 'The stream with its flags; null when refused.' })
  liveStream!: LiveStream | null
}

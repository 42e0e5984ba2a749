import { Field, ID, InputType } from 'type-graphql'
import { TextField, URL } from '../../graph/index.ts'
import { CONTENT, KEY, TITLE } from '../../texts/index.ts'
import { ContentKind } from './content-item.ts'
import { FlagReason } from './live-stream-flag.ts'

const IDEMPOTENCY_KEY =
  'Your own key for this request: the same key and input again gives the first answer again, another input is a CONFLICT.'

@InputType({ description: 'A post or comment that is about to be published.' })
export class PublishContentItemInput {
  @Field(() => ID, { description: 'A user of the calling platform.' })
  authorId!: string

  @Field(() => ContentKind, { description: 'Post or comment.' })
  kind!: ContentKind

  @TextField(CONTENT, { nullable: true, description: 'What it says.' })
  text?: string | null

  @Field(() => URL, { nullable: true, description: 'Where it can be seen.' })
  url?: string | null

  @Field(() => ID, { nullable: true, description: 'The content item that this answers.' })
  inReplyToId?: string | null

  @TextField(KEY, { nullable: true, description: "The platform's own id of it; unique within the platform." })
  externalId?: string | null

  @TextField(KEY, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null
}

@InputType({ description: 'A live stream that is about to start.' })
export class StartLiveStreamInput {
  @Field(() => ID, { description: 'A user of the calling platform.' })
  hostId!: string

  @TextField(TITLE, { description: 'As its viewers see it.' })
  title!: string

  @Field(() => URL, { nullable: true, description: 'Where it can be watched.' })
  url?: string | null

  @TextField(KEY, { nullable: true, description: "The platform's own id of it; unique within the platform." })
  externalId?: string | null

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Whether something is sold in it.' })
  commercial?: boolean | null

  @TextField(KEY, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null
}

@InputType({ description: 'A live stream that its host ended.' })
export class EndLiveStreamInput {
  @Field(() => ID, { description: 'A live stream of the calling platform.' })
  liveStreamId!: string
}

@InputType({ description: 'What a viewer objects to in a live stream.' })
export class FlagLiveStreamInput {
  @Field(() => ID, { description: 'A live stream of the calling platform.' })
  liveStreamId!: string

  @Field(() => ID, { description: 'The viewer: a user of the calling platform, verified or not.' })
  viewerId!: string

  @Field(() => FlagReason, { description: 'Why.' })
  reason!: FlagReason
}

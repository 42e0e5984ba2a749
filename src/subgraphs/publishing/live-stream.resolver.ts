import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import {
  connectionOf,
  PageArguments,
  Reads,
  type Reference,
  type RequestContext,
  referenceTo,
  Selected,
} from '../../graph/index.ts'
import { isGiven } from '../../kernel/index.ts'
import type { Row } from '../../storage/index.ts'
import type { PublishingContext } from './content-item.resolver.ts'
import { EndLiveStreamInput, FlagLiveStreamInput, StartLiveStreamInput } from './inputs.ts'
import { LiveStream, LiveStreamStatus } from './live-stream.ts'
import { EndLiveStreamPayload, FlagLiveStreamPayload, StartLiveStreamPayload } from './payloads.ts'
import { PlatformReference, UserReference } from './references.ts'

@ObjectType({ description: 'A page of live streams.' })
export class LiveStreamConnection extends connectionOf<Row<LiveStream>>('LiveStream', () => LiveStream) {}

@Resolver(() => LiveStream)
export class LiveStreamResolver {
  @Authorized('platform', 'officer', 'director', 'auditor')
  @Query(() => LiveStreamConnection, { description: 'Live streams, newest first; those that the viewer may see.' })
  async liveStreams(
    @Arg('platformId', () => ID, { nullable: true, description: 'Only those of this platform.' }) platformId:
      | string
      | null,
    @Arg('status', () => LiveStreamStatus, { nullable: true, description: 'Only those in this state.' })
    status: LiveStreamStatus | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { rows }: RequestContext,
    @Selected() selected: Selected,
  ): Promise<LiveStreamConnection> {
    const where = [{ ...(isGiven(platformId) && { platformId }), ...(isGiven(status) && { status }) }]
    return new LiveStreamConnection(await rows.page(LiveStream, page, { where, newestFirst: true, selected }))
  }

  @Authorized('platform')
  @Mutation(() => StartLiveStreamPayload, { description: 'Starts a live stream for a verified host.' })
  async startLiveStream(
    @Arg('input', { description: 'What is to start.' }) input: StartLiveStreamInput,
    @Ctx() { caller, publishing }: PublishingContext,
  ): Promise<StartLiveStreamPayload> {
    return { liveStream: await publishing.startLiveStream(caller, input) }
  }

  @Authorized('platform')
  @Mutation(() => EndLiveStreamPayload, {
    description: 'Notes that the host ended a live stream; WRONG_STATE when it is over already.',
  })
  async endLiveStream(
    @Arg('input', { description: 'Which one.' }) input: EndLiveStreamInput,
    @Ctx() { caller, publishing }: PublishingContext,
  ): Promise<EndLiveStreamPayload> {
    return { liveStream: await publishing.endLiveStream(caller, input) }
  }

  @Authorized('platform')
  @Mutation(() => FlagLiveStreamPayload, {
    description: 'Passes on that a viewer flags a live stream; each viewer counts once. Nothing is interrupted by it.',
  })
  async flagLiveStream(
    @Arg('input', { description: 'Which one, who and why.' }) input: FlagLiveStreamInput,
    @Ctx() { caller, publishing }: PublishingContext,
  ): Promise<FlagLiveStreamPayload> {
    return { liveStream: await publishing.flagLiveStream(caller, input) }
  }

  @Reads<LiveStream>('hostId')
  @FieldResolver(() => UserReference, { description: 'Who broadcasts.' })
  host(@Root() stream: Row<LiveStream>): Reference {
    return referenceTo(stream.hostId)
  }

  @Reads<LiveStream>('status')
  @FieldResolver(() => LiveStreamStatus, { description: 'The same as `status`, under a name that no other type has.' })
  streamStatus(@Root() stream: Row<LiveStream>): LiveStreamStatus {
    return stream.status
  }

  @Reads<LiveStream>('platformId')
  @FieldResolver(() => PlatformReference, { description: 'Where it is broadcast.' })
  platform(@Root() stream: Row<LiveStream>): Reference {
    return referenceTo(stream.platformId)
  }
}

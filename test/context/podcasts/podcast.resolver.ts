import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { eventLogResolverOf, type RequestContext } from '../../../src/graph/index.ts'
import type { Row } from '../../../src/storage/index.ts'
import { Podcast, PodcastEvent, SendPodcastInput, SendPodcastPayload } from './podcast.ts'
import type { Podcasts } from './podcasts.ts'

export type PodcastContext = RequestContext & { podcasts: Podcasts }

@Resolver(() => Podcast)
export class PodcastResolver {
  @Authorized('platform')
  @Mutation(() => SendPodcastPayload, { description: 'Sends an episode.' })
  async sendPodcast(
    @Arg('input', { description: 'The episode.' }) input: SendPodcastInput,
    @Ctx() { caller, podcasts }: PodcastContext,
  ): Promise<SendPodcastPayload> {
    return { podcast: await podcasts.send(caller, input) }
  }
}

@Resolver(() => PodcastEvent)
export class PodcastEventResolver extends eventLogResolverOf<PodcastContext>({
  name: 'podcastEvents',
  event: () => PodcastEvent,
  about: 'podcasts',
  readers: ['platform'],
  events: ({ podcasts }) => podcasts.events,
}) {
  @FieldResolver(() => Podcast, { nullable: true, description: 'The episode, as it stands now.' })
  podcast(@Root() { subjectId }: PodcastEvent, @Ctx() { rows }: RequestContext): Promise<Row<Podcast> | null> {
    return rows.one(Podcast, subjectId)
  }
}

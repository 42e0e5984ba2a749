import { Args, Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { PageArguments, type Reference, type RequestContext, Selected } from '../../graph/index.ts'
import { ContentItemConnection } from './content-item.resolver.ts'
import { ContentItem } from './content-item.ts'
import { LiveStreamConnection } from './live-stream.resolver.ts'
import { LiveStream } from './live-stream.ts'
import { UserReference } from './references.ts'

/** The fields that publishing adds to a user. */
@Resolver(() => UserReference)
export class UserResolver {
  @Authorized('platform', 'officer', 'director', 'auditor')
  @FieldResolver(() => ContentItemConnection, { description: 'What the user published, newest first.' })
  async contentItems(
    @Root() user: Reference,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { rows }: RequestContext,
    @Selected() selected: Selected,
  ): Promise<ContentItemConnection> {
    const where = [{ authorId: user.id }]
    return new ContentItemConnection(await rows.page(ContentItem, page, { where, newestFirst: true, selected }))
  }

  @Authorized('platform', 'officer', 'director', 'auditor')
  @FieldResolver(() => LiveStreamConnection, { description: 'What the user broadcast, newest first.' })
  async liveStreams(
    @Root() user: Reference,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { rows }: RequestContext,
    @Selected() selected: Selected,
  ): Promise<LiveStreamConnection> {
    const where = [{ hostId: user.id }]
    return new LiveStreamConnection(await rows.page(LiveStream, page, { where, newestFirst: true, selected }))
  }
}

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
import { ContentItem, ContentStatus } from './content-item.ts'
import { PublishContentItemInput } from './inputs.ts'
import { PublishContentItemPayload } from './payloads.ts'
import type { Publishing } from './publishing.service.ts'
import { PlatformReference, UserReference } from './references.ts'

export type PublishingContext = RequestContext & { publishing: Publishing }

@ObjectType({ description: 'A page of content items.' })
export class ContentItemConnection extends connectionOf<Row<ContentItem>>('ContentItem', () => ContentItem) {}

@Resolver(() => ContentItem)
export class ContentItemResolver {
  @Authorized('platform', 'officer', 'director', 'auditor')
  @Query(() => ContentItemConnection, {
    description: 'Posts and comments, newest first; those that the viewer may see.',
  })
  async contentItems(
    @Arg('platformId', () => ID, { nullable: true, description: 'Only those of this platform.' }) platformId:
      | string
      | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { rows }: RequestContext,
    @Selected() selected: Selected,
  ): Promise<ContentItemConnection> {
    const where = isGiven(platformId) ? [{ platformId }] : []
    return new ContentItemConnection(await rows.page(ContentItem, page, { where, newestFirst: true, selected }))
  }

  @Authorized('platform')
  @Mutation(() => PublishContentItemPayload, { description: 'Publishes a post or comment for a verified author.' })
  async publishContentItem(
    @Arg('input', { description: 'What is to be published.' }) input: PublishContentItemInput,
    @Ctx() { caller, publishing }: PublishingContext,
  ): Promise<PublishContentItemPayload> {
    return { contentItem: await publishing.publish(caller, input) }
  }

  @Reads<ContentItem>('authorId')
  @FieldResolver(() => UserReference, { description: 'Who published it.' })
  author(@Root() item: Row<ContentItem>): Reference {
    return referenceTo(item.authorId)
  }

  @Reads<ContentItem>('status')
  @FieldResolver(() => ContentStatus, { description: 'The same as `status`, under a name that no other type has.' })
  contentStatus(@Root() item: Row<ContentItem>): ContentStatus {
    return item.status
  }

  @Reads<ContentItem>('platformId')
  @FieldResolver(() => PlatformReference, { description: 'Where it was published.' })
  platform(@Root() item: Row<ContentItem>): Reference {
    return referenceTo(item.platformId)
  }

  @Reads<ContentItem>('inReplyToId')
  @FieldResolver(() => ContentItem, { nullable: true, description: 'What it answers; null where it stands alone.' })
  async inReplyTo(
    @Root() item: Row<ContentItem>,
    @Ctx() { rows }: RequestContext,
    @Selected() selected: Selected,
  ): Promise<Row<ContentItem> | null> {
    return item.inReplyToId ? rows.one(ContentItem, item.inReplyToId, selected) : null
  }
}

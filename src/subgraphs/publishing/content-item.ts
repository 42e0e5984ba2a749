import { OptionalProps } from '@mikro-orm/core'
import { Entity, Enum, Index, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql'
import { DateTime, Node, PlatformOwned, URL } from '../../graph/index.ts'

export enum ContentKind {
  COMMENT = 'COMMENT',
  POST = 'POST',
}
registerEnumType(ContentKind, {
  name: 'ContentKind',
  description: 'What was published.',
  valuesConfig: {
    COMMENT: { description: 'An answer to something; asks for the level of the action COMMENT.' },
    POST: { description: 'Something of its own; asks for the level of the action POST.' },
  },
})

export enum ContentStatus {
  PUBLISHED = 'PUBLISHED',
  REMOVED = 'REMOVED',
}
registerEnumType(ContentStatus, {
  name: 'ContentStatus',
  description: 'Whether it can be seen on its platform.',
  valuesConfig: {
    PUBLISHED: { description: 'It can be seen.' },
    REMOVED: { description: 'The platform reported that it took it down in answer to an order.' },
  },
})

@ObjectType({ implements: Node, simpleResolvers: true, description: 'A post or comment of a user.' })
@Directive('@key(fields: "id")')
@Entity({ tableName: 'content_item' })
@Unique({ properties: ['platformId', 'externalId'] })
@Index({ properties: ['platformId', 'id'] })
@Index({ properties: ['jurisdiction', 'id'] })
@Index({ properties: ['authorId', 'id'] })
@Index({ properties: ['platformId', 'urlKey'] })
export class ContentItem extends PlatformOwned {
  static readonly idPrefix = 'content'
  static readonly audited = [
    'platformId',
    'kind',
    'authorId',
    'inReplyToId',
    'status',
    'publishedAt',
    'removedAt',
  ] as const satisfies readonly (keyof ContentItem)[];
  [OptionalProps]?: 'status'

  @Field(() => ContentKind, { description: 'Post or comment.' })
  @Enum(() => ContentKind)
  kind!: ContentKind

  /** Exposed as `author`. */
  @Property({ type: 'string' })
  authorId!: string

  @Field(() => String, { nullable: true, description: 'What it says; null where it is not text.' })
  @Property({ type: 'text', nullable: true })
  text: string | null = null

  @Field(() => URL, { nullable: true, description: 'Where it can be seen; null where the platform has not told.' })
  @Property({ type: 'text', nullable: true })
  url: string | null = null

  /** Normalized form of `url`, equal for all its spellings, used for lookup. */
  @Property({ type: 'text', nullable: true })
  urlKey: string | null = null

  /** Exposed as `inReplyTo`. */
  @Property({ type: 'string', nullable: true })
  inReplyToId: string | null = null

  @Field(() => String, {
    nullable: true,
    description: "The platform's own id of it, unique within the platform; null where the platform has not told.",
  })
  @Property({ type: 'string', nullable: true })
  externalId: string | null = null

  @Field(() => ContentStatus, {
    description: 'Whether it can be seen. Beside other types of a union, select `contentStatus`.',
  })
  @Enum(() => ContentStatus)
  status = ContentStatus.PUBLISHED

  @Field(() => DateTime, { description: 'When the gateway let it through.' })
  @Property({ type: 'Date' })
  publishedAt!: Date

  @Property({ type: 'Date', nullable: true })
  removedAt: Date | null = null

  /** Marks the item as removed by its platform, in compliance with an order; a second order changes nothing. */
  remove(at: Date): void {
    this.status = ContentStatus.REMOVED
    this.removedAt ??= at
  }

  /** Marks the item as restored by its platform, after a won appeal. */
  restore(): void {
    this.status = ContentStatus.PUBLISHED
    this.removedAt = null
  }
}

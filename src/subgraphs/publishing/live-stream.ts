import { OptionalProps } from '@mikro-orm/core'
import { Entity, Enum, Index, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateTime, Node, PlatformOwned, URL } from '../../graph/index.ts'
import { WrongState } from '../../kernel/index.ts'

export enum LiveStreamStatus {
  LIVE = 'LIVE',
  ENDED = 'ENDED',
  INTERRUPTED = 'INTERRUPTED',
}
registerEnumType(LiveStreamStatus, {
  name: 'LiveStreamStatus',
  description: 'Whether a live stream is on.',
  valuesConfig: {
    LIVE: { description: 'It is on.' },
    ENDED: { description: 'Its host ended it.' },
    INTERRUPTED: { description: 'The platform reported that it interrupted it in answer to an order.' },
  },
})

@ObjectType({ implements: Node, simpleResolvers: true, description: 'A live broadcast of a user.' })
@Directive('@key(fields: "id")')
@Entity({ tableName: 'live_stream' })
@Unique({ properties: ['platformId', 'externalId'] })
@Index({ properties: ['platformId', 'status', 'id'] })
@Index({ properties: ['jurisdiction', 'status', 'id'] })
@Index({ properties: ['hostId', 'id'] })
@Index({ properties: ['platformId', 'urlKey'] })
export class LiveStream extends PlatformOwned {
  static readonly idPrefix = 'live'
  static readonly audited = [
    'platformId',
    'hostId',
    'commercial',
    'status',
    'startedAt',
    'endedAt',
    'flagCount',
  ] as const satisfies readonly (keyof LiveStream)[];
  [OptionalProps]?: 'status' | 'flagCount'

  /** Exposed as `host`. */
  @Property({ type: 'string' })
  hostId!: string

  @Field(() => String, { description: 'As its viewers see it.' })
  @Property({ type: 'string' })
  title!: string

  @Field(() => URL, { nullable: true, description: 'Where it can be watched; null where the platform has not told.' })
  @Property({ type: 'text', nullable: true })
  url: string | null = null

  /** Normalized form of `url`, equal for all its spellings, used for lookup. */
  @Property({ type: 'text', nullable: true })
  urlKey: string | null = null

  @Field(() => String, {
    nullable: true,
    description: "The platform's own id of it, unique within the platform; null where the platform has not told.",
  })
  @Property({ type: 'string', nullable: true })
  externalId: string | null = null

  @Field(() => Boolean, { description: 'Whether something is sold in it.' })
  @Property({ type: 'boolean' })
  commercial!: boolean

  @Field(() => LiveStreamStatus, {
    description: 'Whether it is on. Beside other types of a union, select `streamStatus`.',
  })
  @Enum(() => LiveStreamStatus)
  status = LiveStreamStatus.LIVE

  @Field(() => DateTime, { description: 'When the gateway let it through.' })
  @Property({ type: 'Date' })
  startedAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it ended or was interrupted; null while it is on.' })
  @Property({ type: 'Date', nullable: true })
  endedAt: Date | null = null

  @Field(() => Int, {
    description: 'How many viewers have flagged it; each counts once. It decides nothing by itself.',
  })
  @Property({ type: 'integer' })
  flagCount = 0

  /** Counts one more viewer's flag. */
  flag(): void {
    if (this.status !== LiveStreamStatus.LIVE) throw new WrongState('This live stream is over already.')
    this.flagCount += 1
  }

  end(at: Date): void {
    if (this.status !== LiveStreamStatus.LIVE) throw new WrongState('This live stream is over already.')
    this.status = LiveStreamStatus.ENDED
    this.endedAt = at
  }

  /**
   * Marks the stream as interrupted by its platform, in compliance with an order; a stream that is over stays unchanged. Returns whether it
   * was live.
   */
  interrupt(at: Date): boolean {
    if (this.status !== LiveStreamStatus.LIVE) return false
    this.status = LiveStreamStatus.INTERRUPTED
    this.endedAt = at
    return true
  }
}

import { OptionalProps } from '@mikro-orm/core'
import { Entity, Index, Property } from '@mikro-orm/decorators/legacy'
import { Directive, Field, InputType, Int, ObjectType } from 'type-graphql'
import { Node, Payload, PlatformOwned, RecipientEvent, TextField } from '../../../src/graph/index.ts'
import { TITLE } from '../../../src/texts/index.ts'

@ObjectType({ implements: Node, simpleResolvers: true, description: 'An episode that a platform sends.' })
@Directive('@key(fields: "id")')
@Entity({ tableName: 'podcast' })
@Index({ properties: ['platformId', 'id'] })
export class Podcast extends PlatformOwned {
  static readonly idPrefix = 'podcast'
  static readonly audited = ['platformId', 'silenced'] as const satisfies readonly (keyof Podcast)[];
  [OptionalProps]?: 'silenced' | 'rounds'

  @Property({ type: 'string', nullable: true })
  externalId: string | null = null

  @Field(() => String, { description: 'What it is about.' })
  @Property({ type: 'string' })
  title!: string

  @Field(() => Boolean, { description: 'Whether its platform took it off the air in answer to an order.' })
  @Property({ type: 'boolean' })
  silenced = false

  @Field(() => Int, { description: 'How often the job came by.' })
  @Property({ type: 'integer' })
  rounds = 0
}

@ObjectType({ simpleResolvers: true, description: 'A line of a platform’s log of podcasts.' })
export class PodcastEvent extends RecipientEvent {
  @Field(() => String, { description: 'What happened.' })
  kind!: string
}

@InputType({ description: 'An episode.' })
export class SendPodcastInput {
  @TextField(TITLE, { description: 'What it is about.' })
  title!: string
}

@ObjectType({ simpleResolvers: true, description: 'What came of `sendPodcast`.' })
export class SendPodcastPayload extends Payload {
  @Field(() => Podcast, { nullable: true, description: 'The episode; null when refused.' })
  podcast!: Podcast | null
}

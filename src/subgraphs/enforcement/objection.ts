import { Entity, Enum, Index, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType } from 'type-graphql'
import { DateTime } from '../../graph/index.ts'
import { Stored } from '../../storage/index.ts'
import { ObjectionGround } from './vocabulary.ts'

@ObjectType({ simpleResolvers: true, description: 'Why a recipient could not carry an order out.' })
@Entity({ tableName: 'objection' })
@Index({ properties: ['removalOrderId', 'id'] })
export class Objection extends Stored {
  static readonly idPrefix = 'objection'

  @Field(() => ID, { description: 'Its own id.' })
  declare id: string

  @Property({ type: 'string' })
  removalOrderId!: string

  @Field(() => ObjectionGround, { description: 'On which ground.' })
  @Enum(() => ObjectionGround)
  ground!: ObjectionGround

  @Field(() => String, { description: 'In the words of the recipient.' })
  @Property({ type: 'text' })
  details!: string

  @Field(() => DateTime, { description: 'When the clock was stopped by it.' })
  @Property({ type: 'Date' })
  filedAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When the agency decided it; null before.' })
  @Property({ type: 'Date', nullable: true })
  decidedAt: Date | null = null

  @Field(() => Boolean, { nullable: true, description: 'Whether the agency agreed; null before it decided.' })
  @Property({ type: 'boolean', nullable: true })
  upheld: boolean | null = null

  @Field(() => String, { nullable: true, description: 'Why it decided so; null before.' })
  @Property({ type: 'text', nullable: true })
  explanation: string | null = null

  decide(decision: { upheld: boolean; explanation: string; at: Date }): void {
    this.upheld = decision.upheld
    this.explanation = decision.explanation
    this.decidedAt = decision.at
  }
}

import { OptionalProps } from '@mikro-orm/core'
import { Entity, Enum, Index, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType } from 'type-graphql'
import { actorOf, type Caller } from '../../../access/index.ts'
import { DateTime } from '../../../graph/index.ts'
import { Conflict, WrongState } from '../../../kernel/index.ts'
import { Stored } from '../../../storage/index.ts'
import { ObjectionGround } from '../vocabulary.ts'

@ObjectType({ simpleResolvers: true, description: 'Why a recipient could not carry an order out.' })
@Entity({ tableName: 'objection' })
@Index({ properties: ['removalOrderId', 'id'] })
export class Objection extends Stored {
  static readonly idPrefix = 'objection';
  [OptionalProps]?: 'stopsClock'

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

  @Field(() => DateTime, { description: 'When it was filed.' })
  @Property({ type: 'Date' })
  filedAt!: Date

  @Field(() => Boolean, {
    description:
      'Whether the clock stood from `filedAt` until it was decided, or still stands. Only the first objection to an order stops it.',
  })
  @Property({ type: 'boolean', default: true })
  stopsClock = true

  @Field(() => DateTime, { nullable: true, description: 'When the agency decided it; null before.' })
  @Property({ type: 'Date', nullable: true })
  decidedAt: Date | null = null

  @Field(() => Boolean, { nullable: true, description: 'Whether the agency agreed; null before it decided.' })
  @Property({ type: 'boolean', nullable: true })
  upheld: boolean | null = null

  @Field(() => String, { nullable: true, description: 'Why it decided so; null before.' })
  @Property({ type: 'text', nullable: true })
  explanation: string | null = null

  @Property({ type: 'string', nullable: true })
  decidedBy: string | null = null

  /** Null before the decision, and for decisions before persons were recorded. */
  @Property({ type: 'string', nullable: true })
  decidedByPerson: string | null = null

  decide(decision: { upheld: boolean; explanation: string; by: Caller; at: Date }): void {
    const { clientId, person } = actorOf(decision.by)
    this.upheld = decision.upheld
    this.explanation = decision.explanation
    this.decidedBy = clientId
    this.decidedByPerson = person
    this.decidedAt = decision.at
  }
}

/** Throws `Conflict` for a ground that an earlier objection had, `WrongState` while another objection is pending. */
export function demandNewObjection(before: readonly Objection[], ground: ObjectionGround): void {
  if (before.some((each) => each.ground === ground))
    throw new Conflict('You objected to this order on this ground already.', ['input', 'ground'])
  if (before.some(({ decidedAt }) => decidedAt === null))
    throw new WrongState('An objection to this order is not decided yet; wait for the decision.')
}

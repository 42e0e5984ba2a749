import { Field, ObjectType } from 'type-graphql'
import { RecipientEvent } from '../../../graph/index.ts'
import { RemovalOrderEventKind } from '../vocabulary.ts'

@ObjectType({ simpleResolvers: true, description: "A line of a recipient's log of removal orders." })
export class RemovalOrderEvent extends RecipientEvent {
  @Field(() => RemovalOrderEventKind, { description: 'What happened.' })
  kind!: RemovalOrderEventKind
}

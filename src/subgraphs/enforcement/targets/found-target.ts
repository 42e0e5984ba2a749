import { Field, ObjectType } from 'type-graphql'
import { URL } from '../../../graph/index.ts'
import { OrderAction } from '../../policy/index.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'What an order about a URL would be about. Nothing is written by looking.',
})
export class FoundTarget {
  @Field(() => URL, { description: 'As it was asked for.' })
  url!: string

  /** Shown as `recipient`. */
  recipientId!: string | null

  /** Shown as `target`, where it is a node that is known. */
  targetId!: string | null

  @Field(() => [OrderAction], { description: 'What can be ordered of it.' })
  actions!: readonly OrderAction[]
}

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

  /** Exposed as `recipient`. */
  recipientId!: string | null

  /** Exposed as `target` when the target is a known node. */
  targetId!: string | null

  @Field(() => [OrderAction], { description: 'What can be ordered of it.' })
  actions!: readonly OrderAction[]
}

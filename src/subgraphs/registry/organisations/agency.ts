import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Directive, Field, ObjectType } from 'type-graphql'
import { open } from '../../../access/index.ts'
import { CountryCode, Node } from '../../../graph/index.ts'

@ObjectType({ implements: Node, simpleResolvers: true, description: 'A public body that may issue orders.' })
@Directive('@key(fields: "id")')
@Entity({ tableName: 'agency' })
export class Agency extends Node {
  static readonly idPrefix = 'agency'
  static readonly visibleTo = open
  static readonly audited = ['name', 'country'] as const satisfies readonly (keyof Agency)[]

  @Field(() => String, { description: 'In the words of its country.' })
  @Property({ type: 'string' })
  name!: string

  @Field(() => CountryCode, { description: 'Whose agency it is; ISO 3166-1 alpha-2.' })
  @Property({ type: 'string' })
  country!: string
}

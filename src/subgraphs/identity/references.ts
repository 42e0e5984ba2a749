import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { Node } from '../../graph/index.ts'

@ObjectType('Platform', { implements: Node, simpleResolvers: true })
@Directive('@key(fields: "id")')
export class PlatformReference extends Node {}

@ObjectType('ComplianceRecord', { simpleResolvers: true })
@Directive('@key(fields: "id")')
export class ComplianceRecordReference {
  @Field(() => ID)
  id!: string
}

import { Directive, ObjectType } from 'type-graphql'
import { Node } from '../../graph/index.ts'

@ObjectType('Platform', { implements: Node, simpleResolvers: true })
@Directive('@key(fields: "id")')
export class PlatformReference extends Node {}

@ObjectType('User', { implements: Node, simpleResolvers: true })
@Directive('@key(fields: "id")')
export class UserReference extends Node {}

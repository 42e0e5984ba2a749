import { Directive, InterfaceType, ObjectType } from 'type-graphql'
import { Node } from '../../graph/index.ts'
import { typenameOf } from '../../kernel/index.ts'

const KEY = '@key(fields: "id")'
const ELSEWHERE = '@key(fields: "id", resolvable: false)'

@InterfaceType('Recipient', { implements: Node, autoRegisterImplementations: false, resolveType: typenameOf })
export abstract class RecipientReference extends Node {}

@ObjectType('Platform', { implements: [Node, RecipientReference], simpleResolvers: true })
@Directive(ELSEWHERE)
class PlatformReference extends RecipientReference {}

@ObjectType('InternetServiceProvider', { implements: [Node, RecipientReference], simpleResolvers: true })
@Directive(ELSEWHERE)
class InternetServiceProviderReference extends RecipientReference {}

/** The types of organisation that can have endpoints. */
export const recipients = [PlatformReference, InternetServiceProviderReference] as const

/** In this context, an order is the subject of deliveries. */
@ObjectType('RemovalOrder', { implements: Node, simpleResolvers: true })
@Directive(KEY)
export class RemovalOrderReference extends Node {}

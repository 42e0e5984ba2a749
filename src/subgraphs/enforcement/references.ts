import { createUnionType, Directive, Field, ID, InterfaceType, ObjectType } from 'type-graphql'
import { targetTypenames } from '../../context/index.ts'
import { Node, type Reference, referenceTo, stubOf, URL } from '../../graph/index.ts'
import { typenameOf } from '../../kernel/index.ts'

const KEY = '@key(fields: "id")'
const ELSEWHERE = '@key(fields: "id", resolvable: false)'

@InterfaceType('Recipient', { implements: Node, autoRegisterImplementations: false, resolveType: typenameOf })
export abstract class RecipientReference extends Node {}

@ObjectType('Platform', { implements: [Node, RecipientReference], simpleResolvers: true })
@Directive(KEY)
export class PlatformReference extends RecipientReference {}

@ObjectType('InternetServiceProvider', { implements: [Node, RecipientReference], simpleResolvers: true })
@Directive(KEY)
export class InternetServiceProviderReference extends RecipientReference {}

@ObjectType('Agency', { implements: Node, simpleResolvers: true })
@Directive(ELSEWHERE)
export class AgencyReference extends Node {}

/** The context that owns the type describes its id. */
@ObjectType('PolicyProfile', { simpleResolvers: true })
@Directive(ELSEWHERE)
export class PolicyProfileReference {
  @Field(() => ID)
  id!: string
}

@ObjectType({ simpleResolvers: true, description: 'A URL that no node is known for (yet) is a target too.' })
export class ExternalLink {
  readonly __typename!: 'ExternalLink'

  @Field(() => URL, {
    description: 'As the order or referral names it. Beside other types of a union, select `link`.',
  })
  url!: string

  @Field(() => URL, { description: 'The same as `url`, under a name that no other type has: theirs may be null.' })
  link!: string
}

export const OrderTarget = createUnionType({
  name: 'OrderTarget',
  description:
    'What an order or a referral is about. To select all members at once, take `contentStatus`, `streamStatus`, `merchantStatus`, `accountId` and `link`: `status`, `externalId` and `url` are of several types.',
  types: () => [...targetTypenames().map(stubOf), ExternalLink] as const,
  resolveType: typenameOf as () => string,
})

/** Converts a stored target to the type that the graph returns. */
export function targetOf(named: { targetId: string | null; targetUrl: string | null }): Reference | ExternalLink {
  if (named.targetId) return referenceTo(named.targetId)
  const url = named.targetUrl ?? ''
  return { __typename: 'ExternalLink', url, link: url }
}

import { Directive, ObjectType } from 'type-graphql'
import { Node } from '../../graph/index.ts'

const ELSEWHERE = '@key(fields: "id", resolvable: false)'

@ObjectType('PolicyProfile', { implements: Node, simpleResolvers: true })
@Directive(ELSEWHERE)
export class PolicyProfileReference extends Node {}

@ObjectType('User', { implements: Node, simpleResolvers: true })
@Directive(ELSEWHERE)
class UserReference extends Node {}

@ObjectType('VerifiedIdentity', { implements: Node, simpleResolvers: true })
@Directive(ELSEWHERE)
class VerifiedIdentityReference extends Node {}

@ObjectType('ContentItem', { implements: Node, simpleResolvers: true })
@Directive(ELSEWHERE)
class ContentItemReference extends Node {}

@ObjectType('LiveStream', { implements: Node, simpleResolvers: true })
@Directive(ELSEWHERE)
class LiveStreamReference extends Node {}

@ObjectType('Merchant', { implements: Node, simpleResolvers: true })
@Directive(ELSEWHERE)
class MerchantReference extends Node {}

@ObjectType('RemovalOrder', { implements: Node, simpleResolvers: true })
@Directive(ELSEWHERE)
class RemovalOrderReference extends Node {}

@ObjectType('Appeal', { implements: Node, simpleResolvers: true })
@Directive(ELSEWHERE)
class AppealReference extends Node {}

@ObjectType('Referral', { implements: Node, simpleResolvers: true })
@Directive(ELSEWHERE)
class ReferralReference extends Node {}

@ObjectType('WebhookEndpoint', { implements: Node, simpleResolvers: true })
@Directive(ELSEWHERE)
class WebhookEndpointReference extends Node {}

/** What `Query.node` can lead to in the other contexts. */
export const nodesElsewhere = [
  PolicyProfileReference,
  UserReference,
  VerifiedIdentityReference,
  ContentItemReference,
  LiveStreamReference,
  MerchantReference,
  RemovalOrderReference,
  AppealReference,
  ReferralReference,
  WebhookEndpointReference,
] as const

import { OptionalProps } from '@mikro-orm/core'
import { Entity, Enum, Index, Property } from '@mikro-orm/decorators/legacy'
import { Directive, Field, ObjectType } from 'type-graphql'
import { webhookLogs } from '../../context/index.ts'
import { DateTime, Node, URL } from '../../graph/index.ts'
import { WrongState } from '../../kernel/index.ts'
import { ownWebhooks } from './own-webhooks.ts'
import { WebhookEndpointStatus, WebhookPauseReason } from './vocabulary.ts'

/** Milliseconds during which the previous secret still signs, so that receivers can switch. */
const OVERLAP = 24 * 3_600_000

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'An address of a recipient that the events of its logs are sent to, by the Standard Webhooks specification: signed, in order, at least once.',
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'webhook_endpoint' })
@Index({ properties: ['recipientId', 'id'] })
export class WebhookEndpoint extends Node {
  static readonly idPrefix = 'webhook'
  static readonly visibleTo = ownWebhooks
  static readonly audited = [
    'recipientId',
    'logs',
    'status',
    'pauseReason',
    'secretVersion',
  ] as const satisfies readonly (keyof WebhookEndpoint)[];
  [OptionalProps]?: 'status' | 'secretVersion'

  /** Exposed as `recipient`. */
  @Property({ type: 'string' })
  recipientId!: string

  /** The recipient's country. */
  @Property({ type: 'string', nullable: true })
  jurisdiction: string | null = null

  @Field(() => URL, { description: 'Where the events are sent, by POST.' })
  @Property({ type: 'text' })
  url!: string

  @Field(() => [webhookLogs.type], { description: 'Which logs are sent.' })
  @Property({ type: 'json' })
  logs!: string[]

  @Field(() => WebhookEndpointStatus, { description: 'Whether events are sent.' })
  @Enum(() => WebhookEndpointStatus)
  status = WebhookEndpointStatus.PENDING

  @Field(() => DateTime, { description: 'When it was registered. Events from then on are sent.' })
  @Property({ type: 'Date' })
  registeredAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When the receiver answered the challenge; null before.' })
  @Property({ type: 'Date', nullable: true })
  verifiedAt: Date | null = null

  @Field(() => WebhookPauseReason, { nullable: true, description: 'Why it is paused; null while it is not.' })
  @Enum({ items: () => WebhookPauseReason, nullable: true })
  pauseReason: WebhookPauseReason | null = null

  @Field(() => DateTime, { nullable: true, description: 'Since when it is paused; null while it is not.' })
  @Property({ type: 'Date', nullable: true })
  pausedAt: Date | null = null

  /** The version of the secret that signs: secrets are derived, not stored. */
  @Property({ type: 'integer' })
  secretVersion = 1

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the secret before the last rotation signs, too; null before the first.',
  })
  @Property({ type: 'Date', nullable: true })
  previousSecretExpiresAt: Date | null = null

  /** Activates the endpoint after its receiver has answered the challenge. */
  verify(at: Date): void {
    this.demandPending()
    this.status = WebhookEndpointStatus.ACTIVE
    this.verifiedAt = at
  }

  /** Throws `WrongState` for an endpoint that has answered a challenge. */
  demandPending(): void {
    if (this.status !== WebhookEndpointStatus.PENDING) throw new WrongState('This endpoint is verified already.')
  }

  pause(reason: WebhookPauseReason, at: Date): void {
    if (this.status !== WebhookEndpointStatus.ACTIVE) throw new WrongState('Only an active endpoint can be paused.')
    this.status = WebhookEndpointStatus.PAUSED
    this.pauseReason = reason
    this.pausedAt = at
  }

  resume(): void {
    if (this.status !== WebhookEndpointStatus.PAUSED) throw new WrongState('Only a paused endpoint can be resumed.')
    this.status = WebhookEndpointStatus.ACTIVE
    this.pauseReason = null
    this.pausedAt = null
  }

  rotateSecret(at: Date): void {
    this.secretVersion += 1
    this.previousSecretExpiresAt = new Date(at.getTime() + OVERLAP)
  }
}

import { OptionalProps } from '@mikro-orm/core'
import { Entity, Enum, Index, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql'
import { DateTime, Node, PlatformOwned } from '../../graph/index.ts'

export enum MerchantStatus {
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
}
registerEnumType(MerchantStatus, {
  name: 'MerchantStatus',
  description: 'Whether a shop may sell.',
  valuesConfig: {
    ACTIVE: { description: 'It may sell.' },
    SUSPENDED: { description: 'The platform reported that it suspended it in answer to an order.' },
  },
})

@ObjectType({ implements: Node, simpleResolvers: true, description: 'A shop that a user runs on a platform.' })
@Directive('@key(fields: "id")')
@Entity({ tableName: 'merchant' })
@Unique({ properties: ['platformId', 'externalId'] })
@Index({ properties: ['platformId', 'id'] })
@Index({ properties: ['jurisdiction', 'id'] })
@Index({ properties: ['ownerId', 'id'] })
export class Merchant extends PlatformOwned {
  static readonly idPrefix = 'merchant'
  static readonly audited = [
    'platformId',
    'ownerId',
    'status',
    'registeredAt',
  ] as const satisfies readonly (keyof Merchant)[];
  [OptionalProps]?: 'status'

  /** Exposed as `owner`. */
  @Property({ type: 'string' })
  ownerId!: string

  @Field(() => String, { description: 'As its customers see it.' })
  @Property({ type: 'string' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: "The platform's own id of it, unique within the platform; null where the platform has not told.",
  })
  @Property({ type: 'string', nullable: true })
  externalId: string | null = null

  @Field(() => MerchantStatus, {
    description: 'Whether it may sell. Beside other types of a union, select `merchantStatus`.',
  })
  @Enum(() => MerchantStatus)
  status = MerchantStatus.ACTIVE

  @Field(() => DateTime, { description: 'When the gateway let it through.' })
  @Property({ type: 'Date' })
  registeredAt!: Date

  /** Marks the shop as suspended by its platform, in compliance with an order; idempotent. */
  suspend(): void {
    this.status = MerchantStatus.SUSPENDED
  }

  /** Ends the suspension, after a won appeal. */
  reinstate(): void {
    this.status = MerchantStatus.ACTIVE
  }
}

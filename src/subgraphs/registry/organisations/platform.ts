import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy'
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql'
import { CountryCode, Node } from '../../../graph/index.ts'
import { UrlPattern } from '../urls/url-pattern.ts'
import { Recipient } from './recipient.ts'

export enum PlatformKind {
  DOMESTIC = 'DOMESTIC',
  CROSS_BORDER = 'CROSS_BORDER',
}
registerEnumType(PlatformKind, {
  name: 'PlatformKind',
  description: 'Where a platform is provided from.',
  valuesConfig: {
    DOMESTIC: { description: 'From within the country whose profile it follows.' },
    CROSS_BORDER: { description: 'From abroad.' },
  },
})

export enum PlatformVerification {
  VERIGRAPH = 'VERIGRAPH',
  OWN = 'OWN',
}
registerEnumType(PlatformVerification, {
  name: 'PlatformVerification',
  description: 'By whom a platform’s users are verified.',
  valuesConfig: {
    VERIGRAPH: { description: 'Through Verigraph alone.' },
    OWN: { description: 'Through Verigraph, or by the platform itself, which then attests it.' },
  },
})

@ObjectType({
  implements: [Node, Recipient],
  simpleResolvers: true,
  description: 'A social platform that takes part.',
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'platform' })
export class Platform extends Recipient {
  static readonly idPrefix = 'platform'
  static readonly audited = [
    'name',
    'kind',
    'country',
    'domains',
    'urlPatterns',
    'policyProfileId',
    'jurisdiction',
    'verification',
    'registeredBy',
  ] as const satisfies readonly (keyof Platform)[]

  @Field(() => PlatformKind, { description: 'Domestic or cross-border.' })
  @Enum(() => PlatformKind)
  kind!: PlatformKind

  @Field(() => CountryCode, { description: 'Where the platform’s operator is established; ISO 3166-1 alpha-2.' })
  @Property({ type: 'string' })
  country!: string

  @Field(() => [String], {
    description:
      'Registrable domains that decide which platform a URL belongs to; in ASCII (UTS #46), as hosts of URLs are compared.',
  })
  @Property({ type: 'json' })
  domains!: string[]

  @Field(() => [UrlPattern], {
    description:
      'How its addresses look; an address that one of them matches is found by the external id in it. Open to everyone, as the addresses themselves are.',
  })
  @Property({ type: 'json', default: '[]' })
  urlPatterns!: UrlPattern[]

  @Field(() => PlatformVerification, { description: 'Whether it may attest verifications of its own.' })
  @Enum({ items: () => PlatformVerification, default: PlatformVerification.VERIGRAPH })
  verification!: PlatformVerification
}

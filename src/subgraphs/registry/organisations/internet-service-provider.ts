import { Entity } from '@mikro-orm/decorators/legacy'
import { Directive, ObjectType } from 'type-graphql'
import { Node } from '../../../graph/index.ts'
import { Recipient } from './recipient.ts'

@ObjectType({
  implements: [Node, Recipient],
  simpleResolvers: true,
  description: 'An internet service provider: it blocks websites and disconnects servers when ordered to.',
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'internet_service_provider' })
export class InternetServiceProvider extends Recipient {
  static readonly idPrefix = 'isp'
  static readonly audited = [
    'name',
    'policyProfileId',
    'jurisdiction',
    'registeredBy',
  ] as const satisfies readonly (keyof InternetServiceProvider)[]
}

import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Directive, Field, ObjectType } from 'type-graphql'
import { hasRole, type TokenSubject, type Visibility } from '../../access/index.ts'
import { DateTime, ID_PREFIXES, Node, WrongState } from '../../graph/index.ts'
import { ClientRole } from './client-role.ts'
import { ClientSubject } from './client-subject.ts'

/** Auditors see all; an admin those that it administers. */
const visibleTo: Visibility = (caller) => {
  if (hasRole(caller, 'auditor')) return {}
  if (!hasRole(caller, 'admin')) return null
  return caller.jurisdiction === null ? {} : { jurisdiction: caller.jurisdiction }
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A machine or a person that may call. Its secret, or password, is the issuer’s affair.',
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'api_client' })
@Index({ properties: ['jurisdiction', 'id'] })
@Index({ properties: ['organisationId', 'id'] })
export class ApiClient extends Node {
  static readonly idPrefix = ID_PREFIXES.ApiClient
  static readonly visibleTo = visibleTo
  static readonly audited = [
    'clientId',
    'subjects',
    'organisationId',
    'jurisdiction',
    'roles',
    'disabledAt',
  ] as const satisfies readonly (keyof ApiClient)[]

  @Field(() => String, {
    description: 'How `viewer` and the audit trail name it, for good: it stays when the issuer’s id for it changes.',
  })
  @Unique()
  @Property({ type: 'string' })
  clientId!: string

  /** Shown as `organisation`; null for the installation's own admin, which the configuration names. */
  @Property({ type: 'string', nullable: true })
  organisationId!: string | null

  @Property({ type: 'string', nullable: true })
  jurisdiction!: string | null

  @Field(() => [ClientRole], { description: 'What it may act as.' })
  @Property({ type: 'json' })
  roles!: ClientRole[]

  @Field(() => [ClientSubject], { description: 'Whom its tokens name: the present one first, then those before it.' })
  @Property({ type: 'json' })
  subjects!: ClientSubject[]

  @Field(() => DateTime, { nullable: true, description: 'When it was registered; null where that was not noted yet.' })
  @Property({ type: 'Date', nullable: true })
  registeredAt: Date | null = null

  @Field(() => DateTime, { nullable: true, description: 'Since when its tokens are refused; null while they are not.' })
  @Property({ type: 'Date', nullable: true })
  disabledAt: Date | null = null

  /** From now on its tokens name another subject; those before it are accepted until a moment, or less long where that was so before. */
  rotateTo({ issuer, subject }: TokenSubject, othersUntil: Date): void {
    if (this.disabledAt) throw new WrongState('This client is disabled; enable it first.')
    const until = othersUntil.toISOString()
    const others = this.subjects.map((each) => ({ ...each, acceptedUntil: earlier(each.acceptedUntil, until) }))
    this.subjects = [{ issuer, subject, acceptedUntil: null }, ...others]
  }

  disable(at: Date): void {
    if (this.disabledAt) throw new WrongState('This client is disabled already.')
    this.disabledAt = at
  }

  enable(): void {
    if (!this.disabledAt) throw new WrongState('This client is not disabled.')
    this.disabledAt = null
  }
}

/** Of two moments in ISO 8601 and UTC; null is never. */
const earlier = (one: string | null, other: string): string => (one !== null && one < other ? one : other)

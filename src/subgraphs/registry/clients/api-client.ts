import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Directive, Field, ObjectType } from 'type-graphql'
import {
  type Actor,
  auditable,
  hasRole,
  samePerson,
  type TokenSubject,
  type Visibility,
} from '../../../access/index.ts'
import { DateTime, Node } from '../../../graph/index.ts'
import { Refusal, UserErrorCode, WrongState } from '../../../kernel/index.ts'
import { caresOf, isAgencyAdmin, isInstallationAdmin } from './administration.ts'
import { type Asked, type Asker, ClientRequestKind, type PendingChange } from './client-request.ts'
import { ClientRole } from './client-role.ts'
import { ClientSubject } from './client-subject.ts'

/**
 * The installation's admin sees all clients, an agency's admin those that it manages, an auditor those of its country; a recipient's
 * clients see those of their organisation.
 */
const visibleTo: Visibility = (caller) => {
  if (hasRole(caller, 'auditor')) return auditable(caller)
  if (isInstallationAdmin(caller)) return {}
  if (isAgencyAdmin(caller)) return { inCareOf: caresOf(caller) }
  return hasRole(caller, 'admin', 'platform', 'isp') ? { organisationId: caller.organisationId } : null
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A machine or a person that may call, or is to. Its secret, or password, is the issuer’s affair.',
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'api_client' })
@Index({ properties: ['jurisdiction', 'id'] })
@Index({ properties: ['organisationId', 'id'] })
@Index({ properties: ['inCareOf', 'id'] })
export class ApiClient extends Node {
  static readonly idPrefix = 'client'
  static readonly visibleTo = visibleTo
  static readonly audited = [
    'clientId',
    'subjects',
    'organisationId',
    'jurisdiction',
    'roles',
    'inCareOf',
    'pending',
    'enabling',
    'confirmedBy',
    'disabledAt',
    'disabledBy',
  ] as const satisfies readonly (keyof ApiClient)[]

  @Field(() => String, {
    description: 'How `viewer` and the audit trail name it, for good: it stays when the issuer’s id for it changes.',
  })
  @Unique()
  @Property({ type: 'string' })
  clientId!: string

  /** Exposed as `organisation`; null for the installation's own admin, which the configuration names. */
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

  @Field(() => DateTime, { nullable: true, description: 'Since when it is disabled; null while it is not.' })
  @Property({ type: 'Date', nullable: true })
  disabledAt: Date | null = null

  /** The person who disabled it, and who alone may undo that without a confirmation; null when it was not recorded yet. */
  @Property({ type: 'json', nullable: true })
  disabledBy: Actor | null = null

  /** The agencies whose admins manage it: an agency's id, a country's code, or a word for all; null for none. */
  @Property({ type: 'string', nullable: true })
  inCareOf: string | null = null

  /** A pending registration or rotation. */
  @Property({ type: 'json', nullable: true })
  pending: PendingChange | null = null

  /** A pending request to enable it. */
  @Property({ type: 'json', nullable: true })
  enabling: Asked | null = null

  /** The person who gave the last confirmation. */
  @Property({ type: 'json', nullable: true })
  confirmedBy: Actor | null = null

  /** Returns the requesters of all pending requests. */
  askers(): Asker[] {
    return [this.pending, this.enabling].flatMap((asked) => asked?.by ?? [])
  }

  /**
   * Requests another subject, accepted once it is confirmed. The earlier ones are accepted until the given moment, or until their earlier
   * end.
   */
  askToRotate(subject: TokenSubject, othersUntil: Date, asked: Asked): void {
    if (this.disabledAt) throw new WrongState('This client is disabled; enable it first.')
    if (this.pending?.kind === ClientRequestKind.REGISTRATION) {
      this.subjects = [{ ...subject, acceptedUntil: null }]
      this.pending = { ...asked, kind: ClientRequestKind.REGISTRATION, subject }
      return
    }
    this.subjects = endingBy(this.subjects, othersUntil)
    this.pending = { ...asked, kind: ClientRequestKind.ROTATION, subject }
  }

  /** Replaces the subject at once, without a confirmation. */
  replaceSubject(subject: TokenSubject, at: Date): void {
    this.subjects = [{ ...subject, acceptedUntil: null }, ...endingBy(this.subjects, at)]
  }

  /** Throws `WrongState` when no request is pending, `SAME_OFFICER` for its requester, and for the client itself. */
  demandAnother(actor: Actor): void {
    if (this.disabledAt && !this.enabling) throw new WrongState('This client is disabled; enable it first.')
    if (!this.pending && !this.enabling) throw new WrongState('Nothing of this client waits to be confirmed.')
    const isOwn = actor.clientId === this.clientId || this.askers().some((asker) => samePerson(asker, actor))
    if (!isOwn) return
    const message = 'You asked for this, or it is about yourself; another person must confirm it.'
    throw new Refusal(UserErrorCode.SAME_OFFICER, message, ['input', 'apiClientId'])
  }

  /** Carries out all pending requests. Throws as `demandAnother` does. */
  confirm(actor: Actor): void {
    this.demandAnother(actor)
    if (this.pending?.kind === ClientRequestKind.ROTATION)
      this.subjects = [{ ...this.pending.subject, acceptedUntil: null }, ...this.subjects]
    this.pending = null
    if (this.enabling) this.takeUp()
    this.confirmedBy = actor
  }

  /** Disables the client: its tokens are refused. Declines a pending request to enable it; other requests stay pending. */
  disable(by: Actor, at: Date): void {
    if (this.disabledAt && !this.enabling) throw new WrongState('This client is disabled already.')
    if (!this.disabledAt) {
      this.disabledAt = at
      this.disabledBy = by // an admin who only declines did not disable it, and cannot undo that
    }
    this.enabling = null
  }

  /** Enables the client at once for the person who disabled it; requests it for others. */
  enable(asked: Asked): void {
    if (!this.disabledAt) throw new WrongState('This client is not disabled.')
    if (this.disabledBy && samePerson(this.disabledBy, asked.by)) this.takeUp()
    else if (this.enabling) throw new WrongState('That it be enabled is asked already; another person confirms it.')
    else this.enabling = asked
  }

  private takeUp(): void {
    this.disabledAt = null
    this.disabledBy = null
    this.enabling = null
  }
}

function endingBy(subjects: readonly ClientSubject[], moment: Date): ClientSubject[] {
  const until = moment.toISOString()
  return subjects.map((each) => ({ ...each, acceptedUntil: earlier(each.acceptedUntil, until) }))
}

/** Returns the earlier of two moments in ISO 8601 and UTC; null is never. */
const earlier = (one: string | null, other: string): string => (one !== null && one < other ? one : other)

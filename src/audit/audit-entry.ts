import { OptionalProps } from '@mikro-orm/core'
import { Entity, Index, Property, Trigger, Unique } from '@mikro-orm/decorators/legacy'
import { absent, present, type Row, Stored } from '../storage/index.ts'
import { ownTrail } from './auditors-only.ts'
import type { Values } from './difference.ts'
import { changed, refusal } from './refusal.ts'

const ID_TAKEN = 'exists (select 1 from audit_entry where _id = new._id)'
/** Refused here, because `or replace` would delete the entry with this leaf index. */
const PLACE_TAKEN = 'exists (select 1 from audit_entry where leaf_index = new.leaf_index)'
const MOVED = `new.leaf_index is not old.leaf_index and (old.leaf_index is not null or ${PLACE_TAKEN})`
const CHANGED = changed(
  '_id',
  'at',
  'client_id',
  'organisation_id',
  'on_behalf_of_id',
  'action',
  'subject_id',
  '`before`',
  '`after`',
  'token_issuer',
  'token_subject',
  'jurisdiction',
  'jurisdiction_sealed',
)

/**
 * An audit entry: who did what to what, and when. It contains personal data by reference only. Its leaf index is set
 * once; nothing else of it changes.
 */
@Entity({ tableName: 'audit_entry' })
@Index({ properties: ['subjectId', 'id'] })
@Index({ properties: ['clientId', 'id'] })
@Index({ properties: ['organisationId', 'id'] })
@Index({ properties: ['onBehalfOfId', 'id'], where: present('onBehalfOfId') })
@Index({ properties: ['tokenSubject', 'id'], where: present('tokenSubject') })
@Index({ properties: ['jurisdiction', 'id'] })
@Index({ properties: ['action', 'id'] })
@Index({ properties: ['leafIndex', 'id'], where: absent('leafIndex') })
@Unique({ properties: ['leafIndex'], where: present('leafIndex') })
@Trigger(refusal('audit_entry', 'insert', `new.leaf_index is not null or ${ID_TAKEN}`))
@Trigger(refusal('audit_entry', 'update', `${MOVED} or ${CHANGED}`))
@Trigger(refusal('audit_entry', 'delete'))
export class AuditEntry extends Stored {
  static readonly idPrefix = 'audit'
  static readonly visibleTo = ownTrail;
  [OptionalProps]?: 'before' | 'after' | 'tokenIssuer' | 'tokenSubject' | 'jurisdiction' | 'jurisdictionSealed'

  @Property({ type: 'Date' })
  at!: Date

  @Property({ type: 'string' })
  clientId!: string

  @Property({ type: 'string', nullable: true })
  organisationId: string | null = null

  /** The user on whose behalf the client acted, if not for its own organisation. */
  @Property({ type: 'string', nullable: true })
  onBehalfOfId: string | null = null

  /** A noun and what happened to it, e.g. `removal-order.issued`. */
  @Property({ type: 'string' })
  action!: string

  @Property({ type: 'string' })
  subjectId!: string

  /** The subject's changed audited properties, before and after; null if none changed. */
  @Property({ type: 'json', nullable: true })
  before: Values | null = null

  @Property({ type: 'json', nullable: true })
  after: Values | null = null

  /**
   * The actor, as named by the token's issuer: a client's name outlives the people behind it. Null for Verigraph
   * itself, and in older entries.
   */
  @Property({ type: 'string', nullable: true })
  tokenIssuer: string | null = null

  @Property({ type: 'string', nullable: true })
  tokenSubject: string | null = null

  /**
   * The country (ISO 3166-1 alpha-2) whose auditors see the entry; null if it belongs to no country and all auditors
   * see it.
   */
  @Property({ type: 'string', nullable: true })
  jurisdiction: string | null = null

  /** Whether the country is part of the sealed content; in older entries it was derived later. */
  @Property({ type: 'boolean', default: false })
  jurisdictionSealed: boolean = false

  /** The index in the sealed trail: 0, 1, 2 … without gaps; null until it is sealed. */
  @Property({ type: 'integer', nullable: true })
  leafIndex: number | null = null
}

/**
 * The sealed content of an entry: everything but its index. Properties that were added later are included only if they
 * have a value, so that older entries keep their hash. docs/audit.md specifies the same for verifiers.
 */
export function contentOf(entry: Row<AuditEntry>) {
  const { id, at, clientId, organisationId, onBehalfOfId, action, subjectId, before, after } = entry
  const { tokenIssuer, tokenSubject } = entry
  const jurisdiction = sealedJurisdictionOf(entry)
  return {
    ...{ id, at: at.toISOString(), clientId, organisationId, onBehalfOfId, action, subjectId, before, after },
    ...(tokenIssuer !== null && { tokenIssuer }),
    ...(tokenSubject !== null && { tokenSubject }),
    ...(jurisdiction !== null && { jurisdiction }),
  }
}

/** The sealed country; null if there is none or it was derived later. */
export const sealedJurisdictionOf = (
  entry: Pick<Row<AuditEntry>, 'jurisdiction' | 'jurisdictionSealed'>,
): string | null => (entry.jurisdictionSealed ? entry.jurisdiction : null)

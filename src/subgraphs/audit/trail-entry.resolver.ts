import { Arg, Args, Authorized, Ctx, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { AuditEntry, sealedJurisdictionOf } from '../../audit/index.ts'
import { connectionOf, PageArguments, Reads, type RequestContext } from '../../graph/index.ts'
import type { Row } from '../../storage/index.ts'
import type { AuditTrail } from './audit-trail.service.ts'
import { entriesMatching } from './entries-matching.ts'
import { InclusionProof } from './inclusion-proof.ts'
import { AuditEntryFilter } from './inputs.ts'
import { TrailEntry } from './trail-entry.ts'

export type AuditContext = RequestContext & { auditTrail: AuditTrail }

@ObjectType({ description: 'A page of the audit trail.' })
export class AuditEntryConnection extends connectionOf<Row<AuditEntry>>('AuditEntry', () => TrailEntry) {}

@Resolver(() => TrailEntry)
export class TrailEntryResolver {
  @Authorized('auditor')
  @Query(() => AuditEntryConnection, {
    description:
      'The audit trail, newest first: of the auditor’s own country, and what is no country’s. Reading it is recorded as `audit-trail.read`, once in ten minutes for the same filter, whatever the page.',
  })
  async auditEntries(
    @Arg('filter', () => AuditEntryFilter, { nullable: true, description: 'Which entries; all without one.' })
    filter: AuditEntryFilter | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { caller, rows, auditTrail }: AuditContext,
  ): Promise<AuditEntryConnection> {
    await auditTrail.noteReading(caller, filter ?? {})
    const where = entriesMatching(filter ?? {})
    return new AuditEntryConnection(await rows.page(AuditEntry, page, { where, newestFirst: true }))
  }

  @Authorized('auditor')
  @Query(() => TrailEntry, {
    nullable: true,
    description:
      'One entry of the audit trail; null where there is none, or only another country’s. Recorded like `auditEntries`.',
  })
  async auditEntry(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { caller, rows, auditTrail }: AuditContext,
  ): Promise<Row<AuditEntry> | null> {
    await auditTrail.noteReading(caller, { subjectId: id })
    return rows.one(AuditEntry, id)
  }

  @Reads<AuditEntry>('jurisdiction', 'jurisdictionSealed')
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The country (ISO 3166-1 alpha-2) whose it is, and whose auditors see it: that of the subject, or else that of whoever acted. Null for nobody’s, which all auditors see, and in entries from before this was told, which are shown by a country that was derived later.',
  })
  jurisdiction(@Root() entry: Row<AuditEntry>): string | null {
    return sealedJurisdictionOf(entry)
  }

  @FieldResolver(() => InclusionProof, {
    nullable: true,
    description: 'Proves, against the newest checkpoint, that this is the entry that was sealed; null until it is.',
  })
  inclusionProof(
    @Root() entry: Row<AuditEntry>,
    @Ctx() { loaders, auditTrail }: AuditContext,
  ): Promise<InclusionProof | null> {
    return auditTrail.inclusionProof(entry, loaders)
  }
}

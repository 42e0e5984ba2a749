import { Authorized, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql'
import type { Reference } from '../../../graph/index.ts'
import { readComplianceRecordId } from '../../registry/index.ts'
import type { IdentityContext } from '../identity-context.ts'
import { ComplianceRecordReference } from '../references.ts'

/** The fields that identity adds to a platform's compliance record. */
@Resolver(() => ComplianceRecordReference)
export class ComplianceRecordResolver {
  @Authorized('platform', 'officer', 'director', 'auditor')
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'The share of the platform’s users whose level is PHONE or higher, 0 to 1: now, whatever the period. A verification that ends by time alone is taken off within a minute. Null for a platform without users.',
  })
  async verifiedUserRate(@Root() record: Reference, @Ctx() { userCounts }: IdentityContext): Promise<number | null> {
    const recorded = readComplianceRecordId(record.id)
    return recorded && userCounts.verifiedUserRate(recorded.platformId)
  }
}

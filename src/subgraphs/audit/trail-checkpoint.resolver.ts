import { Arg, Args, Authorized, Ctx, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { AuditCheckpoint } from '../../audit/index.ts'
import { connectionOf, PageArguments, type RequestContext } from '../../graph/index.ts'
import type { Row } from '../../storage/index.ts'
import { TrailCheckpoint } from './trail-checkpoint.ts'
import type { AuditContext } from './trail-entry.resolver.ts'

@ObjectType({ description: 'A page of checkpoints.' })
export class AuditCheckpointConnection extends connectionOf<Row<AuditCheckpoint>>(
  'AuditCheckpoint',
  () => TrailCheckpoint,
) {}

@Resolver(() => TrailCheckpoint)
export class TrailCheckpointResolver {
  @Authorized('auditor')
  @Query(() => AuditCheckpointConnection, { description: 'The checkpoints of the audit trail, newest first.' })
  async auditCheckpoints(
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { rows }: RequestContext,
  ): Promise<AuditCheckpointConnection> {
    return new AuditCheckpointConnection(await rows.page(AuditCheckpoint, page, { newestFirst: true }))
  }

  @FieldResolver(() => [String], {
    description:
      'Proves that this checkpoint’s trail begins with that of an older one (RFC 9162, section 2.1.4), in hexadecimal digits; INVALID_INPUT for a tree size that is larger.',
  })
  consistencyProof(
    @Root() checkpoint: Row<AuditCheckpoint>,
    @Arg('fromTreeSize', () => Int, { description: 'The tree size of the older one; 1 at least.' })
    fromTreeSize: number,
    @Ctx() { auditTrail }: AuditContext,
  ): Promise<string[]> {
    return auditTrail.consistencyProof(checkpoint, fromTreeSize)
  }
}

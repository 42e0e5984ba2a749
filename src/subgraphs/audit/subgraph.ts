import { AuditCheckpoint, AuditEntry, AuditTile } from '../../audit/index.ts'
import type { SubgraphDefinition } from '../../graph/index.ts'
import { TrailCheckpointResolver } from './trail-checkpoint.resolver.ts'
import { TrailEntryResolver } from './trail-entry.resolver.ts'

export const auditSubgraph: SubgraphDefinition = {
  name: 'audit',
  models: [AuditEntry, AuditCheckpoint, AuditTile],
  resolvers: [TrailEntryResolver, TrailCheckpointResolver],
  references: {},
}

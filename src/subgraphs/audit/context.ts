import type { Logger } from 'pino'
import { AuditCheckpoint, AuditEntry, AuditTile, BulkReads, Notes, Sealer, Trail } from '../../audit/index.ts'
import { defineContext, type Surroundings } from '../../context/index.ts'
import type { SigningKeys } from '../../signing/index.ts'
import { AuditTrail } from './audit-trail.service.ts'
import { TrailCheckpointResolver } from './trail-checkpoint.resolver.ts'
import { TrailEntryResolver } from './trail-entry.resolver.ts'

/** Milliseconds between two runs of the sealing job. */
const SEALING_EVERY = 1000

interface Parts extends Surroundings {
  signingKeys: SigningKeys
  /** Base URL of Verigraph, named as the issuer of checkpoints. */
  publicUrl: string
  log: Pick<Logger, 'error'>
}

export const auditContext = defineContext({
  name: 'audit',
  models: [AuditEntry, AuditCheckpoint, AuditTile],
  resolvers: [TrailEntryResolver, TrailCheckpointResolver],
  build: (parts: Parts) => {
    const notes = new Notes(parts.storage)
    return {
      notes,
      bulkReads: new BulkReads({ ...parts, notes }),
      auditTrail: new AuditTrail({ notes, trail: new Trail(parts.storage.reader) }),
      sealer: new Sealer(parts),
    }
  },
  jobs: ({ sealer }, { actor }) => [{ every: SEALING_EVERY, irreversible: false, work: () => sealer.seal(actor) }],
})

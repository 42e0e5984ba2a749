import type { Caller } from '../access/index.ts'
import { record } from '../audit/index.ts'
import { EventLog, LogEpoch } from '../delivery/index.ts'
import type { DatabasePlace } from '../installation/index.ts'
import { verifyCheckpoint } from '../sdk/index.ts'
import { SigningKeys } from '../signing/index.ts'
import type { Storage } from '../storage/index.ts'
import { type SecretsPlace, secretsOf } from './secrets-of.ts'

/** The operator, as named in the audit trail. */
const OPERATOR: Caller = { clientId: 'verigraph-restore', roles: [], organisationId: null, jurisdiction: null }

/** Knowledge from outside the database about already delivered events. */
export interface GivenOut {
  /** The highest sequence number that any recipient has received, or a higher one. */
  after: number
  /** A signed audit checkpoint that was kept elsewhere. */
  checkpoint: string | null
}

/** The position from which the event logs continue. */
export interface Begun {
  epoch: number
  /** The next event of every log has a sequence number above this one. */
  floor: number
}

/**
 * Begins a new epoch of the event logs, above all sequence numbers known to be delivered. Each event has its own audit
 * entry, so no log has delivered more events than a checkpoint counts entries. Throws `AuditTrailRefused` for a foreign
 * checkpoint.
 */
export async function beginEpoch(
  storage: Storage<Caller>,
  place: DatabasePlace & SecretsPlace,
  { after, checkpoint }: GivenOut,
): Promise<Begun> {
  const kept = checkpoint === null ? null : await verified(place, checkpoint)
  return storage.transaction(OPERATOR, async (tx) => {
    const [before] = await tx.findAll(LogEpoch, {}, { by: 'number', direction: 'desc', limit: 1 })
    const [longest] = await tx.findAll(EventLog, {}, { by: 'lastSequence', direction: 'desc', limit: 1 })
    const floor = Math.max(after, kept?.treeSize ?? 0, before?.floor ?? 0, longest?.lastSequence ?? 0)
    const number = (before?.number ?? 1) + 1
    const { treeSize = null, rootHash = null } = kept ?? {}
    const epoch = tx.create(LogEpoch, { number, floor, beganAt: tx.now, treeSize, rootHash })
    record(tx, 'database.restored', epoch)
    return { epoch: number, floor }
  })
}

async function verified(place: DatabasePlace & SecretsPlace, checkpoint: string) {
  const { current } = await secretsOf(place)
  const { publicJwks } = await SigningKeys.import(current.signingKeys)
  return verifyCheckpoint(checkpoint.trim(), publicJwks)
}

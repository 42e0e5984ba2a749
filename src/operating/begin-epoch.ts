import type { Caller } from '../access/index.ts'
import { record } from '../audit/index.ts'
import { EventLog, LogEpoch } from '../delivery/index.ts'
import type { DatabasePlace } from '../installation/index.ts'
import { verifyCheckpoint } from '../sdk/index.ts'
import { SigningKeys } from '../signing/index.ts'
import type { Storage } from '../storage/index.ts'
import { type SecretsPlace, secretsOf } from './secrets-of.ts'

/** Who restores, as the audit trail names it. */
const OPERATOR: Caller = { clientId: 'verigraph-restore', roles: [], organisationId: null, jurisdiction: null }

/** What is known, from outside the database, of what the logs have given out before. */
export interface GivenOut {
  /** The highest sequence number that any recipient has got, or a higher one. */
  after: number
  /** A signed audit checkpoint that was kept elsewhere. */
  checkpoint: string | null
}

/** Where the event logs go on. */
export interface Begun {
  epoch: number
  /** The next event of every log has a sequence number above this one. */
  floor: number
}

/**
 * Begins a new epoch of the event logs, above all that they have given out as far as is known. Each event has an entry of its own in the
 * audit trail, so no log has given out more than the entries that a checkpoint counts. Throws `AuditTrailRefused` for a checkpoint of others.
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

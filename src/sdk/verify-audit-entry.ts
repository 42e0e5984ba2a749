import type { JSONWebKeySet } from 'jose'
import { fromHex, leafHashOf, verifyConsistency, verifyInclusion } from '../merkle/index.ts'
import { AuditTrailRefused } from './audit-trail-refused.ts'
import { type Checkpoint, verifyCheckpoint } from './verify-checkpoint.ts'

/** An audit entry as the graph returns it to auditors, with its proof. */
export interface ProvenAuditEntry {
  id: string
  at: string
  clientId: string
  organisationId: string | null
  onBehalfOfId: string | null
  action: string
  subjectId: string
  before: object | null
  after: object | null
  /** This field and the next two are sealed when they have a value; earlier versions of Verigraph do not have them. */
  tokenIssuer?: string | null
  tokenSubject?: string | null
  jurisdiction?: string | null
  inclusionProof: { leafIndex: number; hashes: readonly string[]; checkpoint: { signedDocument: string } }
}

/** Verifies that an entry from the graph is the sealed one, at its position. Returns the checkpoint; throws `AuditTrailRefused`. */
export async function verifyAuditEntry(entry: ProvenAuditEntry, keys: JSONWebKeySet): Promise<Checkpoint> {
  const { id } = entry
  const { leafIndex, hashes, checkpoint: signed } = entry.inclusionProof
  const checkpoint = await verifyCheckpoint(signed.signedDocument, keys)
  const leaf = leafHashOf(sealedContentOf(entry))
  const proof = hashes.map(fromHex)
  const { treeSize: size, rootHash } = checkpoint
  if (!verifyInclusion({ index: leafIndex, size, leaf, proof, root: fromHex(rootHash) }))
    throw new AuditTrailRefused('CHANGED', `Entry ${leafIndex} (${id}) is not the one that was sealed.`, {
      leafIndex,
      entryId: id,
    })
  return checkpoint
}

/** Returns the sealed members, as listed in docs/audit.md. */
function sealedContentOf(entry: ProvenAuditEntry): object {
  const { id, at, clientId, organisationId, onBehalfOfId, action, subjectId, before, after } = entry
  const { tokenIssuer, tokenSubject, jurisdiction } = entry
  return {
    ...{ id, at, clientId, organisationId, onBehalfOfId, action, subjectId, before, after },
    ...Object.fromEntries(
      Object.entries({ tokenIssuer, tokenSubject, jurisdiction }).filter(([, value]) => (value ?? null) !== null),
    ),
  }
}

/**
 * Verifies that the trail of a newer checkpoint begins with that of an older one, by `AuditCheckpoint.consistencyProof`. Throws
 * `AuditTrailRefused`.
 */
export async function verifyAuditConsistency(
  signed: { older: string; newer: string; proof: readonly string[] },
  keys: JSONWebKeySet,
): Promise<void> {
  const [older, newer] = [await verifyCheckpoint(signed.older, keys), await verifyCheckpoint(signed.newer, keys)]
  if (!verifyConsistency(treeOf(older), treeOf(newer), signed.proof.map(fromHex)))
    throw new AuditTrailRefused(
      'REWRITTEN',
      `The trail of ${newer.treeSize} entries does not begin with the ${older.treeSize} that were sealed at ${older.sealedAt}.`,
    )
}

const treeOf = ({ treeSize, rootHash }: Checkpoint) => ({ size: treeSize, root: fromHex(rootHash) })

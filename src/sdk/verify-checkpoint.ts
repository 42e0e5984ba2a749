import { compactVerify, createLocalJWKSet, errors, type JSONWebKeySet } from 'jose'
import { AuditTrailRefused } from './audit-trail-refused.ts'

/** The content of a signed checkpoint of an audit trail. */
export interface Checkpoint {
  /** The number of entries that it seals. */
  treeSize: number
  /** The root of the Merkle tree over them (RFC 9162, section 2.1.1), in hexadecimal digits. */
  rootHash: string
  /** RFC 3339, UTC. */
  sealedAt: string
}

/** Verifies that one of these keys has signed a checkpoint, and reads it. Throws `AuditTrailRefused` with `NOT_SIGNED` otherwise. */
export async function verifyCheckpoint(signedDocument: string, keys: JSONWebKeySet): Promise<Checkpoint> {
  try {
    const { payload, protectedHeader } = await compactVerify(signedDocument, createLocalJWKSet(keys), {
      algorithms: ['EdDSA'],
    })
    if (protectedHeader.typ !== 'audit-checkpoint+jws') throw new errors.JWSInvalid('This is something else.')
    const { treeSize, rootHash, sealedAt } = JSON.parse(new TextDecoder().decode(payload))
    return { treeSize, rootHash, sealedAt }
  } catch (cause) {
    if (cause instanceof errors.JOSEError)
      throw new AuditTrailRefused('NOT_SIGNED', 'A checkpoint is signed by none of the keys that are trusted.')
    throw cause
  }
}

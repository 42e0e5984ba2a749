import { stringify } from 'safe-stable-stringify'
import type { Caller } from '../../access/index.ts'
import { type AuditCheckpoint, type AuditEntry, AuditTile, type Notes, TRAIL, type Trail } from '../../audit/index.ts'
import { InvalidInput, type Loaders } from '../../kernel/index.ts'
import { prefixOf, type Row } from '../../storage/index.ts'
import type { InclusionProof } from './inclusion-proof.ts'
import type { AuditEntryFilter } from './inputs.ts'

/** The audit trail for auditors, with its proofs. Reading it is recorded in it, too. */
export class AuditTrail {
  constructor(private readonly parts: { notes: Notes; trail: Trail }) {}

  /** Records that the caller reads the trail, once for each query. */
  async noteReading(caller: Caller, filter: AuditEntryFilter): Promise<void> {
    // Only a valid id is recorded: the filter may contain any text.
    const subject = filter.subjectId && prefixOf(filter.subjectId) ? { id: filter.subjectId } : TRAIL
    const question = stringify(filter) ?? ''
    await this.parts.notes.take({ caller, action: 'audit-trail.read', subject, question, told: null })
  }

  /** Returns the proof against the newest checkpoint; null for an entry that is not sealed yet. */
  async inclusionProof({ leafIndex }: Row<AuditEntry>, loaders: Loaders): Promise<InclusionProof | null> {
    const { trail } = this.parts
    if (leafIndex === null) return null
    const checkpoint = await loaders.load('newest checkpoint', '', async (questions) => {
      const newest = await trail.newestCheckpoint()
      return questions.map(() => newest)
    })
    if (!checkpoint || leafIndex >= checkpoint.treeSize) return null
    const tiles = (id: string) => loaders.load(AuditTile, id, (ids) => trail.tilesOf(ids))
    return { leafIndex, checkpoint, hashes: await trail.inclusionProof(leafIndex, checkpoint.treeSize, tiles) }
  }

  /**
   * Returns the consistency proof from an earlier tree size. Throws `InvalidInput` for a tree size that the checkpoint's trail never had.
   */
  async consistencyProof({ treeSize }: Row<AuditCheckpoint>, fromTreeSize: number): Promise<string[]> {
    if (fromTreeSize < 1 || fromTreeSize > treeSize)
      throw InvalidInput.at(['fromTreeSize'], `Give a tree size of 1 to ${treeSize}.`)
    return this.parts.trail.consistencyProof(fromTreeSize, treeSize)
  }

  /** Returns the newest signed checkpoint, or the one of this tree size, for anyone to keep; null when there is none. */
  async publishedCheckpoint(treeSize?: number): Promise<string | null> {
    const { trail } = this.parts
    const checkpoint = treeSize === undefined ? trail.newestCheckpoint() : trail.checkpointAt(treeSize)
    return (await checkpoint)?.signedDocument ?? null
  }

  /** Returns the consistency proof between two checkpoints; null when one does not exist, or the older one is the larger. */
  async publishedConsistencyProof(fromTreeSize: number, treeSize: number): Promise<string[] | null> {
    const { trail } = this.parts
    const [older, newer] = await Promise.all([trail.checkpointAt(fromTreeSize), trail.checkpointAt(treeSize)])
    if (!older || !newer || older.treeSize > newer.treeSize) return null
    return trail.consistencyProof(older.treeSize, newer.treeSize)
  }
}

import { stringify } from 'safe-stable-stringify'
import type { Caller } from '../../access/index.ts'
import { type AuditCheckpoint, type AuditEntry, AuditTile, type Notes, TRAIL, type Trail } from '../../audit/index.ts'
import { InvalidInput, type Loaders } from '../../kernel/index.ts'
import { prefixOf, type Row } from '../../storage/index.ts'
import type { InclusionProof } from './inclusion-proof.ts'
import type { AuditEntryFilter } from './inputs.ts'

/** What auditors read of the trail, and what proves it. Reading it stands in it, too. */
export class AuditTrail {
  constructor(private readonly parts: { notes: Notes; trail: Trail }) {}

  /** Records that the caller reads the trail, once for each question. */
  async noteReading(caller: Caller, filter: AuditEntryFilter): Promise<void> {
    // Only an id: whoever asks may have typed anything.
    const subject = filter.subjectId && prefixOf(filter.subjectId) ? { id: filter.subjectId } : TRAIL
    const question = stringify(filter) ?? ''
    await this.parts.notes.take({ caller, action: 'audit-trail.read', subject, question, told: null })
  }

  /** Against the newest checkpoint; null for an entry that is not sealed yet. */
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

  /** Throws `InvalidInput` for a tree size that the checkpoint's trail never had. */
  async consistencyProof({ treeSize }: Row<AuditCheckpoint>, fromTreeSize: number): Promise<string[]> {
    if (fromTreeSize < 1 || fromTreeSize > treeSize)
      throw InvalidInput.at(['fromTreeSize'], `Give a tree size of 1 to ${treeSize}.`)
    return this.parts.trail.consistencyProof(fromTreeSize, treeSize)
  }

  /** What anyone may keep: the newest checkpoint, or the one of this tree size, signed; null where there is none. */
  async publishedCheckpoint(treeSize?: number): Promise<string | null> {
    const { trail } = this.parts
    const checkpoint = treeSize === undefined ? trail.newestCheckpoint() : trail.checkpointAt(treeSize)
    return (await checkpoint)?.signedDocument ?? null
  }

  /** The same between two of these; null where they are not there, or the older one is the larger. */
  async publishedConsistencyProof(fromTreeSize: number, treeSize: number): Promise<string[] | null> {
    const { trail } = this.parts
    const [older, newer] = await Promise.all([trail.checkpointAt(fromTreeSize), trail.checkpointAt(treeSize)])
    if (!older || !newer || older.treeSize > newer.treeSize) return null
    return trail.consistencyProof(older.treeSize, newer.treeSize)
  }
}

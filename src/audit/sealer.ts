import type { Caller } from '../access/index.ts'
import { leafHashOf } from '../merkle/index.ts'
import type { SigningKeys } from '../signing/index.ts'
import type { Row, Storage, Transaction } from '../storage/index.ts'
import { AuditCheckpoint } from './audit-checkpoint.ts'
import { AuditEntry, contentOf } from './audit-entry.ts'
import { TreeWriter } from './tree-writer.ts'

/** Entries of one batch: so long, a tenth of a second, is a writer held up at most. */
const BATCH = 500
/** Batches of one call, so that it ends in a second or so even where a large trail is sealed for the first time. */
const BATCHES = 10

const CHECKPOINT_TYPE = 'audit-checkpoint+jws'

/**
 * Seals what is committed. Not sealed is whatever has no leaf index, however old its id is: an entry that was
 * committed late is found like any other.
 */
export class Sealer {
  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      signingKeys: SigningKeys
      /** Names Verigraph as the issuer of checkpoints. */
      publicUrl: string
    },
  ) {}

  /** Seals batch by batch; what is left after ten is for the next call. */
  async seal(caller: Caller): Promise<void> {
    for (let batch = 0; batch < BATCHES; batch++) {
      const where = [{ leafIndex: null }]
      const entries = await this.parts.storage.reader.page(AuditEntry, { where, limit: BATCH })
      if (entries.length === 0) return
      await this.parts.storage.transaction(caller, (tx) => this.#sealBatch(tx, entries))
    }
  }

  /** Leaves everything to the next look where somebody else has sealed some of them since they were read. */
  async #sealBatch(tx: Transaction<Caller>, entries: readonly Row<AuditEntry>[]): Promise<void> {
    const id = entries.map((entry) => entry.id)
    if ((await tx.count(AuditEntry, { id, leafIndex: null })) < entries.length) return
    const tree = await this.#signedTree(tx)
    const places: [id: string, leafIndex: number][] = []
    for (const entry of entries) places.push([entry.id, await tree.append(leafHashOf(contentOf(entry)))])
    await tx.setEach(AuditEntry, 'leafIndex', places)
    const rootHash = await tree.root()
    tx.create(AuditCheckpoint, {
      treeSize: tree.size,
      rootHash,
      sealedAt: tx.now,
      signedDocument: this.#sign({ treeSize: tree.size, rootHash, sealedAt: tx.now }),
    })
  }

  /** The tree as it was signed last. Throws where it is not that any more: what was tampered with is never signed over. */
  async #signedTree(tx: Transaction<Caller>): Promise<TreeWriter> {
    const [newest] = await tx.findAll(AuditCheckpoint, {}, { by: 'treeSize', direction: 'desc', limit: 1 })
    if (!newest) return new TreeWriter(tx, 0)
    const signed = await this.parts.signingKeys.verify(newest.signedDocument, CHECKPOINT_TYPE)
    const { treeSize, rootHash } = signed as { treeSize: number; rootHash: string }
    const tree = new TreeWriter(tx, treeSize)
    if ((await tree.root()) !== rootHash)
      throw new Error(
        'The audit trail is not the one that was sealed; export it, verify it, and restore it from a backup.',
      )
    return tree
  }

  #sign({ treeSize, rootHash, sealedAt }: { treeSize: number; rootHash: string; sealedAt: Date }): string {
    const { publicUrl, signingKeys } = this.parts
    return signingKeys.sign({ iss: publicUrl, sealedAt: sealedAt.toISOString(), treeSize, rootHash }, CHECKPOINT_TYPE)
  }
}

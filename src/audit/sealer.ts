import type { Logger } from 'pino'
import type { Caller } from '../access/index.ts'
import { leafHashOf } from '../merkle/index.ts'
import type { SigningKeys } from '../signing/index.ts'
import type { Row, Storage, Transaction } from '../storage/index.ts'
import { AuditCheckpoint } from './audit-checkpoint.ts'
import { AuditEntry, contentOf } from './audit-entry.ts'
import { TRAIL } from './notes.ts'
import { record } from './record.ts'
import { TreeWriter } from './tree-writer.ts'

/** Entries per batch: blocks a writer for some ten milliseconds at most. */
const BATCH = 500
/** Batches per call, so that a call takes about a second even when a large trail is sealed for the first time. */
const BATCHES = 10

const CHECKPOINT_TYPE = 'audit-checkpoint+jws'

/** A signed size of the trail and its root hash. */
interface Signed {
  readonly treeSize: number
  readonly rootHash: string
}

/**
 * Seals committed entries. Entries without a leaf index are unsealed, whatever their id, so entries committed late are
 * included.
 */
export class Sealer {
  #unguarded: Error | null = null

  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      signingKeys: SigningKeys
      /** The issuer of checkpoints. */
      publicUrl: string
      log?: Pick<Logger, 'error'>
    },
  ) {}

  /** Throws while guards of the trail's tables are altered and cannot be restored. */
  demandGuards(): void {
    if (this.#unguarded) throw this.#unguarded
  }

  /**
   * Restores dropped or changed triggers and records this in the same transaction; changes made in between show when
   * the trail is verified. Throws when one cannot be restored: until then nothing is sealed and the server is not
   * ready.
   */
  async restoreGuards(caller: Caller): Promise<void> {
    const { storage, log } = this.parts
    if (storage.alteredGuards().length > 0)
      try {
        const restored = await storage.transaction(caller, async (tx) => {
          const guards = await tx.restoreGuards()
          for (const guard of guards) record(tx, 'audit-trail.guard-restored', TRAIL, { told: { guard } })
          return guards
        })
        log?.error(
          { guards: restored },
          'The audit trail was not guarded: triggers were gone or changed, and are restored.',
        )
      } catch (error) {
        this.#unguarded = new Error('The audit trail is not guarded, and is not sealed.', { cause: error })
        throw this.#unguarded
      }
    this.#unguarded = null
  }

  /**
   * Seals up to ten batches. The remainder and entries that arrive meanwhile are left to the next call: a batch of a
   * few entries costs a tenth of a full one and also needs a signature.
   */
  async seal(caller: Caller): Promise<void> {
    await this.restoreGuards(caller)
    for (let batch = 0; batch < BATCHES; batch++) {
      const where = [{ leafIndex: null }]
      const entries = await this.parts.storage.reader.page(AuditEntry, { where, limit: BATCH })
      if (entries.length === 0) return
      const signed = await this.#newestSigned()
      await this.parts.storage.transaction(caller, (tx) => this.#sealBatch(tx, entries, signed))
      if (entries.length < BATCH) return
    }
  }

  /**
   * Seals one batch; does nothing if another node has sealed since the entries were read. Throws when the tree does not
   * match the last signature: a tampered trail is never signed.
   */
  async #sealBatch(tx: Transaction<Caller>, entries: readonly Row<AuditEntry>[], signed: Signed | null): Promise<void> {
    const id = entries.map((entry) => entry.id)
    if ((await tx.count(AuditEntry, { id, leafIndex: null })) < entries.length) return
    const tree = new TreeWriter(tx, signed?.treeSize ?? 0)
    if ((await tx.count(AuditCheckpoint, { treeSize: { gt: tree.size } })) > 0) return
    if (signed && (await tree.root()) !== signed.rootHash) throw notAsSealed()
    const places = entries.map((entry, place): [id: string, leafIndex: number] => [entry.id, tree.size + place])
    await tree.append(entries.map((entry) => leafHashOf(contentOf(entry))))
    await tx.setEach(AuditEntry, 'leafIndex', places)
    const rootHash = await tree.root()
    tx.create(AuditCheckpoint, {
      treeSize: tree.size,
      rootHash,
      sealedAt: tx.now,
      signedDocument: this.#sign({ treeSize: tree.size, rootHash, sealedAt: tx.now }),
    })
  }

  /**
   * The newest signed checkpoint; null if there is none. It is verified in another thread, so outside of a transaction,
   * which would block other writers. Throws when the signature is not from this installation's keys or was made for
   * another size.
   */
  async #newestSigned(): Promise<Signed | null> {
    const page = { where: [], by: 'treeSize', direction: 'descending', limit: 1 } as const
    const [newest] = await this.parts.storage.reader.page(AuditCheckpoint, page)
    if (!newest) return null
    const signed = (await this.parts.signingKeys.verify(newest.signedDocument, CHECKPOINT_TYPE)) as Signed
    if (signed.treeSize !== newest.treeSize) throw notAsSealed()
    return signed
  }

  #sign({ treeSize, rootHash, sealedAt }: { treeSize: number; rootHash: string; sealedAt: Date }): string {
    const { publicUrl, signingKeys } = this.parts
    return signingKeys.sign({ iss: publicUrl, sealedAt: sealedAt.toISOString(), treeSize, rootHash }, CHECKPOINT_TYPE)
  }
}

const notAsSealed = (): Error =>
  new Error('The audit trail is not the one that was sealed; export it, verify it, and restore it from a backup.')

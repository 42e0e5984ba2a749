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

/** Entries of one batch: so long, some ten milliseconds, is a writer held up at most. */
const BATCH = 500
/** Batches of one call, so that it ends in a second or so even where a large trail is sealed for the first time. */
const BATCHES = 10

const CHECKPOINT_TYPE = 'audit-checkpoint+jws'

/** How far the trail was sealed, and to what it came. */
interface Signed {
  readonly treeSize: number
  readonly rootHash: string
}

/**
 * Seals what is committed. Not sealed is whatever has no leaf index, however old its id is: an entry that was
 * committed late is found like any other.
 */
export class Sealer {
  #unguarded: Error | null = null

  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      signingKeys: SigningKeys
      /** Names Verigraph as the issuer of checkpoints. */
      publicUrl: string
      log?: Pick<Logger, 'error'>
    },
  ) {}

  /** Throws while the trail's tables are not guarded as they have to be, and cannot be. */
  demandGuards(): void {
    if (this.#unguarded) throw this.#unguarded
  }

  /**
   * Restores the triggers that somebody has dropped or changed, and records it with them; what was done meanwhile shows where the trail is verified.
   * Throws where one cannot be restored: until then nothing is sealed, and nobody is told that this is ready.
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
   * Seals batch by batch. What is left after ten is for the next call, and so is what comes meanwhile: a batch of a few costs a tenth of a
   * whole one, and is signed like one.
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
   * Leaves everything to the next look where somebody else has sealed since they were read. Throws where the tree is not any more as it was signed
   * last: what was tampered with is never signed over.
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
   * What was signed last; null before anything was. Its signature is checked in another thread, so not while a transaction is open: everybody
   * else would wait for that. Throws where it is none of ours, or stands for another size than it was signed for.
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

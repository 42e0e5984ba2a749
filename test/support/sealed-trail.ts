import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { JSONWebKeySet } from 'jose'
import type { Caller } from '../../src/access/index.ts'
import { AuditEntry, exportTrail, record, Sealer, Trail } from '../../src/audit/index.ts'
import { models, upgrades } from '../../src/contexts.ts'
import { type Kept, verifyAuditTrail } from '../../src/sdk/index.ts'
import { SigningKeys } from '../../src/signing/index.ts'
import { type Clock, openSqlite, Storage, systemClock } from '../../src/storage/index.ts'

export const CALLER: Caller = { clientId: 'test', roles: [], organisationId: null, jurisdiction: null }

/** A database with nothing but a trail in it, and a sealer. */
export class SealedTrail implements AsyncDisposable {
  readonly #opened: Storage<Caller>[] = []

  private constructor(
    readonly folder: string,
    readonly signingKeys: SigningKeys,
  ) {}

  static async create(): Promise<SealedTrail> {
    const signingKeys = await SigningKeys.import([await SigningKeys.generate()])
    return new SealedTrail(await mkdtemp(join(tmpdir(), 'verigraph-trail-')), signingKeys)
  }

  get file(): string {
    return join(this.folder, 'verigraph.db')
  }

  /** One more process on the same file. */
  async open(clock: Clock = systemClock): Promise<Storage<Caller>> {
    const storage = new Storage<Caller>(await openSqlite({ file: this.file, models, upgrades }), clock)
    this.#opened.push(storage)
    return storage
  }

  sealer(storage: Storage<Caller>): Sealer {
    return new Sealer({ storage, signingKeys: this.signingKeys, publicUrl: 'https://verigraph.test' })
  }

  /** Seals `sizes` entries, batch by batch. */
  async grow(storage: Storage<Caller>, ...sizes: number[]): Promise<void> {
    for (const size of sizes) {
      await storage.transaction(CALLER, async (tx) => {
        for (let number = 0; number < size; number++) record(tx, 'thing.done', { id: `thing-${number}` })
      })
      await this.sealer(storage).seal(CALLER)
    }
  }

  async newestCheckpoint(storage: Storage<Caller>): Promise<string> {
    return (await new Trail(storage.reader).newestCheckpoint())?.signedDocument ?? ''
  }

  /** The lines of an export, as the command writes them. */
  async export(storage: Storage<Caller>, keys: JSONWebKeySet = this.signingKeys.publicJwks): Promise<string[]> {
    const lines: string[] = []
    for await (const line of exportTrail({ reader: storage.reader, keys })) lines.push(line)
    return lines
  }

  /** Does what someone can do who has the file in hands: triggers do not stop them. */
  tamper(sql: string): void {
    const database = new DatabaseSync(this.file)
    const triggers = database.prepare("select name from sqlite_master where type = 'trigger'").all()
    for (const { name } of triggers) database.exec(`drop trigger ${name}`)
    database.exec('drop index if exists audit_entry_leaf_index_unique')
    database.exec(sql)
    database.close()
  }

  async entryAt(storage: Storage<Caller>, leafIndex: number): Promise<string> {
    return (await storage.reader.page(AuditEntry, { where: [{ leafIndex }], limit: 1 }))[0]?.id ?? ''
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const storage of this.#opened) await storage.close()
    await rm(this.folder, { recursive: true, force: true })
  }
}

/** Verifies lines as they would stand in a file. */
export const verifyLines = (lines: readonly string[], kept: Partial<Kept> = {}) =>
  verifyAuditTrail(
    async function* () {
      yield* lines
    },
    { checkpoints: [], keys: null, ...kept },
  )

import { randomBytes, randomUUID } from 'node:crypto'
import type { Caller } from '../access/index.ts'
import { record } from '../audit/index.ts'
import type { Config } from '../config/index.ts'
import { type DatabasePlace, openExistingDatabase, vaultOf } from '../installation/index.ts'
import { SigningKeys } from '../signing/index.ts'
import { pagesOf, Storage, systemClock } from '../storage/index.ts'
import { keyEncryptionKeyOf, SealingKey } from '../subgraphs/identity/index.ts'
import { Platform } from '../subgraphs/registry/index.ts'
import { secretsOf } from './secrets-of.ts'

/** The operator, as named in the audit trail. */
const OPERATOR: Caller = { clientId: 'verigraph-keys', roles: [], organisationId: null, jurisdiction: null }
const PAGE = 500

export interface KeyUse {
  id: string
  /** Whether it is the first key, which wraps; the others only unwrap. */
  current: boolean
  /** The number of platform keys that it wraps. */
  wraps: number
}

export interface Keys extends AsyncDisposable {
  list(): Promise<KeyUse[]>
  /**
   * Rotates the keys: creates a key-encryption key, rewraps every platform's key with it, and creates a signing key
   * that signs from now on. Existing sealed and signed data stays readable and verifiable. A Verigraph may run
   * meanwhile.
   */
  rotate(): Promise<{ rewrapped: number }>
  /** Deletes a key-encryption key. Throws while it is current or wraps a key. */
  retire(id: string): Promise<void>
}

/**
 * Opens the keys of an installation, or the demo's if no secrets file is configured. The database may be in use. Throws
 * when there is no database.
 */
export async function openKeys(config: DatabasePlace & Partial<Pick<Config, 'secretsFile'>>): Promise<Keys> {
  const database = await openExistingDatabase(config)
  const secrets = await secretsOf(config)
  const storage = new Storage<Caller>(database, systemClock)
  const vault = vaultOf(secrets)

  /** The platforms' ids in pages; each is also the id of the key that wraps the platform's data keys. */
  async function* platformIds(): AsyncGenerator<string[]> {
    for await (const page of pagesOf(storage.reader, Platform, { size: PAGE })) yield page.map(({ id }) => id)
  }

  async function list(): Promise<KeyUse[]> {
    const uses = new Map<string, number>()
    for await (const ids of platformIds())
      for (const key of await storage.reader.byIds(SealingKey, ids)) {
        if (!key) continue // no user of this platform is verified yet
        const wrappedBy = keyEncryptionKeyOf(key)
        uses.set(wrappedBy, (uses.get(wrappedBy) ?? 0) + 1)
      }
    const { keyEncryptionKeys } = await secrets.reload()
    return keyEncryptionKeys.map(({ id }, index) => ({ id, current: index === 0, wraps: uses.get(id) ?? 0 }))
  }

  return {
    list,
    async rotate() {
      const signingKey = await SigningKeys.generate()
      const wrappingKey = { id: randomUUID(), key: randomBytes(32).toString('base64url') }
      await secrets.update((before) => ({
        ...before,
        signingKeys: [signingKey, ...before.signingKeys],
        keyEncryptionKeys: [wrappingKey, ...before.keyEncryptionKeys],
      }))
      let rewrapped = 0
      for await (const ids of platformIds())
        for (const platformId of ids)
          await storage.transaction(OPERATOR, async (tx) => {
            if (!(await vault.rewrap(tx, platformId))) return
            record(tx, 'platform-key.rewrapped', { id: platformId })
            tx.afterCommit(() => {
              rewrapped += 1
            })
          })
      return { rewrapped }
    },
    async retire(id) {
      const use = (await list()).find((each) => each.id === id)
      if (!use) throw new Error(`There is no key-encryption key ${id}; verigraph keys list shows them.`)
      if (use.current || use.wraps > 0)
        throw new Error(`The key ${id} is in use; run verigraph keys rotate first, then retire it.`)
      await secrets.update((before) => ({
        ...before,
        keyEncryptionKeys: before.keyEncryptionKeys.filter((each) => each.id !== id),
      }))
    },
    [Symbol.asyncDispose]: () => storage.close(),
  }
}

import { createHmac, randomBytes } from 'node:crypto'
import { CompactEncrypt, compactDecrypt } from 'jose'
import type { Transaction } from '../../storage/index.ts'
import { SealingKey } from './sealing-key.ts'

/** What is kept of a person, and only sealed. */
export interface PersonalData {
  legalName: string
  phoneNumber: string
}

/** Whose data it is: the object that holds it, on a platform. */
export interface Owner {
  id: string
  platformId: string
}

/**
 * Seals personal data by envelope encryption: a data key for each owner, wrapped by its platform's key, wrapped by the
 * key-encryption key from the configuration. All AES-256-GCM, as JWE (RFC 7516).
 */
export class Vault {
  readonly #keyEncryptionKey: Uint8Array
  readonly #indexKey: Uint8Array

  /** Two secrets of 32 bytes each. */
  constructor(secrets: { keyEncryptionKey: Uint8Array; indexKey: Uint8Array }) {
    this.#keyEncryptionKey = secrets.keyEncryptionKey
    this.#indexKey = secrets.indexKey
  }

  /** Seals under a new data key of the owner; what an earlier one sealed cannot be opened any more. */
  async seal(tx: Transaction<unknown>, owner: Owner, data: PersonalData): Promise<string> {
    const dataKey = randomBytes(32)
    const wrappedKey = await wrap(dataKey, await this.#platformKey(tx, owner.platformId))
    const existing = await tx.find(SealingKey, { id: owner.id })
    if (existing) existing.wrappedKey = wrappedKey
    else tx.create(SealingKey, { id: owner.id, wrappedKey })
    return new CompactEncrypt(encode(data)).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(dataKey)
  }

  async open(tx: Transaction<unknown>, owner: Owner, sealed: string): Promise<PersonalData> {
    const dataKey = await unwrap(await requireKey(tx, owner.id), await this.#platformKey(tx, owner.platformId))
    const { plaintext } = await compactDecrypt(sealed, dataKey)
    return JSON.parse(new TextDecoder().decode(plaintext))
  }

  /** Destroys the owner's data key, and with it all that it sealed. */
  async destroy(tx: Transaction<unknown>, owner: Owner): Promise<void> {
    const key = await tx.find(SealingKey, { id: owner.id })
    if (key) tx.remove(key)
  }

  /** The same value gives the same digest within one scope, and nobody without the index key can make or guess it. */
  blindIndex(scope: string, value: string): string {
    return createHmac('sha256', this.#indexKey).update(`${scope}\n${value}`).digest('base64url')
  }

  async #platformKey(tx: Transaction<unknown>, platformId: string): Promise<Uint8Array> {
    const existing = await tx.find(SealingKey, { id: platformId })
    if (existing) return unwrap(existing.wrappedKey, this.#keyEncryptionKey)
    const key = randomBytes(32)
    tx.create(SealingKey, { id: platformId, wrappedKey: await wrap(key, this.#keyEncryptionKey) })
    return key
  }
}

const encode = (data: object): Uint8Array => new TextEncoder().encode(JSON.stringify(data))

const wrap = (key: Uint8Array, by: Uint8Array): Promise<string> =>
  new CompactEncrypt(key).setProtectedHeader({ alg: 'A256GCMKW', enc: 'A256GCM' }).encrypt(by)

const unwrap = async (wrapped: string, by: Uint8Array): Promise<Uint8Array> =>
  (await compactDecrypt(wrapped, by)).plaintext

async function requireKey(tx: Transaction<unknown>, id: string): Promise<string> {
  const key = await tx.find(SealingKey, { id })
  if (!key) throw new Error(`The key of ${id} has been destroyed.`)
  return key.wrappedKey
}

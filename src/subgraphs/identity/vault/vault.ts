import { createHmac, randomBytes } from 'node:crypto'
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose'
import type { Caller } from '../../../access/index.ts'
import { record } from '../../../audit/index.ts'
import type { Row, Transaction } from '../../../storage/index.ts'
import type { PhoneVerification } from '../phones/phone-verification.ts'
import type { KeyRing } from './key-ring.ts'
import type { SealedIdentity } from './sealed-identity.ts'
import { SealingKey } from './sealing-key.ts'

/** The personal data that is stored, only ever sealed. */
export interface PersonalData {
  legalName: string
  phoneNumber: string
}

/** The owner of personal data: the object that holds it, on a platform. */
export interface Owner {
  id: string
  platformId: string
}

/**
 * Seals personal data by envelope encryption: a data key for each owner, wrapped by its platform's key, wrapped by a
 * key-encryption key from the configuration. All AES-256-GCM, as JWE (RFC 7516).
 */
export class Vault {
  readonly #keyRing: KeyRing
  readonly #indexKey: Uint8Array

  /** `indexKey` has 32 bytes. */
  constructor(secrets: { keyRing: KeyRing; indexKey: Uint8Array }) {
    this.#keyRing = secrets.keyRing
    this.#indexKey = secrets.indexKey
  }

  /** Seals data under a new data key of the owner; data sealed under an earlier one can no longer be opened. */
  async seal(tx: Transaction<unknown>, owner: Owner, data: PersonalData): Promise<string> {
    const dataKey = randomBytes(32)
    const wrappedKey = await wrap(dataKey, { key: await this.#platformKey(tx, owner.platformId) })
    const existing = await tx.find(SealingKey, { id: owner.id })
    if (existing) existing.wrappedKey = wrappedKey
    else tx.create(SealingKey, { id: owner.id, wrappedKey })
    return new CompactEncrypt(encode(data)).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(dataKey)
  }

  /** Opens an identity. This is the only way to read it: each read is recorded in the audit trail, in the same transaction. */
  open(
    tx: Transaction<Caller>,
    identity: Pick<Row<SealedIdentity>, 'id' | 'platformId' | 'sealed'>,
  ): Promise<PersonalData> {
    record(tx, 'verified-identity.read', identity)
    return this.#open(tx, identity, identity.sealed)
  }

  /** Opens the data given for a check, to continue that check; it is not a verified identity yet. Null when destroyed. */
  async openGiven(tx: Transaction<Caller>, check: PhoneVerification): Promise<PersonalData | null> {
    return check.sealed === null ? null : this.#open(tx, check, check.sealed)
  }

  async #open(tx: Transaction<Caller>, owner: Owner, sealed: string): Promise<PersonalData> {
    const dataKey = await unwrap(await requireKey(tx, owner.id), await this.#platformKey(tx, owner.platformId))
    const { plaintext } = await compactDecrypt(sealed, dataKey)
    return JSON.parse(new TextDecoder().decode(plaintext))
  }

  /** Destroys the owner's data key, and with it all data that it sealed. */
  async destroy(tx: Transaction<unknown>, owner: { id: string }): Promise<void> {
    const key = await tx.find(SealingKey, { id: owner.id })
    if (key) tx.remove(key)
  }

  /** Returns a digest, equal for equal values within one scope; without the index key it can be neither computed nor guessed. */
  blindIndex(scope: string, value: string): string {
    return createHmac('sha256', this.#indexKey).update(`${scope}\n${value}`).digest('base64url')
  }

  /**
   * Wraps a platform's key again with the current key-encryption key; the data under it stays unchanged. Returns false if it already is.
   */
  async rewrap(tx: Transaction<unknown>, platformId: string): Promise<boolean> {
    const current = await this.#keyRing.current()
    const stored = await tx.find(SealingKey, { id: platformId })
    if (!stored || keyEncryptionKeyOf(stored) === current.id) return false
    stored.wrappedKey = await wrap(await this.#unwrapPlatformKey(stored), current)
    return true
  }

  async #platformKey(tx: Transaction<unknown>, platformId: string): Promise<Uint8Array> {
    const existing = await tx.find(SealingKey, { id: platformId })
    if (existing) return this.#unwrapPlatformKey(existing)
    const key = randomBytes(32)
    tx.create(SealingKey, { id: platformId, wrappedKey: await wrap(key, await this.#keyRing.current()) })
    return key
  }

  async #unwrapPlatformKey(stored: SealingKey): Promise<Uint8Array> {
    return unwrap(stored.wrappedKey, await this.#keyRing.byId(keyEncryptionKeyOf(stored)))
  }
}

/** The id of the key-encryption key that wraps a platform's key. */
export const keyEncryptionKeyOf = ({ wrappedKey }: { wrappedKey: string }): string =>
  decodeProtectedHeader(wrappedKey).kid ?? FIRST_KEY_ID

/** The id of the key that wraps the keys of databases older than key rotation. */
export const FIRST_KEY_ID = 'first'

const encode = (data: object): Uint8Array => new TextEncoder().encode(JSON.stringify(data))

const wrap = (key: Uint8Array, by: { id?: string; key: Uint8Array }): Promise<string> =>
  new CompactEncrypt(key)
    .setProtectedHeader({ alg: 'A256GCMKW', enc: 'A256GCM', ...(by.id === undefined ? {} : { kid: by.id }) })
    .encrypt(by.key)

const unwrap = async (wrapped: string, by: Uint8Array): Promise<Uint8Array> =>
  (await compactDecrypt(wrapped, by)).plaintext

async function requireKey(tx: Transaction<unknown>, id: string): Promise<string> {
  const key = await tx.find(SealingKey, { id })
  if (!key) throw new Error(`The key of ${id} has been destroyed.`)
  return key.wrappedKey
}

import { randomBytes } from 'node:crypto'
import type { Secrets } from '../secrets/index.ts'
import { SigningKeys } from '../signing/index.ts'
import { FIRST_KEY_ID } from '../subgraphs/identity/index.ts'

/** Generates new, unused keys. */
export const newSecrets = async (): Promise<Secrets> => ({
  signingKeys: [await SigningKeys.generate()],
  keyEncryptionKeys: [{ id: FIRST_KEY_ID, key: newKey() }],
  indexKey: newKey(),
  webhookKey: newKey(),
})

/** 32 bytes, base64url. */
export const newKey = (): string => randomBytes(32).toString('base64url')

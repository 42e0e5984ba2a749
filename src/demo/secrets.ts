import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JWK } from 'jose'
import { SigningKeys } from '../signing/index.ts'

/** What an operator would configure, and the demo makes up for itself. */
export interface Secrets {
  /** Private Ed25519 keys, the signing one first. */
  signingKeys: JWK[]
  /** The issuer's private Ed25519 key. */
  issuerKey: JWK
  /** 32 bytes each, base64url. */
  keyEncryptionKey: string
  indexKey: string
}

/** The demo's secrets: made once, and kept beside its data so that tokens and signatures outlive a restart. */
export async function demoSecrets(folder: string): Promise<Secrets> {
  const file = join(folder, 'demo-secrets.json')
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const secrets: Secrets = {
    signingKeys: [await SigningKeys.generate()],
    issuerKey: await SigningKeys.generate(),
    keyEncryptionKey: randomBytes(32).toString('base64url'),
    indexKey: randomBytes(32).toString('base64url'),
  }
  await mkdir(folder, { recursive: true })
  await writeFile(file, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  return secrets
}

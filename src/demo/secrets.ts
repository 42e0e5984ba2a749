import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Secrets, SecretsFile } from '../secrets/index.ts'
import { SigningKeys } from '../signing/index.ts'
import { FIRST_KEY_ID } from '../subgraphs/identity/index.ts'

/** The demo's secrets: made once, and kept beside its data so that tokens and signatures outlive a restart. */
export async function demoSecrets(folder: string): Promise<SecretsFile> {
  await mkdir(folder, { recursive: true })
  const file = await SecretsFile.open(join(folder, 'demo-secrets.json'), makeSecrets)
  if (!file.current.keyEncryptionKeys) await file.update(withRotation(await SigningKeys.generate()))
  if (!file.current.webhookKey) await file.update((secrets) => ({ ...secrets, webhookKey: makeKey() })) // from before webhooks
  return file
}

/** 32 bytes, base64url. */
const makeKey = (): string => randomBytes(32).toString('base64url')

const makeSecrets = async (): Promise<Secrets> => ({
  signingKeys: [await SigningKeys.generate()],
  issuerKey: await SigningKeys.generate(),
  credentialIssuerKey: await SigningKeys.generate(),
  keyEncryptionKeys: [{ id: FIRST_KEY_ID, key: makeKey() }],
  indexKey: makeKey(),
  webhookKey: makeKey(),
})

/** Demos that are older than rotation had one key-encryption key, and no issuer of credentials. */
const withRotation =
  (credentialIssuerKey: Secrets['credentialIssuerKey']) =>
  ({ keyEncryptionKey, ...secrets }: Secrets & { keyEncryptionKey?: string }): Secrets => ({
    ...secrets,
    credentialIssuerKey,
    keyEncryptionKeys: [{ id: FIRST_KEY_ID, key: keyEncryptionKey ?? '' }],
  })

import { join } from 'node:path'
import type { JWK } from 'jose'
import { makeDataFolder, newKey, newSecrets } from '../installation/index.ts'
import { type Secrets, SecretsFile } from '../secrets/index.ts'
import { SigningKeys } from '../signing/index.ts'
import { FIRST_KEY_ID } from '../subgraphs/identity/index.ts'

/** The additional secrets of the demo: the private Ed25519 keys of its own issuers, of tokens and of credentials. */
export interface DemoSecrets extends Secrets {
  issuerKey: JWK
  credentialIssuerKey: JWK
}

/** Returns the demo's secrets: created once, and stored beside its data so that tokens and signatures outlive a restart. */
export async function demoSecrets(folder: string): Promise<SecretsFile<DemoSecrets>> {
  await makeDataFolder(folder)
  const file = await SecretsFile.open<DemoSecrets>(join(folder, 'demo-secrets.json'), makeSecrets)
  if (!file.current.keyEncryptionKeys) await file.update(withRotation(await SigningKeys.generate()))
  if (!file.current.webhookKey) await file.update((secrets) => ({ ...secrets, webhookKey: newKey() })) // created before webhooks
  return file
}

const makeSecrets = async (): Promise<DemoSecrets> => ({
  ...(await newSecrets()),
  issuerKey: await SigningKeys.generate(),
  credentialIssuerKey: await SigningKeys.generate(),
})

/** Converts secrets from before rotation, with one key-encryption key and no issuer of credentials. */
const withRotation =
  (credentialIssuerKey: JWK) =>
  ({ keyEncryptionKey, ...secrets }: DemoSecrets & { keyEncryptionKey?: string }): DemoSecrets => ({
    ...secrets,
    credentialIssuerKey,
    keyEncryptionKeys: [{ id: FIRST_KEY_ID, key: keyEncryptionKey ?? '' }],
  })

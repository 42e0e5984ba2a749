import { FileKeyRing, type SecretsFile } from '../secrets/index.ts'
import { Vault } from '../subgraphs/identity/index.ts'

/** The vault with the keys of a secrets file. */
export const vaultOf = (secrets: SecretsFile): Vault =>
  new Vault({
    keyRing: new FileKeyRing(secrets),
    indexKey: Buffer.from(secrets.current.indexKey, 'base64url'),
  })

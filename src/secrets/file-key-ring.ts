import type { SecretsFile } from './secrets-file.ts'

/** The current key-encryption keys of a secrets file. */
export class FileKeyRing {
  constructor(private readonly file: SecretsFile) {}

  async current(): Promise<{ id: string; key: Uint8Array }> {
    const [first] = (await this.file.reload()).keyEncryptionKeys
    if (!first) throw new Error('The secrets hold no key-encryption key.')
    return { id: first.id, key: Buffer.from(first.key, 'base64url') }
  }

  async byId(id: string): Promise<Uint8Array> {
    const find = () => this.file.current.keyEncryptionKeys.find((each) => each.id === id)
    let found = find()
    if (!found) {
      await this.file.reload()
      found = find()
    }
    if (!found) throw new Error(`The secrets do not hold the key-encryption key ${id}; put it back.`)
    return Buffer.from(found.key, 'base64url')
  }
}

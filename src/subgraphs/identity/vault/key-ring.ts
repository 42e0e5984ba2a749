/** A key-encryption key: 256 bits, and an id that distinguishes it from earlier keys. */
export interface KeyEncryptionKey {
  id: string
  key: Uint8Array
}

/** The key-encryption keys of the configuration, which may change while Verigraph runs. */
export interface KeyRing {
  /** The key that wraps from now on. Always the newest: a key about to be retired must wrap nothing more. */
  current(): Promise<KeyEncryptionKey>
  /** Throws for a key that is not in the configuration. */
  byId(id: string): Promise<Uint8Array>
}

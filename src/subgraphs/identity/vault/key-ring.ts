/** A key-encryption key: 256 bits, and the name under which it is told from those before it. */
export interface KeyEncryptionKey {
  id: string
  key: Uint8Array
}

/** The key-encryption keys from the configuration. They may change while Verigraph runs. */
export interface KeyRing {
  /** The one that wraps from now on. Always the newest: a key that is about to go must wrap nothing more. */
  current(): Promise<KeyEncryptionKey>
  /** Throws for a key that the configuration does not hold. */
  byId(id: string): Promise<Uint8Array>
}

import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils'
import { stringify } from 'safe-stable-stringify'

/** A SHA-256 hash: 32 bytes. */
export type Hash = Uint8Array
export const HASH_LENGTH = 32

/** Prefixes that distinguish leaves from nodes, so that one cannot pass for the other. */
const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

export const toHex = (hash: Hash): string => bytesToHex(hash)
export const fromHex = (text: string): Hash => hexToBytes(text)
export const equal = (one: Hash, other: Hash): boolean => toHex(one) === toHex(other)

/** The hash of a list of one entry (RFC 9162, section 2.1.1). */
export const leafHash = (entry: Uint8Array): Hash => sha256.create().update(LEAF).update(entry).digest()

/** The hash of two concatenated lists (RFC 9162, section 2.1.1). */
export const nodeHash = (left: Hash, right: Hash): Hash =>
  sha256.create().update(NODE).update(left).update(right).digest()

/** The hash of an empty list. */
export const EMPTY_ROOT: Hash = sha256(new Uint8Array())

/** The leaf hash of a JSON value in its canonical form (RFC 8785), in UTF-8. */
export const leafHashOf = (value: object): Hash => leafHash(new TextEncoder().encode(stringify(value)))

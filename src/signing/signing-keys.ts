import { createPrivateKey, type KeyObject, sign } from 'node:crypto'
import {
  calculateJwkThumbprint,
  compactVerify,
  createLocalJWKSet,
  errors,
  exportJWK,
  generateKeyPair,
  type JSONWebKeySet,
  type JWK,
} from 'jose'

/** RFC 8037: Ed25519 signatures, named `EdDSA` in JOSE. */
const ALGORITHM = 'EdDSA'

interface Imported {
  signing: { key: KeyObject; keyId: string }
  published: JSONWebKeySet
}

/**
 * Verigraph's signing keys for documents that others verify offline: orders, permits and status lists. The first one
 * signs; all are published, so that older signatures can still be verified.
 */
export class SigningKeys {
  private constructor(private keys: Imported) {}

  /** Imports private Ed25519 keys in JWK form, the signing one first. */
  static async import(privateKeys: readonly JWK[]): Promise<SigningKeys> {
    return new SigningKeys(await importKeys(privateKeys))
  }

  /** Generates a private key in JWK form. */
  static async generate(): Promise<JWK> {
    const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true })
    return exportJWK(privateKey)
  }

  /** The key set served at `/.well-known/jwks.json` (RFC 7517). */
  get publicJwks(): JSONWebKeySet {
    return this.keys.published
  }

  /** Replaces the keys; the signing one is first. */
  async replace(privateKeys: readonly JWK[]): Promise<void> {
    this.keys = await importKeys(privateKeys)
  }

  /**
   * Signs the claims as a compact JWS (RFC 7515, section 7.1), with a media type in `typ` so that one kind cannot pass
   * for another (RFC 8725, section 3.11). It signs synchronously: jose signs in another thread, which takes twice the
   * time of the signature while the transaction waits.
   */
  sign(claims: object, type: string): string {
    const { key, keyId } = this.keys.signing
    const signed = [{ alg: ALGORITHM, typ: type, kid: keyId }, claims]
      .map((part) => base64url(JSON.stringify(part)))
      .join('.')
    return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`
  }

  /**
   * Verifies a token signed by one of these keys with this media type and returns its claims. Throws jose's errors for
   * anything else.
   */
  async verify(token: string, type: string): Promise<unknown> {
    const keys = createLocalJWKSet(this.publicJwks)
    const { payload, protectedHeader } = await compactVerify(token, keys, { algorithms: [ALGORITHM] })
    if (protectedHeader.typ !== type) throw new errors.JWSInvalid(`This is not of the type ${type}.`)
    return JSON.parse(new TextDecoder().decode(payload))
  }
}

async function importKeys(privateKeys: readonly JWK[]): Promise<Imported> {
  const [first] = privateKeys
  if (!first) throw new Error('At least one signing key is needed.')
  return {
    signing: { key: privateKeyOf(first), keyId: await calculateJwkThumbprint(first) },
    published: { keys: await Promise.all(privateKeys.map(publicPart)) },
  }
}

function privateKeyOf(jwk: JWK): KeyObject {
  const key = createPrivateKey({ key: { ...jwk }, format: 'jwk' })
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('A signing key must be an Ed25519 key.')
  return key
}

const base64url = (text: string): string => Buffer.from(text).toString('base64url')

async function publicPart({ d: _secret, ...jwk }: JWK): Promise<JWK> {
  return { ...jwk, alg: ALGORITHM, use: 'sig', kid: await calculateJwkThumbprint(jwk) }
}

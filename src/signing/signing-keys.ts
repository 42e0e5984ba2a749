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
 * The keys with which Verigraph signs what others check offline: orders, permits and status lists.
 * The first one signs; all of them are published, so that what an older one signed can still be checked.
 */
export class SigningKeys {
  private constructor(private keys: Imported) {}

  /** Takes private Ed25519 keys in JWK form, the signing one first. */
  static async import(privateKeys: readonly JWK[]): Promise<SigningKeys> {
    return new SigningKeys(await importKeys(privateKeys))
  }

  /** A new private key in JWK form. */
  static async generate(): Promise<JWK> {
    const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true })
    return exportJWK(privateKey)
  }

  /** What stands at `/.well-known/jwks.json` (RFC 7517). */
  get publicJwks(): JSONWebKeySet {
    return this.keys.published
  }

  /** Goes on with other keys, the signing one first. */
  async replace(privateKeys: readonly JWK[]): Promise<void> {
    this.keys = await importKeys(privateKeys)
  }

  /**
   * A compact JWS (RFC 7515, section 7.1) over the claims, with a media type in `typ` so that one kind cannot pass for another (RFC 8725,
   * section 3.11). It is signed at once: jose's way, through another thread, takes twice the time of the signature, and the transaction waits.
   */
  sign(claims: object, type: string): string {
    const { key, keyId } = this.keys.signing
    const signed = [{ alg: ALGORITHM, typ: type, kid: keyId }, claims]
      .map((part) => base64url(JSON.stringify(part)))
      .join('.')
    return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`
  }

  /** The claims of what one of these keys has signed under this media type. Throws jose's errors for anything else. */
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

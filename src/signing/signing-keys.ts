import {
  CompactSign,
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
} from 'jose'

/** RFC 8037: Ed25519 signatures, named `EdDSA` in JOSE. */
const ALGORITHM = 'EdDSA'

/**
 * The keys with which Verigraph signs what others check offline: orders and permits.
 * The first one signs; all of them are published, so that what an older one signed can still be checked.
 */
export class SigningKeys {
  private constructor(
    private readonly current: { key: CryptoKey; keyId: string },
    /** What stands at `/.well-known/jwks.json` (RFC 7517). */
    readonly publicJwks: JSONWebKeySet,
  ) {}

  /** Takes private Ed25519 keys in JWK form, the signing one first. */
  static async import(privateKeys: readonly JWK[]): Promise<SigningKeys> {
    const [first] = privateKeys
    if (!first) throw new Error('At least one signing key is needed.')
    const key = (await importJWK(first, ALGORITHM)) as CryptoKey
    const published = await Promise.all(privateKeys.map(publicPart))
    return new SigningKeys({ key, keyId: await calculateJwkThumbprint(first) }, { keys: published })
  }

  /** A new private key in JWK form. */
  static async generate(): Promise<JWK> {
    const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true })
    return exportJWK(privateKey)
  }

  /** A compact JWS (RFC 7515, section 7.1) over the claims, with a media type in `typ` so that one kind cannot pass for another (RFC 8725, section 3.11). */
  sign(claims: object, type: string): Promise<string> {
    return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
      .setProtectedHeader({ alg: ALGORITHM, typ: type, kid: this.current.keyId })
      .sign(this.current.key)
  }
}

async function publicPart({ d: _secret, ...jwk }: JWK): Promise<JWK> {
  return { ...jwk, alg: ALGORITHM, use: 'sig', kid: await calculateJwkThumbprint(jwk) }
}

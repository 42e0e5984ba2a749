import type { JWK } from 'jose'
import { z } from 'zod'

/** A private Ed25519 key in JWK form (RFC 8037). */
const signingKey = z.custom<JWK>(
  (value) => z.object({ kty: z.literal('OKP'), d: z.string(), x: z.string() }).safeParse(value).success,
  'This is not a private Ed25519 key in JWK form',
)

const key32 = z
  .string()
  .refine((text) => Buffer.from(text, 'base64url').length === 32, 'This is not base64url of 32 bytes')

/** The required content of a secrets file. */
export const secretsShape = z.looseObject({
  /**
   * Private Ed25519 keys, the signing one first; the others stay published so that their signatures can be verified.
   */
  signingKeys: z.array(signingKey).min(1),
  /** Keys of 32 bytes each, the wrapping one first; the others only unwrap. */
  keyEncryptionKeys: z.array(z.object({ id: z.string().min(1), key: key32 })).min(1),
  /** 32 bytes, base64url. It must not change: everything indexed with it could no longer be found. */
  indexKey: key32,
  /**
   * 32 bytes, base64url: the secrets of all webhook endpoints are derived from it. If it changes, every receiver needs
   * a new secret.
   */
  webhookKey: key32,
})

/** The secrets of an installation. */
export type Secrets = Pick<
  z.infer<typeof secretsShape>,
  'signingKeys' | 'keyEncryptionKeys' | 'indexKey' | 'webhookKey'
>

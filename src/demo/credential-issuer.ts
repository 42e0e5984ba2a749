import { createHmac } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { calculateJwkThumbprint, importJWK, type JWK, SignJWT } from 'jose'
import { z } from 'zod'

/** The path of the demo's national e-ID below the gateway's URL. */
export const CREDENTIAL_ISSUER_PATH = '/dev/e-id'
const ALGORITHM = 'EdDSA'

/** The data that a person would consent to share on the e-ID's own page. */
const request = z.strictObject({
  name: z.string().min(1),
  birthdate: z.iso.date().optional(),
  nonce: z.string().min(1),
})

/** Adds a stand-in for a national e-ID: discovery, keys, and credentials for any request. */
export async function addCredentialIssuer(
  http: FastifyInstance,
  { publicUrl, key }: { publicUrl: string; key: JWK },
): Promise<void> {
  const issuer = `${publicUrl}${CREDENTIAL_ISSUER_PATH}`
  const { d: secret = '', ...publicKey } = key
  /** Returns the same subject for the same person, without revealing who that is. */
  const subjectOf = ({ name, birthdate = '' }: { name: string; birthdate?: string | undefined }): string =>
    createHmac('sha256', secret).update(`${name}\n${birthdate}`).digest('base64url')
  const kid = await calculateJwkThumbprint(publicKey)
  const signingKey = await importJWK(key, ALGORITHM)
  http.get(`${CREDENTIAL_ISSUER_PATH}/.well-known/openid-configuration`, async () => ({
    issuer,
    jwks_uri: `${issuer}/jwks.json`,
    verified_claims_supported: true,
    trust_frameworks_supported: ['vn_eid'],
  }))
  http.get(`${CREDENTIAL_ISSUER_PATH}/jwks.json`, async () => ({
    keys: [{ ...publicKey, kid, alg: ALGORITHM, use: 'sig' }],
  }))
  http.post(`${CREDENTIAL_ISSUER_PATH}/credentials`, async ({ body }, reply) => {
    const { success, data } = request.safeParse(body)
    if (!success)
      return reply
        .code(400)
        .send({ error: 'Send {"name": "…", "nonce": "…"}, and "birthdate" (YYYY-MM-DD) if you like.' })
    const { nonce, ...claims } = data
    const credential = await new SignJWT({
      nonce,
      verified_claims: { verification: { trust_framework: 'vn_eid', assurance_level: 'high' }, claims },
    })
      .setProtectedHeader({ alg: ALGORITHM, kid })
      .setIssuer(issuer)
      .setAudience(publicUrl)
      .setSubject(subjectOf(claims))
      .setIssuedAt()
      .setExpirationTime('10m')
      .sign(signingKey)
    return { credential }
  })
}

import { createPublicKey } from 'node:crypto'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { parse } from 'graphql'
import { CloseCode } from 'graphql-ws'
import { SignJWT, UnsecuredJWT } from 'jose'
import { ViewerDocument } from '../support/generated.ts'
import { Issuer } from '../support/issuer.ts'
import { accessToken, TestProduction } from '../support/production.ts'
import { until } from '../support/until.ts'

const SUBJECT = 'first-admin'
const now = () => Math.floor(Date.now() / 1000)

/** What the bearer of a token is told: its name, or the code of the error. */
async function bearer(production: TestProduction, token: string | Promise<string>): Promise<unknown> {
  const { data, errors } = await production.with(token).ask(ViewerDocument, {})
  return errors ? errors[0]?.extensions.code : data.viewer.clientId
}

describe('access tokens', () => {
  let production: TestProduction
  beforeAll(async () => {
    production = await TestProduction.start({ issuers: 2 })
  })
  afterAll(() => production[Symbol.asyncDispose]())

  const issue = (claims: Record<string, unknown> = {}, header = {}) =>
    accessToken(production.issuer, { sub: SUBJECT, ...claims }, header)

  it('are accepted as RFC 9068 describes them, whatever the media type is written like', async () => {
    for (const typ of ['at+jwt', 'application/at+jwt', 'AT+JWT'])
      expect(await bearer(production, issue({}, { typ }))).toBe('installation-admin')
  })

  it('name a machine without a subject by its client id', async () => {
    const token = accessToken(production.issuer, { client_id: SUBJECT })
    expect(await bearer(production, token)).toBe('installation-admin')
  })

  it('may be off by a few seconds', async () => {
    expect(await bearer(production, issue({ exp: now() - 2 }))).toBe('installation-admin')
    expect(await bearer(production, issue({ nbf: now() + 2 }))).toBe('installation-admin')
  })

  it.each<[string, () => Promise<string> | string]>([
    ['no token at all', () => 'nonsense'],
    ['followed by something', async () => `${await issue()} more`],
    ['expired', () => issue({ exp: now() - 60 })],
    ['not valid yet', () => issue({ nbf: now() + 60 })],
    ['for ever', () => issue({ exp: undefined })],
    ['for someone else', () => issue({ aud: 'urn:someone:else' })],
    ['for nobody', () => issue({ aud: undefined })],
    ['of an issuer that nobody trusts', () => issue({ iss: 'https://evil.example' })],
    ['of no issuer', () => issue({ iss: undefined })],
    ['an ID token', () => issue({}, { typ: 'JWT' })],
    ['without a type', () => issue({}, { typ: undefined })],
    ['a permit', () => issue({}, { typ: 'permit+jwt' })],
    ['of nobody', () => issue({ sub: undefined, client_id: undefined })],
    ['of a subject that is no text', () => issue({ sub: 4711 })],
    ['of a subject that is not registered', () => issue({ sub: 'somebody' })],
    ['signed by a key that was never published', () => issue({}, { kid: 'another' })],
  ])('are refused when %s', async (_what, token) => {
    expect(await bearer(production, token())).toBe('UNAUTHENTICATED')
  })

  it('are refused when forged: changed, unsigned, or signed by the public key as if it were a secret', async () => {
    const [header, payload, signature] = (await issue({ sub: 'somebody' })).split('.')
    const changed = Buffer.from(JSON.stringify({ ...JSON.parse(atob(payload ?? '')), sub: SUBJECT }))
    const claims = { iss: production.issuer.url, aud: 'urn:verigraph:test', sub: SUBJECT, client_id: SUBJECT }
    const unsigned = new UnsecuredJWT(claims).setExpirationTime('5m').encode()
    const publicKey = createPublicKey({ key: production.issuer.publicJwk, format: 'jwk' })
    const asSecret = (secret: string) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'first' })
        .setExpirationTime('5m')
        .sign(new TextEncoder().encode(secret))
    const pem = publicKey.export({ type: 'spki', format: 'pem' }) as string
    for (const forged of [
      [header, changed.toString('base64url'), signature].join('.'),
      unsigned,
      await asSecret(pem),
      await asSecret(JSON.stringify(production.issuer.publicJwk)),
    ])
      expect(await bearer(production, forged)).toBe('UNAUTHENTICATED')
  })

  it('are refused when another issuer has signed them, also one that is trusted', async () => {
    const [mine, other] = production.issuers
    expect(await bearer(production, accessToken(other as Issuer, { iss: mine?.url, sub: SUBJECT }))).toBe(
      'UNAUTHENTICATED',
    )
    // The same subject of another issuer is someone else.
    expect(await bearer(production, accessToken(other as Issuer, { sub: SUBJECT }))).toBe('UNAUTHENTICATED')
  })

  it('are checked over WebSocket, too', async () => {
    const query = parse('subscription { removalOrderEvents { cursor } }') as TypedDocumentNode<object, never>
    const forged = production.with(issue({ sub: 'somebody' }))
    await expect(forged.follow(query, {} as never).next()).rejects.toMatchObject({ code: CloseCode.Forbidden })
  })

  it('go on when the issuer rotates its keys: the new key is found, and the old one goes', async () => {
    await using other = await TestProduction.start()
    const old = await accessToken(other.issuer, { sub: SUBJECT })
    expect(await bearer(other, old)).toBe('installation-admin')
    await other.issuer.rotate()
    await until(
      async () => (await bearer(other, accessToken(other.issuer, { sub: SUBJECT }))) === 'installation-admin',
      15_000,
    )
    await until(async () => (await bearer(other, old)) === 'UNAUTHENTICATED', 15_000)
  }, 40_000)

  it('are not accepted of an issuer whose discovery document speaks for another; the fault is not the caller’s', async () => {
    await using other = await TestProduction.start()
    other.issuer.claimsToBe = 'https://someone.example'
    expect(await bearer(other, accessToken(other.issuer, { sub: SUBJECT }))).toBe('INTERNAL_SERVER_ERROR')
    other.issuer.claimsToBe = undefined
    expect(await bearer(other, accessToken(other.issuer, { sub: SUBJECT }))).toBe('installation-admin')
  })

  it('tell no person by what comes back from a database as somebody else: two persons could be one', async () => {
    await using named = await TestProduction.start({ variables: { VERIGRAPH_PERSON_CLAIM: 'employee' } })
    const as = (employee: string) => bearer(named, accessToken(named.issuer, { sub: SUBJECT, employee }))
    expect(await as('4711')).toBe('installation-admin')
    expect(await as('4711\ud83d\ude00')).toBe('installation-admin')
    for (const half of ['4711\ud800', '\udc004711', '4711\ude00\ud83d']) expect(await as(half)).toBe('UNAUTHENTICATED')
  })

  it('are understood as Keycloak writes them, when the configuration says so', async () => {
    await using other = await TestProduction.start({
      variables: { VERIGRAPH_TOKEN_TYPES: 'at+jwt,JWT', VERIGRAPH_SUBJECT_CLAIMS: 'client_id,sub' },
    })
    const machine = { client_id: SUBJECT, azp: SUBJECT, sub: 'b0e5…', typ: 'Bearer' }
    const person = { client_id: undefined, azp: 'console', sub: SUBJECT, typ: 'Bearer' }
    for (const claims of [machine, person])
      expect(await bearer(other, accessToken(other.issuer, claims, { typ: 'JWT' }))).toBe('installation-admin')
  })
})

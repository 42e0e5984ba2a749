import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { StatusList } from '@sd-jwt/jwt-status-list'
import { type PermitRefused, VerigraphIssuer, verifyPermit } from '../../src/sdk/index.ts'
import { SigningKeys } from '../../src/signing/index.ts'
import { describeOnStorage } from '../support/each-storage.ts'
import { type Action, IssuePermitDocument, RevokeVerificationDocument } from '../support/generated.ts'
import { issueOrder, registerUser, verifiedUser, verifyUser } from '../support/story.ts'
import { TestClock, type TestVerigraph } from '../support/verigraph.ts'

async function permitOf(verigraph: TestVerigraph, userId: string, actions: Action[] = ['COMMENT', 'POST']) {
  const { issuePermit } = await verigraph.as('vietsocial').run(IssuePermitDocument, { input: { userId, actions } })
  return issuePermit.permit?.token ?? ''
}

async function platformIdOf(verigraph: TestVerigraph): Promise<string> {
  const { data } = await verigraph
    .as('vietsocial')
    .ask<{ viewer: { organisation: { id: string } } }>('{ viewer { organisation { id } } }')
  return data.viewer.organisation.id
}

const refusal = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'accepted',
    (error: PermitRefused) => error.code,
  )

describeOnStorage('verifyPermit', (startOn) => {
  async function scene() {
    const clock = new TestClock()
    const verigraph = await startOn()
    const { id: userId } = await verifiedUser(verigraph, verigraph.as('vietsocial'))
    const issuer = new VerigraphIssuer(verigraph.url, { now: () => clock.now().getTime() })
    const expected = { issuer, platformId: await platformIdOf(verigraph), action: 'COMMENT', userId: null }
    return { verigraph, clock, userId, expected, [Symbol.asyncDispose]: () => verigraph[Symbol.asyncDispose]() }
  }

  it('takes a permit for its platform, user and actions, and for nothing else', async () => {
    await using it = await scene()
    const { expected, userId, verigraph } = it
    const permit = await permitOf(verigraph, userId)
    expect(await verifyPermit(permit, { ...expected, userId })).toMatchObject({
      userId,
      level: 'PHONE',
      source: 'PHONE_CODE',
      actions: ['COMMENT', 'POST'],
      commercial: false,
    })
    expect(await refusal(verifyPermit(permit, { ...expected, action: 'SELL' }))).toBe('NOT_PERMITTED')
    expect(await refusal(verifyPermit(permit, { ...expected, commercial: true }))).toBe('NOT_PERMITTED')
    expect(await refusal(verifyPermit(permit, { ...expected, platformId: 'platform_x' }))).toBe('WRONG_PLATFORM')
    expect(await refusal(verifyPermit(permit, { ...expected, userId: 'usr_x' }))).toBe('WRONG_USER')
  })

  it('refuses a forged, altered, unsigned or foreign token, and an order passed off as a permit', async () => {
    await using it = await scene()
    const { expected, userId, verigraph } = it
    const permit = await permitOf(verigraph, userId)
    const [header, payload, signature] = permit.split('.') as [string, string, string]
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const foreign = await SigningKeys.import([await SigningKeys.generate()])
    const altered = encode({ ...claims, actions: ['SELL'] })
    const { signedDocument } = await issueOrder(verigraph, { targetId: userId, action: 'SUSPEND_USER' })
    for (const token of [
      '',
      'x.y.z',
      `${header}.${altered}.${signature}`,
      `${encode({ alg: 'none', typ: 'permit+jwt' })}.${payload}.`,
      await foreign.sign(claims, 'permit+jwt'),
      signedDocument ?? '',
    ])
      expect(await refusal(verifyPermit(token, expected))).toBe('INVALID')
  })

  it('does not check what it is not told to check for: it says so, and takes nothing', async () => {
    await using it = await scene()
    const permit = await permitOf(it.verigraph, it.userId)
    const expected = { ...it.expected, userId: it.userId }
    await verifyPermit(permit, expected)
    for (const name of ['issuer', 'platformId', 'userId', 'action'] as const) {
      const { [name]: _forgotten, ...rest } = expected
      const unset = [
        { ...expected, [name]: undefined },
        { ...expected, [name]: '' },
      ]
      for (const wrong of name === 'userId' ? unset : [rest, ...unset])
        await expect(verifyPermit(permit, wrong as typeof expected)).rejects.toThrow(
          expect.objectContaining({ name: 'TypeError', message: expect.stringContaining(`Pass ${name}`) }),
        )
    }
    for (const wrong of [undefined, 'false', 0])
      await expect(verifyPermit(permit, { ...expected, commercial: wrong as never })).rejects.toThrow(TypeError)
    await expect(verifyPermit(permit, undefined as never)).rejects.toThrow(TypeError)
    expect(() => new VerigraphIssuer(undefined as never)).toThrow('Pass the address')
  })

  it('refuses a permit after fifteen minutes', async () => {
    await using it = await scene()
    const permit = await permitOf(it.verigraph, it.userId)
    it.clock.advance({ minutes: 15 })
    expect(await refusal(verifyPermit(permit, it.expected))).toBe('EXPIRED')
  })

  it('sees a revocation within a minute; a user who is verified anew gets permits that hold', async () => {
    await using it = await scene()
    const { expected, userId, verigraph, clock } = it
    const permit = await permitOf(verigraph, userId)
    await verifyPermit(permit, expected)
    const platform = verigraph.as('vietsocial')
    await platform.run(RevokeVerificationDocument, { input: { userId, reason: 'ACCOUNT_TAKEN_OVER' } })
    clock.advance({ minutes: 0.9 })
    expect(await refusal(verifyPermit(permit, expected))).toBe('REVOKED')
    expect(await permitOf(verigraph, userId)).toBe('')
    await verifyUser(verigraph, platform, userId)
    const renewed = await permitOf(verigraph, userId)
    expect(await refusal(verifyPermit(renewed, expected))).toBe('accepted')
    expect(await refusal(verifyPermit(permit, expected))).toBe('REVOKED')
  })

  it('touches nobody else’s permits', async () => {
    await using it = await scene()
    const { expected, userId, verigraph, clock } = it
    const other = await verifiedUser(verigraph, verigraph.as('vietsocial'))
    const permit = await permitOf(verigraph, other.id)
    await verigraph
      .as('vietsocial')
      .run(RevokeVerificationDocument, { input: { userId, reason: 'ACCOUNT_TAKEN_OVER' } })
    clock.advance({ minutes: 1 })
    expect(await refusal(verifyPermit(permit, expected))).toBe('accepted')
  })

  it('asks for the status once for all permits of half a minute, and knows nothing of a list elsewhere', async () => {
    await using it = await scene()
    const { expected, userId, verigraph } = it
    const permit = await permitOf(verigraph, userId)
    await verifyPermit(permit, expected)
    const original = globalThis.fetch
    let asked = 0
    globalThis.fetch = (...request) => {
      asked += 1
      return original(...request)
    }
    try {
      await Promise.all(Array.from({ length: 50 }, () => verifyPermit(permit, expected)))
      expect(asked).toBe(0)
      it.clock.advance({ minutes: 0.6 })
      await Promise.all(Array.from({ length: 50 }, () => verifyPermit(permit, expected)))
      expect(asked).toBe(1)
    } finally {
      globalThis.fetch = original
    }
    await expect(expected.issuer.statusLists.statusOf('http://127.0.0.1:9/status-lists/x', 0)).rejects.toMatchObject({
      code: 'STATUS_UNKNOWN',
    })
  })

  it('lets nothing pass while Verigraph cannot be asked for longer than a list counts', async () => {
    await using it = await scene()
    const { expected, userId, verigraph, clock } = it
    const permit = await permitOf(verigraph, userId)
    await verifyPermit(permit, expected)
    await verigraph.stop()
    clock.advance({ minutes: 2 })
    expect(await refusal(verifyPermit(permit, expected))).toBe('accepted')
    clock.advance({ minutes: 4 })
    expect(await refusal(verifyPermit(permit, expected))).toBe('STATUS_UNKNOWN')
  })

  it('lists are signed tokens of their own kind, for everyone', async () => {
    await using it = await scene()
    const permit = await permitOf(it.verigraph, it.userId)
    const { status } = JSON.parse(Buffer.from(permit.split('.')[1] ?? '', 'base64url').toString())
    const response = await fetch(status.status_list.uri)
    expect(response.headers.get('content-type')).toContain('application/statuslist+jwt')
    const [header, payload] = (await response.text())
      .split('.')
      .map((part) => Buffer.from(part, 'base64url').toString())
    expect(JSON.parse(header ?? '')).toMatchObject({ typ: 'statuslist+jwt', alg: 'EdDSA' })
    expect(JSON.parse(payload ?? '')).toMatchObject({ sub: status.status_list.uri, ttl: 30, status_list: { bits: 2 } })
    expect((await fetch(`${it.verigraph.url}/status-lists/nothing`)).status).toBe(404)
  })
})

describe('a status list of a forger', () => {
  it('does not count', async () => {
    const genuine = await SigningKeys.import([await SigningKeys.generate()])
    const forger = await SigningKeys.import([await SigningKeys.generate()])
    let list = ''
    const server = createServer((request, response) => {
      if (request.url === '/.well-known/jwks.json') response.end(JSON.stringify(genuine.publicJwks))
      else response.end(list)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      const now = Math.floor(Date.now() / 1000)
      const uri = `${url}/status-lists/a`
      const lst = new StatusList([0, 0, 0, 0], 2).compressStatusList()
      const claims = { sub: uri, iat: now, exp: now + 300, ttl: 30, status_list: { bits: 2, lst } }
      const expected = { issuer: new VerigraphIssuer(url), platformId: 'p', userId: 'u', action: 'COMMENT' }
      const status = { status_list: { idx: 0, uri } }
      const body = { iss: url, sub: 'u', platform: 'p', actions: ['COMMENT'], exp: now + 60, status }
      const permit = await genuine.sign(body, 'permit+jwt')
      list = await forger.sign(claims, 'statuslist+jwt')
      expect(await refusal(verifyPermit(permit, expected))).toBe('STATUS_UNKNOWN')
      list = await genuine.sign({ ...claims, sub: `${url}/status-lists/b` }, 'statuslist+jwt')
      expect(await refusal(verifyPermit(permit, expected))).toBe('STATUS_UNKNOWN')
      list = await genuine.sign(claims, 'statuslist+jwt')
      expect(await refusal(verifyPermit(permit, expected))).toBe('accepted')
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })
})

describeOnStorage('permits', (startOn) => {
  it('say whether they are for doing it commercially, and nothing of who the user is', async () => {
    await using verigraph = await startOn()
    const platform = verigraph.as('vietsocial')
    const { id: userId } = await registerUser(platform)
    await verifyUser(verigraph, platform, userId, { legalName: 'Ngô Thị Bảo', phoneNumber: '+84987654399' })
    const { issuePermit } = await platform.run(IssuePermitDocument, {
      input: { userId, actions: ['LIVE_STREAM'], commercial: true },
    })
    const payload = Buffer.from(issuePermit.permit?.token.split('.')[1] ?? '', 'base64url').toString()
    expect(JSON.parse(payload)).toMatchObject({ actions: ['LIVE_STREAM'], commercial: true })
    expect(payload).not.toMatch(/Ngô|987654399/)
  })
})

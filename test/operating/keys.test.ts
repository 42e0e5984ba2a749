import { createRemoteJWKSet, jwtVerify } from 'jose'
import { openKeys } from '../../src/operating/keys.ts'
import { IssuePermitDocument, UserDocument } from '../support/generated.ts'
import { registerUser, verifyUser } from '../support/story.ts'
import { until } from '../support/until.ts'
import { TestVerigraph } from '../support/verigraph.ts'

const PERSON = { legalName: 'Bùi Văn Khóa', phoneNumber: '+84987652222' }

describe('verigraph keys', () => {
  async function scene() {
    const verigraph = await TestVerigraph.start()
    const keys = await openKeys({ dataFolder: verigraph.folder })
    const platform = verigraph.as('vietsocial')
    const { id } = await registerUser(platform)
    await verifyUser(verigraph, platform, id, PERSON)
    return {
      verigraph,
      keys,
      platform,
      id,
      async [Symbol.asyncDispose]() {
        await keys[Symbol.asyncDispose]()
        await verigraph[Symbol.asyncDispose]()
      },
    }
  }

  it('rotates while Verigraph runs: what was sealed is read, what is new is sealed under the new key', async () => {
    await using it = await scene()
    const before = await it.keys.list()
    expect(before).toMatchObject([{ current: true, wraps: 2 }])
    expect(await it.keys.rotate()).toEqual({ rewrapped: 2 })
    const [current, retired] = await it.keys.list()
    expect(current).toMatchObject({ current: true, wraps: 2 })
    expect(retired).toEqual({ id: before[0]?.id, current: false, wraps: 0 })

    const read = async () => (await it.platform.run(UserDocument, { id: it.id })).user?.verifiedIdentity
    expect(await read()).toMatchObject(PERSON)
    const another = await registerUser(it.platform)
    await verifyUser(it.verigraph, it.platform, another.id)
    await it.keys.retire(before[0]?.id ?? '')
    expect(await it.keys.list()).toHaveLength(1)
    expect(await read()).toMatchObject(PERSON)
    await it.verigraph.restart()
    expect(await read()).toMatchObject(PERSON)
  })

  it('makes nothing where there is nothing', async () => {
    await expect(openKeys({ dataFolder: '/nowhere' })).rejects.toThrow('There is no Verigraph in /nowhere')
  })

  it('forgets no key that is in use', async () => {
    await using it = await scene()
    const [current] = await it.keys.list()
    await expect(it.keys.retire(current?.id ?? '')).rejects.toThrow('in use')
    await expect(it.keys.retire('nothing')).rejects.toThrow('no key-encryption key')
  })

  it('signs with a new key, and what the old one signed can still be checked', async () => {
    await using it = await scene()
    const jwks = new URL(`${it.verigraph.url}/.well-known/jwks.json`)
    const input = { userId: it.id, actions: ['COMMENT' as const] }
    const permit = async () => (await it.platform.run(IssuePermitDocument, { input })).issuePermit.permit?.token ?? ''
    const keyIdOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid
    const old = await permit()
    await it.keys.rotate()
    await until(async () => keyIdOf(await permit()) !== keyIdOf(old))
    for (const token of [old, await permit()])
      expect((await jwtVerify(token, createRemoteJWKSet(jwks))).payload.sub).toBe(it.id)
  })
})

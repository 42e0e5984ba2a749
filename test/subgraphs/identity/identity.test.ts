import { createRemoteJWKSet, jwtVerify } from 'jose'
import { AuditEntry } from '../../../src/audit/index.ts'
import { User } from '../../../src/subgraphs/identity/index.ts'
import { describeOnStorage, shared } from '../../support/each-storage.ts'
import {
  ConfirmPhoneVerificationDocument,
  IssuePermitDocument,
  RegisterUserDocument,
  StartPhoneVerificationDocument,
  UserDocument,
} from '../../support/generated.ts'
import { codeSentTo, registerUser, unique, verifiedUser, verifyUser } from '../../support/story.ts'
import type { TestVerigraph } from '../../support/verigraph.ts'

const PHONE = '+84987654321'

async function startVerification(verigraph: TestVerigraph, userId: string) {
  const input = { userId, legalName: 'Lê Văn Cường', phoneNumber: PHONE }
  const { startPhoneVerification } = await verigraph.as('vietsocial').run(StartPhoneVerificationDocument, { input })
  return startPhoneVerification.phoneVerification?.id ?? ''
}

async function confirm(verigraph: TestVerigraph, verificationId: string, code: string) {
  const input = { verificationId, code }
  const { confirmPhoneVerification } = await verigraph.as('vietsocial').run(ConfirmPhoneVerificationDocument, { input })
  return confirmPhoneVerification
}

const another = (code: string) => (code === '000000' ? '111111' : '000000')

describeOnStorage('identity', (start) => {
  const running = shared(start)

  it('refuses a second account of the same external id', async () => {
    const verigraph = running()
    const input = { externalId: unique('account'), handle: 'mai' }
    await verigraph.as('vietsocial').run(RegisterUserDocument, { input })
    const { registerUser } = await verigraph.as('vietsocial').run(RegisterUserDocument, { input })
    expect(registerUser).toMatchObject({
      user: null,
      userErrors: [{ code: 'CONFLICT', path: ['input', 'externalId'] }],
    })
    const elsewhere = await verigraph.as('globaltube').run(RegisterUserDocument, { input })
    expect(elsewhere.registerUser.userErrors).toEqual([])
  })

  it('names every malformed or impossible value with its path, and sends nothing', async () => {
    const verigraph = running()
    const { id: userId } = await registerUser(verigraph.as('vietsocial'))
    for (const [field, input] of [
      ['phoneNumber', { userId, legalName: 'A', phoneNumber: '0912' }],
      ['phoneNumber', { userId, legalName: 'A', phoneNumber: '+84123' }],
      ['phoneNumber', { userId, legalName: 'A', phoneNumber: '+99912345678' }],
      ['legalName', { userId, legalName: '  ', phoneNumber: PHONE }],
    ] as const) {
      const { startPhoneVerification } = await verigraph.as('vietsocial').run(StartPhoneVerificationDocument, { input })
      expect(startPhoneVerification).toMatchObject({
        phoneVerification: null,
        userErrors: [{ code: 'INVALID_INPUT', path: ['input', field] }],
      })
    }
    await expect(codeSentTo(verigraph, PHONE)).rejects.toThrow()
  })

  it('answers NOT_FOUND alike for a user that is not there and one of another platform', async () => {
    const verigraph = running()
    const { id } = await registerUser(verigraph.as('globaltube'))
    const answers = []
    for (const userId of [id, 'usr_00000000000000000000000000', 'nonsense']) {
      const input = { userId, legalName: 'A', phoneNumber: PHONE }
      answers.push(
        (await verigraph.as('vietsocial').run(StartPhoneVerificationDocument, { input })).startPhoneVerification,
      )
    }
    expect(answers[0]).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', path: ['input', 'userId'] }] })
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  it('counts wrong codes, and closes the check after five', async () => {
    const verigraph = running()
    const { id } = await registerUser(verigraph.as('vietsocial'))
    const verificationId = await startVerification(verigraph, id)
    const code = await codeSentTo(verigraph, PHONE)
    for (let attempt = 0; attempt < 5; attempt++)
      expect(await confirm(verigraph, verificationId, another(code))).toMatchObject({
        userErrors: [{ code: 'WRONG_CODE' }],
      })
    expect(await confirm(verigraph, verificationId, code)).toMatchObject({
      userErrors: [{ code: 'TOO_MANY_ATTEMPTS' }],
    })
  })

  it('accepts a code for five minutes, and once', async () => {
    const verigraph = running()
    const { id } = await registerUser(verigraph.as('vietsocial'))
    const late = await startVerification(verigraph, id)
    const lateCode = await codeSentTo(verigraph, PHONE)
    verigraph.clock.advance({ minutes: 5 })
    expect(await confirm(verigraph, late, lateCode)).toMatchObject({ userErrors: [{ code: 'EXPIRED' }] })

    const inTime = await startVerification(verigraph, id)
    const code = await codeSentTo(verigraph, PHONE)
    expect(await confirm(verigraph, inTime, code)).toMatchObject({
      verifiedIdentity: { level: 'PHONE' },
      userErrors: [],
    })
    expect(await confirm(verigraph, inTime, code)).toMatchObject({ userErrors: [{ code: 'WRONG_STATE' }] })
  })

  it('shows name and number to the own platform alone, and audits each read', async () => {
    const verigraph = running()
    const { id } = await registerUser(verigraph.as('vietsocial'))
    const identity = await verifyUser(verigraph, verigraph.as('vietsocial'), id, {
      legalName: 'Phạm Dũng',
      phoneNumber: PHONE,
    })
    const reads = () =>
      verigraph.storage.reader.count(AuditEntry, [{ action: 'verified-identity.read', subjectId: identity.id }])

    const own = await verigraph.as('vietsocial').run(UserDocument, { id })
    expect(own.user).toMatchObject({ verifiedIdentity: { legalName: 'Phạm Dũng', phoneNumber: PHONE } })
    expect(await reads()).toBe(1)

    for (const clientId of ['officer', 'director', 'auditor'] as const) {
      const { user } = await verigraph.as(clientId).run(UserDocument, { id })
      expect(user).toMatchObject({ verificationLevel: 'PHONE', verifiedIdentity: null })
    }
    expect((await verigraph.as('globaltube').run(UserDocument, { id })).user).toBeNull()
    expect(await reads()).toBe(1)
  })

  it('keeps name and number out of every row', async () => {
    const verigraph = running()
    const { id } = await registerUser(verigraph.as('vietsocial'))
    await verifyUser(verigraph, verigraph.as('vietsocial'), id, { legalName: 'Hoàng Thị Kín', phoneNumber: PHONE })
    const files = await verigraph.everythingStored()
    expect(files).not.toContain('Hoàng Thị Kín')
    expect(files).not.toContain(PHONE)
    expect(files).toContain(id)
  })

  it('lets one number verify only as many accounts as the profile says', async () => {
    await using verigraph = await start()
    const platform = verigraph.as('vietsocial')
    for (let account = 0; account < 10; account++)
      await verifyUser(verigraph, platform, (await registerUser(platform)).id, { phoneNumber: PHONE })
    const { id } = await registerUser(platform)
    const verificationId = await startVerification(verigraph, id)
    expect(await confirm(verigraph, verificationId, await codeSentTo(verigraph, PHONE))).toMatchObject({
      verifiedIdentity: null,
      userErrors: [{ code: 'CONFLICT' }],
    })
    expect(await verigraph.storage.reader.byIds(User, [id])).toMatchObject([{ verificationLevel: 'UNVERIFIED' }])
  })

  it('issues a permit that can be checked offline, and none for a level that is too low', async () => {
    const verigraph = running()
    const platform = verigraph.as('vietsocial')
    const { id } = await verifiedUser(verigraph, platform)
    const { issuePermit } = await platform.run(IssuePermitDocument, {
      input: { userId: id, actions: ['POST', 'SELL'] },
    })
    const keys = createRemoteJWKSet(new URL(`${verigraph.url}/.well-known/jwks.json`))
    const { payload } = await jwtVerify(issuePermit.permit?.token ?? '', keys, {
      issuer: verigraph.url,
      typ: 'permit+jwt',
    })
    expect(payload).toMatchObject({ sub: id, level: 'PHONE', actions: ['POST', 'SELL'] })
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(15 * 60)

    const unverified = await registerUser(platform)
    const refused = await platform.run(IssuePermitDocument, { input: { userId: unverified.id, actions: ['COMMENT'] } })
    expect(refused.issuePermit).toMatchObject({
      permit: null,
      userErrors: [
        { code: 'VERIFICATION_REQUIRED', action: 'COMMENT', currentLevel: 'UNVERIFIED', requiredLevel: 'PHONE' },
      ],
    })
  })
})

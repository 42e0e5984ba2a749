import { VerigraphIssuer, verifyPermit } from '../../../../src/sdk/index.ts'
import { systemClock } from '../../../../src/storage/index.ts'
import { CredentialIssuer } from '../../../support/credential-issuer.ts'
import { describeOnEachStorage, describeOnStorage } from '../../../support/each-storage.ts'
import {
  ConfirmGuardianDocument,
  ConfirmPhoneVerificationDocument,
  IssuePermitDocument,
  NameGuardianDocument,
  RegisterUserDocument,
  RevokeVerificationDocument,
  StartCredentialVerificationDocument,
  StartPhoneVerificationDocument,
  UserDocument,
  VerificationEventsDocument,
  VerifyWithCredentialDocument,
} from '../../../support/generated.ts'
import { carryOut } from '../../../support/lifecycle.ts'
import { codeSentTo, issueOrder, registerUser, unique, verifyUser } from '../../../support/story.ts'
import type { TestVerigraph } from '../../../support/verigraph.ts'

const OF_MINOR = '+84987650011'
const OF_GUARDIAN = '+84987650012'

const bornYearsAgo = (years: number) => `${new Date().getUTCFullYear() - years}-01-02`

async function registerMinor(verigraph: TestVerigraph, age = 14): Promise<string> {
  const input = { externalId: unique('account'), handle: 'be.na', dateOfBirth: bornYearsAgo(age) }
  const { registerUser } = await verigraph.as('vietsocial').run(RegisterUserDocument, { input })
  return registerUser.user?.id ?? ''
}

async function nameGuardian(verigraph: TestVerigraph, userId: string, guardianId: string) {
  const input = { userId, guardianId }
  return (await verigraph.as('vietsocial').run(NameGuardianDocument, { input })).nameGuardian
}

async function confirmGuardian(verigraph: TestVerigraph, consentId: string, phoneNumber: string) {
  const input = { consentId, code: await codeSentTo(verigraph, phoneNumber) }
  return (await verigraph.as('vietsocial').run(ConfirmGuardianDocument, { input })).confirmGuardian
}

/** A verified minor, and a guardian who has agreed. */
async function family(verigraph: TestVerigraph, age?: number): Promise<{ minor: string; guardian: string }> {
  const platform = verigraph.as('vietsocial')
  const minor = await registerMinor(verigraph, age)
  const { id: guardian } = await registerUser(platform)
  await verifyUser(verigraph, platform, minor, { phoneNumber: OF_MINOR })
  await verifyUser(verigraph, platform, guardian, { phoneNumber: OF_GUARDIAN })
  const named = await nameGuardian(verigraph, minor, guardian)
  await confirmGuardian(verigraph, named.guardianConsent?.id ?? '', OF_GUARDIAN)
  return { minor, guardian }
}

async function levelOf(verigraph: TestVerigraph, id: string): Promise<string | undefined> {
  return (await verigraph.as('auditor').run(UserDocument, { id })).user?.verificationLevel
}

async function issuePermit(verigraph: TestVerigraph, userId: string) {
  const input = { userId, actions: ['COMMENT' as const] }
  return (await verigraph.as('vietsocial').run(IssuePermitDocument, { input })).issuePermit
}

/** What a platform that has kept no status list is told of a permit. */
async function judge(verigraph: TestVerigraph, token: string | undefined): Promise<string> {
  const claims = JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString())
  const issuer = new VerigraphIssuer(verigraph.url)
  return verifyPermit(token ?? '', { issuer, platformId: claims.platform, action: 'COMMENT' }).then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  )
}

/** The last that the platform was told of a user. */
async function lastEventOf(verigraph: TestVerigraph, userId: string) {
  const { verificationEvents } = await verigraph.as('vietsocial').run(VerificationEventsDocument, {})
  return verificationEvents.findLast(({ user }) => user.id === userId)
}

async function credentialFor(
  verigraph: TestVerigraph,
  issuer: CredentialIssuer,
  userId: string,
  options: { subject?: string; claims?: object } = {},
) {
  const platform = verigraph.as('vietsocial')
  const { startCredentialVerification } = await platform.run(StartCredentialVerificationDocument, { input: { userId } })
  const nonce = startCredentialVerification.credentialChallenge?.nonce ?? ''
  const credential = await issuer.issue({ nonce, audience: verigraph.url, ...options })
  return (await platform.run(VerifyWithCredentialDocument, { input: { userId, credential } })).verifyWithCredential
}

describeOnEachStorage('a minor whose guardian is lost', (startOn) => {
  it('has no valid permit any more, at once, and hears of both: the end and the return', async () => {
    await using verigraph = await startOn()
    const platform = verigraph.as('vietsocial')
    const { minor, guardian } = await family(verigraph)
    expect(await lastEventOf(verigraph, minor)).toMatchObject({ kind: 'VERIFIED', change: { level: 'PHONE' } })
    const before = (await issuePermit(verigraph, minor)).permit?.token
    expect(await judge(verigraph, before)).toBe('accepted')

    await platform.run(RevokeVerificationDocument, { input: { userId: guardian, reason: 'NUMBER_LOST' } })
    expect(await judge(verigraph, before)).toBe('REVOKED')
    expect(await levelOf(verigraph, minor)).toBe('UNVERIFIED')
    expect(await lastEventOf(verigraph, minor)).toMatchObject({
      kind: 'REVOKED',
      change: { level: 'UNVERIFIED', reason: 'GUARDIAN_LOST' },
    })

    await verifyUser(verigraph, platform, guardian, { phoneNumber: OF_GUARDIAN })
    expect(await levelOf(verigraph, minor)).toBe('PHONE')
    expect(await lastEventOf(verigraph, minor)).toMatchObject({ kind: 'VERIFIED', change: { level: 'PHONE' } })
    expect(await judge(verigraph, before)).toBe('REVOKED')
    expect(await judge(verigraph, (await issuePermit(verigraph, minor)).permit?.token)).toBe('accepted')
  })
})

describeOnStorage('guardians', (startOn) => {
  it('who are suspended answer for nobody', async () => {
    await using verigraph = await startOn()
    const { minor, guardian } = await family(verigraph)
    const permit = (await issuePermit(verigraph, minor)).permit?.token
    const order = await issueOrder(verigraph, { action: 'SUSPEND_USER', targetId: guardian })
    await carryOut(verigraph, order.id)
    expect(await levelOf(verigraph, minor)).toBe('UNVERIFIED')
    expect(await judge(verigraph, permit)).toBe('REVOKED')
    expect(await lastEventOf(verigraph, minor)).toMatchObject({ kind: 'REVOKED' })
    const other = await registerMinor(verigraph)
    expect(await nameGuardian(verigraph, other, guardian)).toMatchObject({ userErrors: [{ code: 'INVALID_INPUT' }] })
  })

  it('who turn out to need one answer for nobody', async () => {
    await using issuer = await CredentialIssuer.start()
    await using verigraph = await startOn({ config: { credentialIssuers: [issuer.url] } })
    const { minor, guardian } = await family(verigraph)
    const permit = (await issuePermit(verigraph, minor)).permit?.token
    await credentialFor(verigraph, issuer, guardian, { claims: { birthdate: bornYearsAgo(15) } })
    expect(await levelOf(verigraph, minor)).toBe('UNVERIFIED')
    expect(await judge(verigraph, permit)).toBe('REVOKED')
  })

  it('bound how long a permit is good, and the platform hears when their verification ends by time', async () => {
    await using verigraph = await startOn({ overrides: { tokenClock: systemClock } })
    const { minor, guardian } = await family(verigraph, 10)
    const platform = verigraph.as('vietsocial')
    verigraph.clock.advance({ minutes: 1 })
    await verifyUser(verigraph, platform, minor, { phoneNumber: OF_MINOR }) // a minute longer than the guardian
    const { data } = await platform.ask<{ user: { verificationExpiresAt: string } }>(
      `{ user(id: "${guardian}") { verificationExpiresAt } }`,
    )
    const end = Date.parse(data.user.verificationExpiresAt)
    verigraph.clock.advance({ minutes: (end - verigraph.clock.now().getTime()) / 60_000 - 0.5 })
    const { permit } = await issuePermit(verigraph, minor)
    expect(Math.floor(end / 1000) * 1000).toBe(Math.floor(Date.parse(permit?.expiresAt ?? '') / 1000) * 1000)
    verigraph.clock.advance({ minutes: 0.6 })
    expect(await levelOf(verigraph, minor)).toBe('UNVERIFIED')
    await verigraph.sweep()
    expect(await lastEventOf(verigraph, minor)).toMatchObject({ kind: 'REVOKED', change: { reason: 'GUARDIAN_LOST' } })
  })

  it('have a number of their own: neither theirs nor the minor’s can become the other’s', async () => {
    await using verigraph = await startOn()
    const platform = verigraph.as('vietsocial')
    const self = await registerMinor(verigraph)
    await verifyUser(verigraph, platform, self, { phoneNumber: OF_GUARDIAN })
    const { minor, guardian } = await family(verigraph)
    expect(await nameGuardian(verigraph, self, guardian)).toMatchObject({
      guardianConsent: null,
      userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'guardianId'] }],
    })
    for (const [userId, phoneNumber] of [
      [minor, OF_GUARDIAN],
      [guardian, OF_MINOR],
    ] as const) {
      const input = { userId, legalName: 'Trần Thị Na', phoneNumber }
      const { startPhoneVerification } = await platform.run(StartPhoneVerificationDocument, { input })
      expect(startPhoneVerification).toMatchObject({
        phoneVerification: null,
        userErrors: [{ code: 'CONFLICT', path: ['input', 'phoneNumber'] }],
      })
    }
  })

  it('and minors find no way around that by the order of what they do', async () => {
    await using verigraph = await startOn()
    const platform = verigraph.as('vietsocial')
    const minor = await registerMinor(verigraph)
    const { id: guardian } = await registerUser(platform)
    await verifyUser(verigraph, platform, minor, { phoneNumber: OF_MINOR })
    await verifyUser(verigraph, platform, guardian, { phoneNumber: OF_GUARDIAN })
    const check = async (userId: string, phoneNumber: string) => {
      const input = { userId, legalName: 'Trần Thị Na', phoneNumber }
      const { startPhoneVerification } = await platform.run(StartPhoneVerificationDocument, { input })
      const verificationId = startPhoneVerification.phoneVerification?.id ?? ''
      return { verificationId, code: await codeSentTo(verigraph, phoneNumber) }
    }
    const confirm = async (input: { verificationId: string; code: string }) =>
      (await platform.run(ConfirmPhoneVerificationDocument, { input })).confirmPhoneVerification

    // Named with different numbers, but before the consent the minor takes the guardian's.
    const early = (await nameGuardian(verigraph, minor, guardian)).guardianConsent?.id ?? ''
    const consent = await codeSentTo(verigraph, OF_GUARDIAN)
    const waiting = await check(minor, OF_GUARDIAN)
    expect(await confirm(await check(minor, OF_GUARDIAN))).toMatchObject({ userErrors: [] })
    const refused = await platform.run(ConfirmGuardianDocument, { input: { consentId: early, code: consent } })
    expect(refused.confirmGuardian).toMatchObject({
      user: null,
      userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'consentId'] }],
    })
    // Begun before the guardian was one, and confirmed after that.
    expect(await confirm(await check(minor, OF_MINOR))).toMatchObject({ userErrors: [] })
    const named = await nameGuardian(verigraph, minor, guardian)
    const confirmed = await confirmGuardian(verigraph, named.guardianConsent?.id ?? '', OF_GUARDIAN)
    expect(confirmed).toMatchObject({ user: { verificationLevel: 'PHONE' } })
    expect(await confirm(waiting)).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] })
  })

  it('are not the minor’s own other account by the same electronic identity', async () => {
    await using issuer = await CredentialIssuer.start()
    await using verigraph = await startOn({ config: { credentialIssuers: [issuer.url] } })
    const { minor, guardian } = await family(verigraph)
    const subject = 'one-person'
    expect(await credentialFor(verigraph, issuer, guardian, { subject })).toMatchObject({ userErrors: [] })
    expect(await credentialFor(verigraph, issuer, minor, { subject })).toMatchObject({
      userErrors: [{ code: 'CONFLICT', path: ['input', 'credential'] }],
    })
    const other = await registerMinor(verigraph)
    await verifyUser(verigraph, verigraph.as('vietsocial'), other)
    expect(await credentialFor(verigraph, issuer, other, { subject })).toMatchObject({ userErrors: [] })
    expect(await nameGuardian(verigraph, other, guardian)).toMatchObject({ userErrors: [{ code: 'INVALID_INPUT' }] })
  })

  it('are lost, not revoked, in the words of the platform: that follows, and is not for it to say', async () => {
    await using verigraph = await startOn()
    const { minor } = await family(verigraph)
    const input = { userId: minor, reason: 'GUARDIAN_LOST' as const }
    const { revokeVerification } = await verigraph.as('vietsocial').run(RevokeVerificationDocument, { input })
    expect(revokeVerification).toMatchObject({ user: null, userErrors: [{ path: ['input', 'reason'] }] })
  })
})

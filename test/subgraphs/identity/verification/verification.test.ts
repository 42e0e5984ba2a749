import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { systemClock } from '../../../../src/storage/index.ts'
import { Platform } from '../../../../src/subgraphs/registry/index.ts'
import { CredentialIssuer, type CredentialOptions } from '../../../support/credential-issuer.ts'
import { describeOnStorage } from '../../../support/each-storage.ts'
import {
  AttestVerificationDocument,
  ConfirmGuardianDocument,
  ConfirmPhoneVerificationDocument,
  FollowVerificationEventsDocument,
  IssuePermitDocument,
  NameGuardianDocument,
  PublishContentItemDocument,
  RegisterMerchantDocument,
  RegisterUserDocument,
  ResendPhoneCodeDocument,
  RevokeVerificationDocument,
  StartCredentialVerificationDocument,
  StartLiveStreamDocument,
  StartPhoneVerificationDocument,
  UserDocument,
  VerificationEventsDocument,
  VerifyWithCredentialDocument,
} from '../../../support/generated.ts'
import { codeSentTo, registerUser, unique, verifiedUser, verifyUser } from '../../../support/story.ts'
import type { TestVerigraph } from '../../../support/verigraph.ts'

const NOBODY = { clientId: 'test', roles: [], organisationId: null, jurisdiction: null }
const PHONE = '+84987650001'
/** The clock goes years ahead here; the issuer of tokens does not. */
const AHEAD = { overrides: { tokenClock: systemClock } }
const YEARS = 365 * 24 * 60

async function levelOf(verigraph: TestVerigraph, id: string): Promise<string | undefined> {
  return (await verigraph.as('auditor').run(UserDocument, { id })).user?.verificationLevel
}

async function publishing(verigraph: TestVerigraph, authorId: string) {
  const input = { authorId, kind: 'COMMENT' as const, text: 'Chào' }
  const { publishContentItem } = await verigraph.as('vietsocial').run(PublishContentItemDocument, { input })
  return publishContentItem
}

async function start(verigraph: TestVerigraph, userId: string, phoneNumber = PHONE) {
  const input = { userId, legalName: 'Đỗ Văn Sáu', phoneNumber }
  return (await verigraph.as('vietsocial').run(StartPhoneVerificationDocument, { input })).startPhoneVerification
}

async function confirm(verigraph: TestVerigraph, verificationId: string, code: string) {
  const input = { verificationId, code }
  return (await verigraph.as('vietsocial').run(ConfirmPhoneVerificationDocument, { input })).confirmPhoneVerification
}

/** One credential for a user of VietSocial: the nonce asked for, signed by the issuer, handed in. */
async function verifyWithCredential(
  verigraph: TestVerigraph,
  issuer: CredentialIssuer,
  userId: string,
  options: Partial<CredentialOptions> = {},
) {
  const platform = verigraph.as('vietsocial')
  const { startCredentialVerification } = await platform.run(StartCredentialVerificationDocument, { input: { userId } })
  const nonce = startCredentialVerification.credentialChallenge?.nonce ?? ''
  const credential = await issuer.issue({ nonce, audience: verigraph.url, ...options })
  const answer = await platform.run(VerifyWithCredentialDocument, { input: { userId, credential } })
  return { ...answer.verifyWithCredential, credential }
}

describeOnStorage('verification by phone', (startOn) => {
  it('sends another code after a while, in the place of the first, and no more than three', async () => {
    await using verigraph = await startOn()
    const { id } = await registerUser(verigraph.as('vietsocial'))
    const verificationId = (await start(verigraph, id)).phoneVerification?.id ?? ''
    const resend = async () =>
      (await verigraph.as('vietsocial').run(ResendPhoneCodeDocument, { input: { verificationId } })).resendPhoneCode
    const first = await codeSentTo(verigraph, PHONE)
    expect(await resend()).toMatchObject({ userErrors: [{ code: 'TOO_MANY_ATTEMPTS' }] })
    for (let time = 0; time < 3; time++) {
      verigraph.clock.advance({ minutes: 1 })
      expect(await resend()).toMatchObject({ phoneVerification: { id: verificationId }, userErrors: [] })
    }
    verigraph.clock.advance({ minutes: 1 })
    expect(await resend()).toMatchObject({ userErrors: [{ code: 'TOO_MANY_ATTEMPTS' }] })
    const last = await codeSentTo(verigraph, PHONE)
    if (first !== last)
      expect(await confirm(verigraph, verificationId, first)).toMatchObject({ userErrors: [{ code: 'WRONG_CODE' }] })
    expect(await confirm(verigraph, verificationId, last)).toMatchObject({ verifiedIdentity: { level: 'PHONE' } })
  })

  it('floods nobody: a number gets a bounded number of codes an hour from each platform, and no other hears of it', async () => {
    await using verigraph = await startOn()
    const startFrom = async (name: 'vietsocial' | 'globaltube') => {
      const platform = verigraph.as(name)
      const input = { userId: (await registerUser(platform)).id, legalName: 'A', phoneNumber: PHONE }
      return (await platform.run(StartPhoneVerificationDocument, { input })).startPhoneVerification
    }
    for (let time = 0; time < 15; time++) expect(await startFrom('vietsocial')).toMatchObject({ userErrors: [] })
    expect(await startFrom('vietsocial')).toMatchObject({
      phoneVerification: null,
      userErrors: [{ code: 'TOO_MANY_ATTEMPTS' }],
    })
    expect(await startFrom('globaltube')).toMatchObject({ userErrors: [] })
    verigraph.clock.advance({ minutes: 61 })
    expect(await startFrom('vietsocial')).toMatchObject({ userErrors: [] })
  })

  it('sends codes through the HTTP gateway of the configuration, and says so when that fails', async () => {
    const bodies: string[] = []
    let failing = false
    const provider = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      if (!failing) bodies.push(body)
      response.writeHead(failing ? 400 : 200).end()
    }).listen(0, '127.0.0.1')
    await once(provider, 'listening')
    try {
      const url = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/`
      const headers = { 'content-type': 'application/json' }
      const sms = { url, headers, body: '{"to":"{{to}}","text":"{{text}}"}', timeout: 2000, retries: 0 }
      await using verigraph = await startOn({ config: { sms } })
      const { id } = await registerUser(verigraph.as('vietsocial'))
      const { phoneVerification } = await start(verigraph, id)
      const { to, text } = JSON.parse(bodies.at(-1) ?? '')
      expect(to).toBe(PHONE)
      const code = /\d{6}/.exec(text)?.[0] ?? ''
      expect(await confirm(verigraph, phoneVerification?.id ?? '', code)).toMatchObject({ userErrors: [] })

      failing = true
      const refused = await start(verigraph, (await registerUser(verigraph.as('vietsocial'))).id)
      expect(refused).toMatchObject({ phoneVerification: null, userErrors: [{ code: 'DELIVERY_FAILED' }] })
    } finally {
      provider.closeAllConnections()
      provider.close()
    }
  })

  it('changes the number of a verified user, frees the old one, and tells its holder', async () => {
    await using verigraph = await startOn()
    const platform = verigraph.as('vietsocial')
    const { id } = await registerUser(platform)
    await verifyUser(verigraph, platform, id, { legalName: 'Đỗ Văn Sáu', phoneNumber: PHONE })
    await verifyUser(verigraph, platform, id, { legalName: 'Đỗ Văn Sáu', phoneNumber: '+84987650002' })
    const { user } = await platform.run(UserDocument, { id })
    expect(user?.verifiedIdentity).toMatchObject({ phoneNumber: '+84987650002' })
    const response = await fetch(`${verigraph.url}/dev/inbox?phoneNumber=${encodeURIComponent(PHONE)}`)
    const { messages } = (await response.json()) as { messages: { text: string }[] }
    expect(messages[0]?.text).toContain('no longer verifies')
    const { verificationEvents } = await platform.run(VerificationEventsDocument, {})
    expect(verificationEvents.filter(({ user }) => user.id === id).map(({ kind }) => kind)).toEqual([
      'VERIFIED',
      'RENEWED',
    ])
  })

  it('lasts as long as the profile says; then the user is verified anew', async () => {
    await using verigraph = await startOn(AHEAD)
    const platform = verigraph.as('vietsocial')
    const { id } = await verifiedUser(verigraph, platform)
    verigraph.clock.advance({ minutes: 2.1 * YEARS })
    expect(await levelOf(verigraph, id)).toBe('UNVERIFIED')
    expect(await publishing(verigraph, id)).toMatchObject({
      contentItem: null,
      userErrors: [{ code: 'VERIFICATION_REQUIRED', currentLevel: 'UNVERIFIED', requiredLevel: 'PHONE' }],
    })
    await verifyUser(verigraph, platform, id)
    expect(await publishing(verigraph, id)).toMatchObject({ userErrors: [] })
  })
})

describeOnStorage('verification by credential', (startOn) => {
  it('makes a user PERSONAL_ID by what a trusted issuer has signed, until the document expires', async () => {
    await using issuer = await CredentialIssuer.start()
    await using verigraph = await startOn({ ...AHEAD, config: { credentialIssuers: [issuer.url] } })
    const { id } = await verifiedUser(verigraph, verigraph.as('vietsocial'))
    const expiry = new Date(Date.now() + 30 * 24 * 3600_000).toISOString().slice(0, 10)
    const answer = await verifyWithCredential(verigraph, issuer, id, {
      verification: { evidence: [{ type: 'document', document_details: { type: 'idcard', date_of_expiry: expiry } }] },
    })
    expect(answer).toMatchObject({
      verifiedIdentity: {
        legalName: 'Trần Thị Bình',
        level: 'PERSONAL_ID',
        user: { verificationLevel: 'PERSONAL_ID', verificationExpiresAt: `${expiry}T00:00:00.000Z` },
      },
      userErrors: [],
    })
    verigraph.clock.advance({ minutes: 31 * 24 * 60 })
    expect(await levelOf(verigraph, id)).toBe('UNVERIFIED')
  })

  it('refuses what is not signed by a trusted issuer, for us, for this user, now, once, and without pictures', async () => {
    await using issuer = await CredentialIssuer.start()
    await using stranger = await CredentialIssuer.start()
    await using verigraph = await startOn({ config: { credentialIssuers: [issuer.url] } })
    const platform = verigraph.as('vietsocial')
    const { id } = await verifiedUser(verigraph, platform)
    const other = await verifiedUser(verigraph, platform)
    const nonceOf = async (userId: string) =>
      (await platform.run(StartCredentialVerificationDocument, { input: { userId } })).startCredentialVerification
        .credentialChallenge?.nonce ?? ''
    const attempts: [string, Partial<CredentialOptions>, CredentialIssuer?][] = [
      ['issuer is not trusted', {}, stranger],
      ['not a JWT that its issuer has signed', { issuer: issuer.url }, stranger],
      ['"aud"', { audience: 'https://elsewhere.example' }],
      ['nonce', { nonce: 'made-up' }],
      ['nonce', { nonce: await nonceOf(other.id) }],
      ['"iat"', { issuedAt: Math.floor(Date.now() / 1000) - 606 }],
      ['verified_claims', { bare: true }],
      ['attachments', { verification: { evidence: [{ type: 'document', attachments: [{ content: 'aGk=' }] }] } }],
      ['expired', { verification: { evidence: [{ document_details: { date_of_expiry: '2020-01-01' } }] } }],
      ['whole characters', { claims: { name: 'Trần Thị B\ud800' } }],
      ['whole characters', { claims: { given_name: '\udc00', family_name: 'Trần' } }],
      ['name', { claims: { given_name: undefined, family_name: undefined } }],
    ]
    for (const [why, options, from = issuer] of attempts) {
      const { verifiedIdentity, userErrors } = await verifyWithCredential(verigraph, from, id, options)
      expect(verifiedIdentity).toBeNull()
      expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'credential'] }])
      expect(userErrors[0]?.message).toContain(why)
    }
    expect(await levelOf(verigraph, id)).toBe('PHONE')

    const { credential } = await verifyWithCredential(verigraph, issuer, id)
    const again = await platform.run(VerifyWithCredentialDocument, { input: { userId: id, credential } })
    expect(again.verifyWithCredential).toMatchObject({ userErrors: [{ code: 'INVALID_INPUT' }] })
    for (const nonsense of ['', 'x.y.z', 'eyJhbGciOiJub25lIn0.e30.'])
      expect(
        (await platform.run(VerifyWithCredentialDocument, { input: { userId: id, credential: nonsense } }))
          .verifyWithCredential,
      ).toMatchObject({ userErrors: [{ code: 'INVALID_INPUT' }] })
  })

  it('asks for a verified phone first, and keeps the level when only the number changes', async () => {
    await using issuer = await CredentialIssuer.start()
    await using verigraph = await startOn({ config: { credentialIssuers: [issuer.url] } })
    const platform = verigraph.as('vietsocial')
    const { id } = await registerUser(platform)
    expect(await verifyWithCredential(verigraph, issuer, id)).toMatchObject({ userErrors: [{ code: 'WRONG_STATE' }] })
    await verifyUser(verigraph, platform, id)
    await verifyWithCredential(verigraph, issuer, id)
    await verifyUser(verigraph, platform, id, { legalName: 'Trần Thị Bình', phoneNumber: PHONE })
    expect(await levelOf(verigraph, id)).toBe('PERSONAL_ID')
    await verifyUser(verigraph, platform, id, { legalName: 'Someone Else', phoneNumber: PHONE })
    expect(await levelOf(verigraph, id)).toBe('PHONE')
  })

  it('works with the demo’s own e-ID', async () => {
    await using verigraph = await startOn()
    const platform = verigraph.as('vietsocial')
    const { id: userId } = await verifiedUser(verigraph, platform)
    const { startCredentialVerification } = await platform.run(StartCredentialVerificationDocument, {
      input: { userId },
    })
    const nonce = startCredentialVerification.credentialChallenge?.nonce
    const response = await fetch(`${verigraph.url}/dev/e-id/credentials`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Trần Thị Bình', nonce }),
    })
    const { credential } = (await response.json()) as { credential: string }
    const { verifyWithCredential } = await platform.run(VerifyWithCredentialDocument, { input: { userId, credential } })
    expect(verifyWithCredential).toMatchObject({ verifiedIdentity: { level: 'PERSONAL_ID' }, userErrors: [] })
  })
})

describeOnStorage('guardians', (startOn) => {
  const bornYearsAgo = (years: number) => `${new Date().getUTCFullYear() - years}-01-02`

  async function registerMinor(verigraph: TestVerigraph, dateOfBirth = bornYearsAgo(14)) {
    const input = { externalId: unique('account'), handle: 'be.na', dateOfBirth }
    const { registerUser } = await verigraph.as('vietsocial').run(RegisterUserDocument, { input })
    return registerUser.user?.id ?? ''
  }

  it('answer for a user under sixteen, who counts as verified only as long as they do', async () => {
    await using verigraph = await startOn()
    const platform = verigraph.as('vietsocial')
    const minor = await registerMinor(verigraph)
    await verifyUser(verigraph, platform, minor)
    expect(await levelOf(verigraph, minor)).toBe('UNVERIFIED')
    expect(await publishing(verigraph, minor)).toMatchObject({ userErrors: [{ code: 'VERIFICATION_REQUIRED' }] })

    const mother = await registerUser(platform)
    await verifyUser(verigraph, platform, mother.id, { phoneNumber: PHONE })
    const input = { userId: minor, guardianId: mother.id }
    const { nameGuardian } = await platform.run(NameGuardianDocument, { input })
    const consentId = nameGuardian.guardianConsent?.id ?? ''
    const code = await codeSentTo(verigraph, PHONE)
    const wrong = await platform.run(ConfirmGuardianDocument, {
      input: { consentId, code: code === '000000' ? '111111' : '000000' },
    })
    expect(wrong.confirmGuardian).toMatchObject({ user: null, userErrors: [{ code: 'WRONG_CODE' }] })
    const { confirmGuardian } = await platform.run(ConfirmGuardianDocument, { input: { consentId, code } })
    expect(confirmGuardian).toMatchObject({ user: { verificationLevel: 'PHONE', guardian: { id: mother.id } } })
    expect(await publishing(verigraph, minor)).toMatchObject({ userErrors: [] })

    await platform.run(RevokeVerificationDocument, { input: { userId: mother.id, reason: 'NUMBER_LOST' } })
    expect(await levelOf(verigraph, minor)).toBe('UNVERIFIED')
    expect(await publishing(verigraph, minor)).toMatchObject({ userErrors: [{ code: 'VERIFICATION_REQUIRED' }] })
  })

  it('are verified, of age, and of the same platform', async () => {
    await using verigraph = await startOn()
    const platform = verigraph.as('vietsocial')
    const minor = await registerMinor(verigraph)
    const sibling = await registerMinor(verigraph)
    await verifyUser(verigraph, platform, sibling)
    const unverified = await registerUser(platform)
    const elsewhere = await verifiedUser(verigraph, verigraph.as('globaltube'))
    for (const [guardianId, code] of [
      [sibling, 'INVALID_INPUT'],
      [unverified.id, 'INVALID_INPUT'],
      [minor, 'INVALID_INPUT'],
      [elsewhere.id, 'NOT_FOUND'],
    ] as const) {
      const { nameGuardian } = await platform.run(NameGuardianDocument, { input: { userId: minor, guardianId } })
      expect(nameGuardian).toMatchObject({ userErrors: [{ code, path: ['input', 'guardianId'] }] })
    }
    const adult = await verifiedUser(verigraph, platform)
    const { nameGuardian } = await platform.run(NameGuardianDocument, {
      input: { userId: adult.id, guardianId: adult.id },
    })
    expect(nameGuardian).toMatchObject({ userErrors: [{ code: 'WRONG_STATE' }] })
  })

  it('are no longer needed from sixteen on; the day of birth is not kept', async () => {
    await using verigraph = await startOn(AHEAD)
    const dateOfBirth = bornYearsAgo(15)
    const minor = await registerMinor(verigraph, dateOfBirth)
    await verifyUser(verigraph, verigraph.as('vietsocial'), minor)
    expect(await verigraph.everythingStored()).not.toContain(dateOfBirth)
    verigraph.clock.advance({ minutes: 1.2 * YEARS })
    expect(await levelOf(verigraph, minor)).toBe('PHONE')
    const future = { externalId: unique('account'), handle: 'x', dateOfBirth: '2999-01-01' }
    const { registerUser } = await verigraph.as('vietsocial').run(RegisterUserDocument, { input: future })
    expect(registerUser).toMatchObject({ userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'dateOfBirth'] }] })
  })
})

describeOnStorage('attestations', (startOn) => {
  const attestation = { level: 'PHONE', evidence: 'BANK_ACCOUNT', evidenceReference: 'kyc-2026:4711' } as const

  it('verify a user on the platform’s word, marked as such', async () => {
    await using verigraph = await startOn()
    const platform = verigraph.as('globaltube')
    const { id: userId } = await registerUser(platform)
    const { attestVerification } = await platform.run(AttestVerificationDocument, { input: { userId, ...attestation } })
    expect(attestVerification).toMatchObject({
      user: { verificationLevel: 'PHONE', verificationSource: 'ATTESTATION' },
      userErrors: [],
    })
    expect((await platform.run(UserDocument, { id: userId })).user?.verifiedIdentity).toBeNull()
  })

  it('are refused where registration, profile or evidence do not carry them, or the reference could name a person', async () => {
    await using verigraph = await startOn()
    const platform = verigraph.as('globaltube')
    const { id: userId } = await registerUser(platform)
    for (const [input, field] of [
      [{ ...attestation, level: 'PERSONAL_ID', evidence: 'ELECTRONIC_ID' }, 'level'],
      [{ ...attestation, level: 'UNVERIFIED' }, 'level'],
      [{ ...attestation, evidenceReference: '+84912345678' }, 'evidenceReference'],
      [{ ...attestation, evidenceReference: 'phone84912345678' }, 'evidenceReference'],
      [{ ...attestation, evidenceReference: 'Nguyễn Văn An' }, 'evidenceReference'],
    ] as const) {
      const answer = await platform.run(AttestVerificationDocument, { input: { userId, ...input } })
      expect(answer.attestVerification).toMatchObject({
        user: null,
        userErrors: [{ code: 'INVALID_INPUT', path: ['input', field] }],
      })
    }
    const { id } = await registerUser(verigraph.as('vietsocial'))
    const notAllowed = await verigraph
      .as('vietsocial')
      .run(AttestVerificationDocument, { input: { userId: id, ...attestation } })
    expect(notAllowed.attestVerification).toMatchObject({ userErrors: [{ code: 'WRONG_STATE' }] })
  })
})

describeOnStorage('the log of verifications', (startOn) => {
  it('tells the platform, and no other, of each change in order, without a name or a number', async () => {
    await using verigraph = await startOn()
    const platform = verigraph.as('vietsocial')
    const before = (await platform.run(VerificationEventsDocument, {})).verificationEvents.at(-1)
    const following = platform.follow(FollowVerificationEventsDocument, { after: before?.cursor ?? null })
    const { id } = await verifiedUser(verigraph, platform)
    await platform.run(RevokeVerificationDocument, { input: { userId: id, reason: 'FALSE_IDENTITY' } })
    const events = []
    for await (const { verificationEvents } of following) {
      events.push(verificationEvents)
      if (events.length === 2) break
    }
    const sequence = before?.sequence ?? 0
    expect(events).toMatchObject([
      { sequence: sequence + 1, kind: 'VERIFIED', user: { id }, change: { level: 'PHONE', source: 'PHONE_CODE' } },
      {
        sequence: sequence + 2,
        kind: 'REVOKED',
        user: { id },
        change: { level: 'UNVERIFIED', reason: 'FALSE_IDENTITY' },
      },
    ])
    const elsewhere = await verigraph.as('globaltube').run(VerificationEventsDocument, {})
    expect(elsewhere.verificationEvents.filter(({ user }) => user.id === id)).toEqual([])
    const again = await platform.run(RevokeVerificationDocument, { input: { userId: id, reason: 'FALSE_IDENTITY' } })
    expect(again.revokeVerification).toMatchObject({ userErrors: [{ code: 'WRONG_STATE' }] })
  })
})

describeOnStorage('under vn-147-2024', (startOn) => {
  it('a commercial live stream and a shop ask for PERSONAL_ID, the rest for a Vietnamese number', async () => {
    await using issuer = await CredentialIssuer.start()
    await using verigraph = await startOn({ config: { credentialIssuers: [issuer.url] } })
    await verigraph.storage.transaction(NOBODY, async (tx) => {
      const platform = await tx.find(Platform, { name: 'VietSocial' })
      if (platform) platform.policyProfileId = 'vn-147-2024'
    })
    const platform = verigraph.as('vietsocial')
    const { id } = await registerUser(platform)
    expect(await start(verigraph, id, '+12025550123')).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'phoneNumber'] }],
    })
    await verifyUser(verigraph, platform, id)
    const live = async (commercial: boolean) =>
      (await platform.run(StartLiveStreamDocument, { input: { hostId: id, title: 'Trực tiếp', commercial } }))
        .startLiveStream
    const shop = async () =>
      (await platform.run(RegisterMerchantDocument, { input: { ownerId: id, name: 'Tiệm' } })).registerMerchant
    const required = { code: 'VERIFICATION_REQUIRED', currentLevel: 'PHONE', requiredLevel: 'PERSONAL_ID' }
    expect(await live(false)).toMatchObject({ userErrors: [] })
    expect(await live(true)).toMatchObject({ liveStream: null, userErrors: [{ ...required, action: 'LIVE_STREAM' }] })
    expect(await shop()).toMatchObject({ merchant: null, userErrors: [{ ...required, action: 'SELL' }] })
    const permit = await platform.run(IssuePermitDocument, { input: { userId: id, actions: ['POST', 'SELL'] } })
    expect(permit.issuePermit).toMatchObject({ permit: null, userErrors: [{ ...required, action: 'SELL' }] })

    await verifyWithCredential(verigraph, issuer, id)
    expect(await live(true)).toMatchObject({ userErrors: [] })
    expect(await shop()).toMatchObject({ userErrors: [] })
  })
})

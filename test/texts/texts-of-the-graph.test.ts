import type { Caller } from '../../src/access/index.ts'
import { User } from '../../src/subgraphs/identity/index.ts'
import { CredentialIssuer } from '../support/credential-issuer.ts'
import { describeOnStorage } from '../support/each-storage.ts'
import {
  AcknowledgeRemovalOrderDocument,
  DraftRemovalOrderDocument,
  PublishContentItemDocument,
  RegisterUserDocument,
  ReportComplianceDocument,
  StartCredentialVerificationDocument,
  StartPhoneVerificationDocument,
  VerifyWithCredentialDocument,
} from '../support/generated.ts'
import {
  grounds,
  issueOrderAboutPost,
  publish,
  registerUser,
  unique,
  verifiedUser,
  verifyUser,
} from '../support/story.ts'

const BLANK = ['\u200b', '\u3164', '\u2800', '\u202e', '']
const NOBODY: Caller = { clientId: 'nobody', roles: [], organisationId: null, jurisdiction: null }
const HALF = 'a\ud83d'
const refused = (path: string) => ({ userErrors: [{ code: 'INVALID_INPUT', path: ['input', path] }] })

describeOnStorage('texts that clients send', (start) => {
  it('hold something visible and whole characters, before any gate or budget is asked', async () => {
    await using verigraph = await start()
    const platform = verigraph.as('vietsocial')
    const { id } = await registerUser(platform)
    for (const text of [...BLANK, HALF]) {
      const post = { authorId: id, kind: 'POST' as const, text }
      const { publishContentItem } = await platform.run(PublishContentItemDocument, { input: post })
      expect([text, publishContentItem]).toMatchObject([text, refused('text')])
      const person = { userId: id, legalName: text, phoneNumber: '+84981234567' }
      const { startPhoneVerification } = await platform.run(StartPhoneVerificationDocument, { input: person })
      expect([text, startPhoneVerification]).toMatchObject([text, refused('legalName')])
      const draft = { action: 'REMOVE_CONTENT' as const, targetId: id, ...grounds(), legalBasis: text, reasons: text }
      const { draftRemovalOrder } = await verigraph.as('officer').run(DraftRemovalOrderDocument, { input: draft })
      expect(draftRemovalOrder.userErrors.map(({ path }) => path)).toEqual([
        ['input', 'legalBasis'],
        ['input', 'reasons'],
      ])
      expect(JSON.stringify(draftRemovalOrder)).not.toContain(text === '' ? '\u0000' : text)
    }
  })

  it('are the same composed and decomposed: references, external ids, keys', async () => {
    await using verigraph = await start()
    const platform = verigraph.as('vietsocial')
    const { id: authorId } = await verifiedUser(verigraph, platform)
    const post = await publish(platform, authorId)
    const reference = `Quyết định ${unique('số')}`
    const draft = async (values: { reference: string; idempotencyKey?: string }) =>
      (
        await verigraph.as('officer').run(DraftRemovalOrderDocument, {
          input: { action: 'REMOVE_CONTENT', targetId: post.id, ...grounds(), ...values },
        })
      ).draftRemovalOrder
    expect(await draft({ reference })).toMatchObject({ userErrors: [] })
    for (const same of [reference.normalize('NFD'), ` ${reference}`, reference.replace(' ', '  ')])
      expect(await draft({ reference: same })).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] })
    const found = await verigraph
      .as('officer')
      .ask('query ($reference: String) { removalOrders(filter: { reference: $reference }) { totalCount } }', {
        reference: reference.normalize('NFD'),
      })
    expect(found.data).toEqual({ removalOrders: { totalCount: 1 } })

    const externalId = unique('tài-khoản')
    const register = async (id: string) =>
      (await platform.run(RegisterUserDocument, { input: { externalId: id, handle: 'an' } })).registerUser
    const { user } = await register(externalId)
    expect(await register(externalId.normalize('NFD'))).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] })
    const sought = await platform.ask('query ($id: String!) { userByExternalId(externalId: $id) { id } }', {
      id: externalId.normalize('NFD'),
    })
    expect(sought.data).toEqual({ userByExternalId: { id: user?.id } })
  })

  it('are found, and taken, where they were kept decomposed before', async () => {
    await using verigraph = await start()
    const platform = verigraph.as('vietsocial')
    const { id } = await registerUser(platform)
    const externalId = unique('tài-khoản')
    await verigraph.storage.transaction(NOBODY, async (tx) => {
      const user = await tx.find(User, { id })
      if (user) user.externalId = externalId.normalize('NFD')
    })
    const sought = await platform.ask('query ($id: String!) { userByExternalId(externalId: $id) { id } }', {
      id: externalId,
    })
    expect(sought.data).toEqual({ userByExternalId: { id } })
    const { registerUser: again } = await platform.run(RegisterUserDocument, { input: { externalId, handle: 'an' } })
    expect(again).toMatchObject({ userErrors: [{ code: 'CONFLICT', path: ['input', 'externalId'] }] })
  })

  it('that are given must not be empty; empty ones that are sought find nothing', async () => {
    await using verigraph = await start()
    const platform = verigraph.as('vietsocial')
    const { id: authorId } = await verifiedUser(verigraph, platform)
    await publish(platform, authorId)
    for (const name of ['externalId', 'idempotencyKey'] as const)
      for (const value of ['', HALF, 'x'.repeat(1001)]) {
        const input = { authorId, kind: 'POST' as const, text: 'a', [name]: value }
        const { publishContentItem } = await platform.run(PublishContentItemDocument, { input })
        expect(publishContentItem).toMatchObject(refused(name))
      }
    for (const [as, list] of [
      ['officer', 'contentItems(platformId: "")'],
      ['officer', 'liveStreams(platformId: "")'],
      ['officer', 'merchants(platformId: "")'],
      ['officer', 'removalOrders(filter: { reference: "" })'],
      ['officer', 'removalOrders(filter: { recipientId: "" })'],
      ['admin', 'apiClients(organisationId: "")'],
      ['auditor', 'auditEntries(filter: { action: "" })'],
      ['auditor', 'auditEntries(filter: { subjectId: "", clientId: "" })'],
    ] as const)
      expect([list, await verigraph.as(as).ask(`{ list: ${list} { totalCount } }`)]).toEqual([
        list,
        { data: { list: { totalCount: 0 } } },
      ])
    for (const one of ['platform(id: "")', 'platform(domain: "")', 'node(id: "")', 'userByExternalId(externalId: "")'])
      expect([one, await platform.ask(`{ one: ${one} { id } }`)]).toEqual([one, { data: { one: null } }])
  })

  it('name people alike however they are written', async () => {
    await using issuer = await CredentialIssuer.start()
    await using verigraph = await start({ config: { credentialIssuers: [issuer.url] } })
    const platform = verigraph.as('vietsocial')
    const { id: userId } = await verifiedUser(verigraph, platform)
    const { startCredentialVerification } = await platform.run(StartCredentialVerificationDocument, {
      input: { userId },
    })
    const nonce = startCredentialVerification.credentialChallenge?.nonce ?? ''
    const claims = { name: `${'Nguyễn Văn An'.normalize('NFD')} ` }
    const credential = await issuer.issue({ nonce, audience: verigraph.url, claims })
    const { verifyWithCredential } = await platform.run(VerifyWithCredentialDocument, { input: { userId, credential } })
    expect(verifyWithCredential).toMatchObject({ verifiedIdentity: { legalName: 'Nguyễn Văn An' }, userErrors: [] })
    for (const legalName of ['Nguyễn Văn An'.normalize('NFD'), 'Nguyễn  Văn\u00a0An'])
      expect(await verifyUser(verigraph, platform, userId, { legalName })).toMatchObject({
        legalName: 'Nguyễn Văn An',
        level: 'PERSONAL_ID',
      })
  })
})

describeOnStorage('lengths of time, moments and other scalars', (start) => {
  it('are refused at their place, with what to do, and never repeated', async () => {
    await using verigraph = await start()
    const draft = async (confidentialFor: string) =>
      (
        await verigraph.as('officer').run(DraftRemovalOrderDocument, {
          input: { action: 'REMOVE_CONTENT', targetId: 'content_x', ...grounds(), confidentialFor },
        })
      ).draftRemovalOrder
    for (const malformed of ['7 days', 'p7d', `P${'0'.repeat(200)}7D`]) {
      const answer = await draft(malformed)
      expect(answer).toMatchObject(refused('confidentialFor'))
      expect(JSON.stringify(answer)).not.toContain(malformed)
    }
    expect(await draft('P1,5D')).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] })
    const country = await verigraph
      .as('admin')
      .ask(
        'mutation { registerAgency(input: { name: "Cục", country: "vn" }) { agency { country } userErrors { code } } }',
      )
    expect(country.data).toEqual({ registerAgency: { agency: { country: 'VN' }, userErrors: [] } })
  })

  it('know leap seconds, and clocks that differ by five seconds', async () => {
    await using verigraph = await start()
    const platform = verigraph.as('vietsocial')
    const issued = async (moment: string) =>
      verigraph
        .as('officer')
        .ask('query ($at: DateTime) { removalOrders(filter: { issuedAfter: $at }) { totalCount } }', { at: moment })
    expect((await issued('2016-12-31T23:59:60Z')).errors).toBeUndefined()
    expect((await issued('2017-01-01T06:59:60.5+07:00')).errors).toBeUndefined()
    expect((await issued('2016-12-31T12:00:60Z')).errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }])

    const report = async (milliseconds: number) => {
      const { order } = await issueOrderAboutPost(verigraph)
      const input = { removalOrderId: order.id }
      await platform.run(AcknowledgeRemovalOrderDocument, { input })
      const completedAt = new Date(verigraph.clock.now().getTime() + milliseconds).toISOString()
      return (await platform.run(ReportComplianceDocument, { input: { ...input, completedAt } })).reportCompliance
    }
    const ahead = await report(4000)
    expect(ahead).toMatchObject({ userErrors: [], removalOrder: { status: 'COMPLIED' } })
    expect(await report(60_000)).toMatchObject(refused('completedAt'))
  })
})

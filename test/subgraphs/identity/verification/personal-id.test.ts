import { AuditEntry } from '../../../../src/audit/index.ts'
import { CredentialIssuer } from '../../../support/credential-issuer.ts'
import { describeOnEachStorage, describeOnStorage } from '../../../support/each-storage.ts'
import {
  EraseMyIdentityDocument,
  IssuePermitDocument,
  RevokeVerificationDocument,
  StartCredentialVerificationDocument,
  VerifyWithCredentialDocument,
} from '../../../support/generated.ts'
import { registerUser, verifiedUser, verifyUser } from '../../../support/story.ts'
import type { TestVerigraph } from '../../../support/verigraph.ts'

/** What the profiles allow. */
const MOST = 3

/** Hands in a credential about a person for a user of VietSocial. */
async function verifyAs(
  verigraph: TestVerigraph,
  issuer: CredentialIssuer,
  { userId, subject, as = 'vietsocial' }: { userId: string; subject: string | null; as?: 'vietsocial' | 'globaltube' },
) {
  const platform = verigraph.as(as)
  const { startCredentialVerification } = await platform.run(StartCredentialVerificationDocument, { input: { userId } })
  const nonce = startCredentialVerification.credentialChallenge?.nonce ?? ''
  const credential = await issuer.issue({ nonce, audience: verigraph.url, subject })
  return (await platform.run(VerifyWithCredentialDocument, { input: { userId, credential } })).verifyWithCredential
}

describeOnEachStorage('an electronic identity', (startOn) => {
  it('verifies as many accounts of a platform as the profile says, however many ask at once', async () => {
    await using issuer = await CredentialIssuer.start()
    await using verigraph = await startOn({ config: { credentialIssuers: [issuer.url] } })
    const platform = verigraph.as('vietsocial')
    const users: string[] = []
    for (let count = 0; count < 12; count++) users.push((await verifiedUser(verigraph, platform)).id)
    const asked = users.map((userId) => verifyAs(verigraph, issuer, { userId, subject: 'one-person' }))
    const answers = await Promise.all(asked)
    const verified = users.filter((_, index) => answers[index]?.verifiedIdentity)
    expect(verified.length).toBe(MOST)
    for (const { userErrors } of answers.filter(({ verifiedIdentity }) => !verifiedIdentity))
      expect(userErrors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'credential'] }])

    // Whoever is verified by it already may be again; whoever ends makes room; another platform counts for itself.
    const [first = '', second = ''] = verified
    const [left = '', next = ''] = users.filter((id) => !verified.includes(id))
    expect(await verifyAs(verigraph, issuer, { userId: first, subject: 'one-person' })).toMatchObject({
      userErrors: [],
    })
    await platform.run(RevokeVerificationDocument, { input: { userId: first, reason: 'FALSE_IDENTITY' } })
    expect(await verifyAs(verigraph, issuer, { userId: left, subject: 'one-person' })).toMatchObject({ userErrors: [] })
    await platform.run(EraseMyIdentityDocument, { input: { userId: second } })
    expect(await verifyAs(verigraph, issuer, { userId: next, subject: 'one-person' })).toMatchObject({ userErrors: [] })
    const { id: userId } = await verifiedUser(verigraph, verigraph.as('globaltube'))
    const elsewhere = { userId, subject: 'one-person', as: 'globaltube' } as const
    expect(await verifyAs(verigraph, issuer, elsewhere)).toMatchObject({ userErrors: [] })
  })
})

describeOnStorage('a credential', (startOn) => {
  it('names whom its issuer knows, of whom only a blind index is kept', async () => {
    await using issuer = await CredentialIssuer.start()
    await using verigraph = await startOn({ config: { credentialIssuers: [issuer.url] } })
    const { id: userId } = await verifiedUser(verigraph, verigraph.as('vietsocial'))
    const nobody = await verifyAs(verigraph, issuer, { userId, subject: null })
    expect(nobody).toMatchObject({ verifiedIdentity: null, userErrors: [{ code: 'INVALID_INPUT' }] })
    expect(nobody.userErrors[0]?.message).toContain('"sub"')
    expect(await verifyAs(verigraph, issuer, { userId, subject: 'citizen-4711' })).toMatchObject({ userErrors: [] })
    expect(await verigraph.everythingStored()).not.toContain('citizen-4711')
  })

  it('opens the identity that it adds to, and that read stands in the trail', async () => {
    await using issuer = await CredentialIssuer.start()
    await using verigraph = await startOn({ config: { credentialIssuers: [issuer.url] } })
    const platform = verigraph.as('vietsocial')
    const { id: userId } = await registerUser(platform)
    const { id: subjectId } = await verifyUser(verigraph, platform, userId)
    const reads = () => verigraph.storage.reader.count(AuditEntry, [{ action: 'verified-identity.read', subjectId }])
    const before = await reads()
    await verifyAs(verigraph, issuer, { userId, subject: 'citizen-4711' })
    expect(await reads()).toBe(before + 1)
    await verifyUser(verigraph, platform, userId) // another number: the one before is told
    expect(await reads()).toBe(before + 2)
  })
})

describeOnEachStorage('entries of status lists', (startOn) => {
  it('tell nobody how many verifications there are, on one platform or another', async () => {
    await using verigraph = await startOn()
    const entries: { platform: string; idx: number; uri: string }[] = []
    for (let count = 0; count < 12; count++)
      for (const name of ['vietsocial', 'globaltube'] as const) {
        const { id: userId } = await verifiedUser(verigraph, verigraph.as(name))
        const input = { userId, actions: ['COMMENT' as const] }
        const { issuePermit } = await verigraph.as(name).run(IssuePermitDocument, { input })
        const payload = Buffer.from(issuePermit.permit?.token.split('.')[1] ?? '', 'base64url').toString()
        entries.push({ platform: name, ...JSON.parse(payload).status.status_list })
      }
    expect(new Set(entries.map(({ idx, uri }) => `${uri} ${idx}`)).size).toBe(entries.length)
    expect(Math.max(...entries.map(({ idx }) => idx))).toBeGreaterThan(1000)
    const listsOf = (name: string) => new Set(entries.filter(({ platform }) => platform === name).map(({ uri }) => uri))
    expect(listsOf('vietsocial').intersection(listsOf('globaltube')).size).toBeGreaterThan(0)
    expect(listsOf('vietsocial').union(listsOf('globaltube')).size).toBeLessThanOrEqual(4)
  })
})

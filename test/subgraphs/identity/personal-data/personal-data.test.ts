import { AuditEntry } from '../../../../src/audit/index.ts'
import { SealedIdentity, SealingKey } from '../../../../src/subgraphs/identity/index.ts'
import { describeOnEachStorage, shared } from '../../../support/each-storage.ts'
import {
  EraseMyIdentityDocument,
  ExportMyDataDocument,
  StartPhoneVerificationDocument,
  UserDocument,
} from '../../../support/generated.ts'
import { publish, registerUser, verifyUser } from '../../../support/story.ts'
import type { TestVerigraph } from '../../../support/verigraph.ts'

const PERSON = { legalName: 'Vũ Thị Quỳnh', phoneNumber: '+84987651111' }
const DAYS = 24 * 60

async function person(verigraph: TestVerigraph) {
  const platform = verigraph.as('vietsocial')
  const { id } = await registerUser(platform)
  const identity = await verifyUser(verigraph, platform, id, PERSON)
  return { platform, id, identityId: identity.id }
}

describeOnEachStorage('personal data', (startOn) => {
  const running = shared(startOn)

  it('is exported to its user: who they are, how that came about, what they published, and who has looked', async () => {
    const verigraph = running()
    const { platform, id } = await person(verigraph)
    await publish(platform, id)
    await platform.run(UserDocument, { id })
    const { exportMyData } = await platform.run(ExportMyDataDocument, { input: { userId: id } })
    expect(exportMyData.personalData).toMatchObject({
      user: { id, contentItems: { nodes: [{ text: 'Xin chào' }] } },
      verifiedIdentity: PERSON,
      history: [{ kind: 'VERIFIED', level: 'PHONE', source: 'PHONE_CODE' }],
    })
    const actions = exportMyData.personalData?.trail.map(({ action }) => action)
    expect(actions).toEqual(
      expect.arrayContaining(['user.registered', 'user.verified', 'verified-identity.read', 'user.data-exported']),
    )
    const elsewhere = await verigraph.as('globaltube').run(ExportMyDataDocument, { input: { userId: id } })
    expect(elsewhere.exportMyData).toMatchObject({ personalData: null, userErrors: [{ code: 'NOT_FOUND' }] })
  })

  it('is hidden at once when its user asks, and destroyed when the profile’s retention is over', async () => {
    await using verigraph = await startOn()
    const { platform, id, identityId } = await person(verigraph)
    const { eraseMyIdentity } = await platform.run(EraseMyIdentityDocument, { input: { userId: id } })
    const { requestedAt = '', erasedAt = '', ...erasure } = eraseMyIdentity.erasure ?? {}
    expect(erasure).toMatchObject({
      retention: 'P2Y',
      user: { verificationLevel: 'UNVERIFIED', verifiedIdentity: null },
    })
    expect(new Date(erasedAt).getUTCFullYear() - new Date(requestedAt).getUTCFullYear()).toBe(2)
    const { reader } = verigraph.storage
    const key = async () => (await reader.byIds(SealingKey, [identityId]))[0]
    const wrappedKey = (await key())?.wrappedKey ?? ''
    expect(await verigraph.everythingStored()).toContain(wrappedKey)

    verigraph.clock.advance({ minutes: 729 * DAYS })
    await verigraph.sweep()
    expect(await key()).not.toBeNull()
    verigraph.clock.advance({ minutes: 3 * DAYS })
    await verigraph.sweep()
    expect(await key()).toBeNull()
    expect(await reader.byIds(SealedIdentity, [identityId])).toEqual([null])
    expect(await reader.count(AuditEntry, [{ action: 'verified-identity.erased', subjectId: identityId }])).toBe(1)
    await verigraph.stop() // the journal is written back
    expect(await verigraph.everythingStored()).not.toContain(wrappedKey)
  })

  it('of a check that nobody finishes is destroyed within the hour', async () => {
    const verigraph = running()
    const platform = verigraph.as('vietsocial')
    const { id: userId } = await registerUser(platform)
    const { startPhoneVerification } = await platform.run(StartPhoneVerificationDocument, {
      input: { userId, ...PERSON },
    })
    const verificationId = startPhoneVerification.phoneVerification?.id ?? ''
    const key = async () => (await verigraph.storage.reader.byIds(SealingKey, [verificationId]))[0]
    await verigraph.sweep()
    expect(await key()).not.toBeNull()
    verigraph.clock.advance({ minutes: 66 })
    await verigraph.sweep()
    expect(await key()).toBeNull()
  })

  it('is never seen by another platform, an officer or anyone without a token, by any field, list, error or delay', async () => {
    const verigraph = running()
    const { id, identityId } = await person(verigraph)
    const questions = [
      `{ user(id: "${id}") { verifiedIdentity { legalName phoneNumber } } }`,
      `{ node(id: "${id}") { ... on User { verifiedIdentity { legalName phoneNumber } } } }`,
      `{ node(id: "${identityId}") { ... on VerifiedIdentity { legalName phoneNumber user { handle } } } }`,
      '{ platforms { nodes { users(first: 100) { nodes { verifiedIdentity { legalName phoneNumber } } } } } }',
      '{ contentItems { nodes { author { verifiedIdentity { legalName phoneNumber } } } } }',
      `mutation { exportMyData(input: { userId: "${id}" }) { personalData { verifiedIdentity { legalName } } userErrors { code } } }`,
      `mutation { eraseMyIdentity(input: { userId: "${id}" }) { erasure { erasedAt } userErrors { code } } }`,
      `mutation { revokeVerification(input: { userId: "${id}", reason: FALSE_IDENTITY }) { user { handle } userErrors { code } } }`,
    ]
    const reads = () =>
      verigraph.storage.reader.count(AuditEntry, [{ action: 'verified-identity.read', subjectId: identityId }])
    for (const clientId of ['globaltube', 'vnnet', 'officer', 'director', 'auditor', 'admin', null] as const)
      for (const question of questions) {
        const answer = JSON.stringify(await verigraph.as(clientId).ask(question))
        expect(answer).not.toContain(PERSON.legalName)
        expect(answer).not.toContain('987651111')
        expect(answer).not.toContain('"erasedAt"')
      }
    expect(await reads()).toBe(0)

    // What is someone else's answers as what is not there, word for word.
    const unknown = id.replace(/.{4}$/, '0000')
    const asGlobalTube = async (question: string) => JSON.stringify(await verigraph.as('globaltube').ask(question))
    for (const question of questions)
      expect(await asGlobalTube(question.replaceAll(id, unknown))).toBe(await asGlobalTube(question))
  })

  it('takes no longer to be denied than to be missing', async () => {
    const verigraph = running()
    const { id } = await person(verigraph)
    const platform = verigraph.as('globaltube')
    const unknown = id.replace(/.{4}$/, '0000')
    const question = (userId: string) => `{ user(id: "${userId}") { verifiedIdentity { legalName } } }`
    const times: Record<string, number[]> = { [id]: [], [unknown]: [] }
    for (let round = 0; round < 150; round++)
      for (const userId of round % 2 ? [id, unknown] : [unknown, id]) {
        const start = performance.now()
        await platform.ask(question(userId))
        times[userId]?.push(performance.now() - start)
      }
    const median = (values: number[] = []) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
    const ratio = median(times[id]) / median(times[unknown])
    expect(ratio).toBeGreaterThan(0.67)
    expect(ratio).toBeLessThan(1.5)
  })
})

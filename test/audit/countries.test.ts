import { AuditEntry } from '../../src/audit/index.ts'
import { verifyAuditEntry } from '../../src/sdk/index.ts'
import { confirmClient, rotateClient, TestOrganisation } from '../support/administration.ts'
import type { TestClient } from '../support/client.ts'
import {
  AuditCheckpointsDocument,
  AuditEntriesDocument,
  AuditEntryDocument,
  type AuditEntryFilter,
  RegisterPlatformDocument,
} from '../support/generated.ts'
import { TestProduction } from '../support/production.ts'
import { registerUser } from '../support/story.ts'
import { until } from '../support/until.ts'

const PROFILES = { VN: 'vn-draft-2023', IN: 'in-it-2026' } as const

/** A country's auditor and platform, and the two admins of the platform. */
async function country(production: TestProduction, code: keyof typeof PROFILES) {
  const founding = { as: (subject: string) => production.as(subject), root: production.admin }
  const agency = await TestOrganisation.agency(founding, code)
  const domains = [`${code.toLowerCase()}.example`]
  const input = { name: code, kind: 'DOMESTIC' as const, country: code, domains, policyProfileId: PROFILES[code] }
  const { registerPlatform } = await agency.admin.run(RegisterPlatformDocument, { input })
  const recipient = await agency.recipient(registerPlatform.platform?.id ?? '')
  const clientId = `${code}-platform`.toLowerCase()
  const platform = await recipient.client({ roles: ['PLATFORM'], clientId, subject: `${clientId}-1` })
  const auditor = await agency.client({ roles: ['AUDITOR'] })
  return {
    auditor: production.as(auditor.subject),
    recipient,
    platform: { id: platform.id, as: production.as(platform.subject) },
  }
}

const entries = async (as: TestClient, filter: AuditEntryFilter = {}) =>
  (await as.run(AuditEntriesDocument, { filter, first: 100 })).auditEntries

describe('the trail of several countries', () => {
  it('is shown to each country’s auditors as far as it is that country’s, by list and by id', async () => {
    await using production = await TestProduction.start()
    const [vietnam, india] = [await country(production, 'VN'), await country(production, 'IN')]
    const [{ id: here }, { id: there }] = [
      await registerUser(vietnam.platform.as),
      await registerUser(india.platform.as),
    ]
    const own = await entries(vietnam.auditor, { subjectId: here, action: 'user.registered' })
    expect(own.nodes).toMatchObject([{ jurisdiction: 'VN', tokenSubject: 'vn-platform-1' }])
    const others = await entries(vietnam.auditor, { subjectId: there, action: 'user.registered' })
    expect(others).toMatchObject({ totalCount: 0, nodes: [] })
    const all = await entries(vietnam.auditor)
    expect(new Set(all.nodes.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set(['VN', null]))

    await production.as('a-stranger').ask('{ viewer { clientId } }')
    for (const { auditor } of [vietnam, india])
      await until(async () => (await entries(auditor, { action: 'access.denied' })).nodes.length === 1)

    const [foreign] = (await entries(india.auditor, { subjectId: there, action: 'user.registered' })).nodes
    const entry = async (as: TestClient) => (await as.run(AuditEntryDocument, { id: foreign?.id ?? '' })).auditEntry
    expect((await entry(india.auditor))?.id).toBe(foreign?.id)
    expect(await entry(vietnam.auditor)).toBeNull()
    await until(async () => {
      const { auditCheckpoints } = await vietnam.auditor.run(AuditCheckpointsDocument, { fromTreeSize: 1, first: 1 })
      return auditCheckpoints.nodes.length === 1
    })
  })

  it('names those who acted under one client’s name one after the other, sealed with what they did', async () => {
    await using production = await TestProduction.start()
    const { auditor, recipient, platform } = await country(production, 'VN')
    const { id: first } = await registerUser(platform.as)
    await rotateClient(recipient.admin, { apiClientId: platform.id, subject: 'vn-platform-2' })
    await confirmClient(recipient.admin2, platform.id, 'vn-platform-2')
    const { id: second } = await registerUser(production.as('vn-platform-2'))
    const action = 'user.registered'
    const acted = await entries(auditor, { action, clientId: 'vn-platform' })
    expect(
      acted.nodes.map(({ subjectId, tokenIssuer, tokenSubject }) => [subjectId, tokenIssuer, tokenSubject]),
    ).toEqual([
      [second, production.issuer.url, 'vn-platform-2'],
      [first, production.issuer.url, 'vn-platform-1'],
    ])
    const { nodes } = await entries(auditor, { tokenSubject: 'vn-platform-2' })
    expect(nodes).toMatchObject([{ subjectId: second }])

    const read = async () => (await auditor.run(AuditEntryDocument, { id: nodes[0]?.id ?? '' })).auditEntry
    await until(async () => (await read())?.inclusionProof !== null)
    const sealed = await read()
    if (!sealed?.inclusionProof) throw new Error('It is not sealed.')
    const proven = { ...sealed, inclusionProof: sealed.inclusionProof }
    const keys = await (await fetch(`${production.url}/.well-known/jwks.json`)).json()
    await verifyAuditEntry(proven, keys)
    for (const change of [
      { tokenSubject: 'vn-platform-1' },
      { tokenSubject: null },
      { tokenIssuer: 'https://other.example' },
      { jurisdiction: 'IN' },
    ])
      await expect(verifyAuditEntry({ ...proven, ...change }, keys)).rejects.toMatchObject({ code: 'CHANGED' })
    expect(await production.storage.reader.count(AuditEntry, [{ tokenSubject: 'vn-platform-2', action }])).toBe(1)
  })
})

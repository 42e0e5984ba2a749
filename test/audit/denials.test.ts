import { setTimeout } from 'node:timers/promises'
import { AuditEntry } from '../../src/audit/index.ts'
import { type Config, readConfig } from '../../src/config/index.ts'
import type { Row } from '../../src/storage/index.ts'
import type { TestClient } from '../support/client.ts'
import { describeOnEachStorage, describeOnStorage } from '../support/each-storage.ts'
import {
  ApproveRemovalOrderDocument,
  AuditEntriesDocument,
  DisableApiClientDocument,
  DraftRemovalOrderDocument,
  FollowActivityDocument,
  FollowRemovalOrderEventsDocument,
  OrganisationsDocument,
  PublishContentItemDocument,
  RegisterAgencyDocument,
  RegisterApiClientDocument,
  UserDocument,
  WithdrawRemovalOrderDocument,
} from '../support/generated.ts'
import { accessToken, TestProduction } from '../support/production.ts'
import { Scrape } from '../support/scrape.ts'
import { draftOrder, grounds, issueOrderAboutPost, registerUser, unique } from '../support/story.ts'
import { TestVerigraph } from '../support/verigraph.ts'

const DENIED = [{ action: 'access.denied' }]

/** What stands of it, whoever looks. */
async function denials({ storage, sweep }: { storage: TestVerigraph['storage']; sweep?: () => Promise<void> }) {
  await sweep?.()
  return (await storage.reader.page(AuditEntry, { where: DENIED, limit: 1000 })) as Row<AuditEntry>[]
}

const swept = (verigraph: TestVerigraph) => ({ storage: verigraph.storage, sweep: () => verigraph.sweep() })

/** Waits for as many as are expected: they are written beside the requests. */
async function denialsOf(production: TestProduction, count: number) {
  for (let tries = 0; tries < 100; tries++) {
    const found = await denials(production)
    if (found.length >= count) return found
    await setTimeout(20)
  }
  return denials(production)
}

const print = async (client: TestClient, id: string) =>
  (await fetch(`${client.url}/removal-orders/${id}.pdf`, { headers: await client.headers() })).status

describeOnStorage('an attempt that is refused', (start) => {
  it('stands in the trail: who, what, and about what', async () => {
    await using verigraph = await start()
    const [vietsocial, globaltube, vnnet, officer, director, admin, auditor] = (
      ['vietsocial', 'globaltube', 'vnnet', 'officer', 'director', 'admin', 'auditor'] as const
    ).map((name) => verigraph.as(name)) as [
      TestClient,
      TestClient,
      TestClient,
      TestClient,
      TestClient,
      TestClient,
      TestClient,
    ]
    const { order, post, author } = await issueOrderAboutPost(verigraph)
    const draft = await draftOrder(verigraph, { targetId: post.id })
    const { agencies } = await admin.run(OrganisationsDocument, {})
    const ministry = agencies.nodes[0]?.id ?? ''
    const kinds: [attempt: () => Promise<unknown>, entry: object][] = [
      // The role does not fit: a query, a field below one, a mutation, a subscription, a document.
      [
        () => vietsocial.ask('{ secret: auditEntries { totalCount } }'),
        { clientId: 'vietsocial', after: denied('auditEntries', 'FORBIDDEN') },
      ],
      [
        () => officer.ask('{ auditCheckpoints { totalCount } }'),
        { clientId: 'officer', after: denied('auditCheckpoints', 'FORBIDDEN') },
      ],
      [
        () =>
          vietsocial.ask(DraftRemovalOrderDocument, {
            input: { action: 'REMOVE_CONTENT', targetId: post.id, ...grounds() },
          }),
        { clientId: 'vietsocial', subjectId: post.id, after: denied('draftRemovalOrder', 'FORBIDDEN') },
      ],
      [
        () => auditor.ask(WithdrawRemovalOrderDocument, { input: { removalOrderId: order.id, reason: 'x' } }),
        { clientId: 'auditor', subjectId: order.id, after: denied('withdrawRemovalOrder', 'FORBIDDEN') },
      ],
      [() => first(vietsocial.follow(FollowActivityDocument, {})), { after: denied('activity', 'FORBIDDEN') }],
      [
        () => first(officer.follow(FollowRemovalOrderEventsDocument, {})),
        { after: denied('removalOrderEvents', 'FORBIDDEN') },
      ],
      [
        () => print(admin, order.id),
        { clientId: 'admin', subjectId: order.id, after: denied('/removal-orders/:id.pdf', 'FORBIDDEN') },
      ],
      // Somebody else's: by its own field, as a node, under another name, in a mutation, as a document.
      [
        () => globaltube.ask(UserDocument, { id: author.id }),
        { clientId: 'globaltube', subjectId: author.id, after: denied('user', 'NOT_FOUND') },
      ],
      [
        () => globaltube.ask(`{ x: node(id: "${post.id}") { id } }`),
        { subjectId: post.id, after: denied('node', 'NOT_FOUND') },
      ],
      [
        () => vnnet.ask(`{ removalOrder(id: "${order.id}") { id } }`),
        { clientId: 'vnnet', subjectId: order.id, after: denied('removalOrder', 'NOT_FOUND') },
      ],
      [
        () => print(globaltube, order.id),
        { clientId: 'globaltube', subjectId: order.id, after: denied('/removal-orders/:id.pdf', 'NOT_FOUND') },
      ],
      [
        () =>
          globaltube.ask(PublishContentItemDocument, { input: { authorId: author.id, kind: 'POST', text: 'secret' } }),
        { subjectId: author.id, after: denied('publishContentItem', 'NOT_FOUND') },
      ],
      [
        () =>
          globaltube.ask(
            'mutation ($id: ID!) { acknowledgeRemovalOrder(input: { removalOrderId: $id }) { userErrors { __typename } } }',
            { id: order.id } as never,
          ),
        { subjectId: order.id, after: denied('acknowledgeRemovalOrder', 'NOT_FOUND') },
      ],
      [
        () =>
          globaltube.ask('mutation ($id: ID!) { exportMyData(input: { userId: $id }) { userErrors { path } } }', {
            id: author.id,
          } as never),
        { subjectId: author.id, after: denied('exportMyData', 'NOT_FOUND') },
      ],
      // What needs a second person, or a higher office.
      [
        () => officer.ask(ApproveRemovalOrderDocument, { input: { removalOrderId: draft.id } }),
        {
          clientId: 'officer',
          subjectId: draft.id,
          after: { field: 'approveRemovalOrder', code: expect.stringMatching(/^(SAME_OFFICER|FORBIDDEN)$/), count: 1 },
        },
      ],
    ]
    for (const [attempt, entry] of kinds) {
      const before = (await denials(swept(verigraph))).length
      await attempt()
      const found = (await denials(swept(verigraph))).slice(before)
      expect([entry, found]).toEqual([
        entry,
        [expect.objectContaining({ tokenSubject: expect.any(String), jurisdiction: 'VN', ...entry })],
      ])
    }
    expect(ministry).toMatch(/^agency_/)
    expect(director.clientId).toBe('director')
    const { auditEntries } = await auditor.run(AuditEntriesDocument, {
      filter: { action: 'access.denied' },
      first: 100,
    })
    expect(auditEntries.totalCount).toBe(kinds.length)
    expect(JSON.stringify(auditEntries)).not.toContain('secret')
  })

  it('is none where nothing was refused: what is one’s own, what is nobody’s, and what is malformed', async () => {
    await using verigraph = await start()
    const platform = verigraph.as('vietsocial')
    const { id } = await registerUser(platform)
    await platform.run(UserDocument, { id })
    await platform.ask(UserDocument, { id: `${id.slice(0, -2)}zz` })
    await platform.ask(UserDocument, { id: 'nonsense' })
    await platform.ask('{ nothing }')
    await verigraph.as(null).ask('{ auditEntries { totalCount } }')
    expect(await denials(swept(verigraph))).toEqual([])
  })
})

describeOnEachStorage('a refused attempt', (start) => {
  it('is recorded, and what is nobody’s is not', async () => {
    await using verigraph = await start()
    const { id } = await registerUser(verigraph.as('vietsocial'))
    const stranger = verigraph.as('globaltube')
    await stranger.ask(UserDocument, { id: `${id.slice(0, -2)}zz` })
    await stranger.ask(UserDocument, { id })
    expect(await denials(swept(verigraph))).toMatchObject([{ subjectId: id, after: denied('user', 'NOT_FOUND') }])
  })
})

const denied = (field: string, code: string) => ({ field, code, count: 1 })

const first = async (events: AsyncGenerator<unknown>) => events.next().catch((error: unknown) => error)

describe('refused attempts', () => {
  it('of ten thousand write one entry, and one more with their number', async () => {
    await using verigraph = await TestVerigraph.start({}, unlimited())
    const platform = verigraph.as('vietsocial')
    const fields = Array.from({ length: 20 }, (_, number) => `a${number}: auditEntry(id: "${number}") { id }`)
    const ask = async () => {
      for (let time = 0; time < 50; time++) await platform.ask(`{ ${fields.join(' ')} }`)
    }
    await Promise.all(Array.from({ length: 10 }, ask))
    const counts = async () =>
      (await denials(swept(verigraph))).map(({ after }) => (after as Record<string, unknown>).count)
    expect(await counts()).toEqual([1])
    verigraph.clock.advance({ minutes: 11 })
    expect(await counts()).toEqual([1, 9999])
  })

  it('that are counted are told before the end', async () => {
    await using verigraph = await TestVerigraph.start()
    for (let time = 0; time < 3; time++) await verigraph.as('vietsocial').ask('{ auditEntries { totalCount } }')
    await verigraph.restart()
    expect((await denials(swept(verigraph))).map(({ after }) => (after as { count: number }).count)).toEqual([1, 2])
  })

  it('of tokens whose client is disabled, rotated away or unknown name whom the token names', async () => {
    await using production = await TestProduction.start()
    const { admin } = production
    const input = { name: 'Ministry', country: 'VN' }
    const organisationId = (await admin.run(RegisterAgencyDocument, { input })).registerAgency.agency?.id ?? ''
    const { registerApiClient } = await admin.run(RegisterApiClientDocument, {
      input: { organisationId, clientId: 'an-officer', subject: 'an-at-issuer', roles: ['OFFICER'] },
    })
    const apiClientId = registerApiClient.apiClient?.id ?? ''
    await admin.run(DisableApiClientDocument, { input: { apiClientId } })
    const asks = (subject: string) => production.as(subject).ask('{ viewer { clientId } }')
    await asks('an-at-issuer')
    await asks('a-stranger')
    const found = await denialsOf(production, 2)
    const after = { field: 'authorization', code: 'UNAUTHENTICATED', count: 1 }
    expect(found).toMatchObject([
      {
        clientId: 'an-officer',
        tokenSubject: 'an-at-issuer',
        tokenIssuer: production.issuer.url,
        jurisdiction: 'VN',
        after,
      },
      { clientId: 'unregistered', tokenSubject: 'a-stranger', organisationId: null, jurisdiction: null, after },
    ])
    await production.with('forged').ask('{ viewer { clientId } }')
    expect(await denials(production)).toHaveLength(2)
  })

  it('of three hundred strangers write sixty entries a minute, whoever they are', async () => {
    await using production = await TestProduction.start({ variables: { VERIGRAPH_RATE_PER_ADDRESS: '100000000' } })
    const tokens = await Promise.all(
      Array.from({ length: 300 }, () => accessToken(production.issuer, { sub: unique('stranger') })),
    )
    for (const token of tokens) await production.with(token).ask('{ viewer { clientId } }')
    await denialsOf(production, 60)
    const count = (await denials(production)).length
    expect(count).toBeGreaterThanOrEqual(60)
    expect(count).toBeLessThanOrEqual(120) // where a minute ends meanwhile
  })

  it('are counted in the metrics, those without a token there alone', async () => {
    await using verigraph = await TestVerigraph.start()
    for (const client of [null, 'vietsocial'] as const)
      await verigraph.as(client).ask('{ auditEntries { totalCount } }')
    await verigraph.sweep()
    const scrape = await Scrape.of(`${verigraph.url}/metrics`)
    const counted = (code: string) => scrape.of('verigraph_denials_total', { code })
    expect([counted('UNAUTHENTICATED'), counted('FORBIDDEN')]).toEqual([1, 1])
    expect(await denials(swept(verigraph))).toHaveLength(1)
  })
})

/** The demo's settings, but for the rates. */
const unlimited = (): Partial<Config> => {
  const { gateway } = readConfig({ VERIGRAPH_RATE_PER_CLIENT: '1000000000' })
  return { gateway }
}

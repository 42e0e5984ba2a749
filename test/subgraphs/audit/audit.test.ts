import { verifyAuditConsistency, verifyAuditEntry, verifyCheckpoint } from '../../../src/sdk/index.ts'
import { describeOnEachStorage, shared } from '../../support/each-storage.ts'
import {
  AcknowledgeRemovalOrderDocument,
  AppealRemovalOrderDocument,
  AuditCheckpointsDocument,
  AuditEntriesDocument,
  AuditEntryDocument,
  type AuditEntryFilter,
} from '../../support/generated.ts'
import { issueOrderAboutPost, publish, registerUser, unique, verifiedUser } from '../../support/story.ts'
import type { TestVerigraph } from '../../support/verigraph.ts'

async function entries(
  verigraph: TestVerigraph,
  filter: AuditEntryFilter = {},
  page: { first?: number; after?: string } = {},
) {
  const { auditEntries } = await verigraph.as('auditor').run(AuditEntriesDocument, { filter, ...page })
  return auditEntries
}

const actionsOf = ({ nodes }: { nodes: readonly { action: string }[] }) => nodes.map(({ action }) => action)

async function keysOf(verigraph: TestVerigraph) {
  return (await fetch(`${verigraph.url}/.well-known/jwks.json`)).json()
}

describeOnEachStorage('the audit trail', (start) => {
  const running = shared(start)

  it('tells who did what to what, with what changed of it, newest first', async () => {
    const verigraph = running()
    const { order } = await issueOrderAboutPost(verigraph)
    await verigraph.as('vietsocial').run(AcknowledgeRemovalOrderDocument, { input: { removalOrderId: order.id } })
    const [acknowledged, issued, drafted] = (await entries(verigraph, { subjectId: order.id })).nodes.filter(
      ({ action }) => action.startsWith('removal-order.'),
    )
    expect(drafted).toMatchObject({
      clientId: 'officer',
      organisationId: expect.stringMatching(/^agency_/),
      action: 'removal-order.drafted',
      before: null,
      after: { status: 'DRAFT', action: 'REMOVE_CONTENT', draftedBy: 'officer' },
    })
    expect(issued).toMatchObject({
      clientId: 'director',
      action: 'removal-order.issued',
      before: { status: 'DRAFT', issuedAt: null, dueAt: null, approvedBy: null, userNotifiedAt: null },
      after: {
        status: 'ISSUED',
        issuedAt: order.issuedAt,
        dueAt: order.dueAt,
        approvedBy: 'director',
        userNotifiedAt: order.issuedAt,
      },
    })
    expect(acknowledged).toMatchObject({
      clientId: 'vietsocial',
      before: { status: 'ISSUED', acknowledgedAt: null },
      after: { status: 'ACKNOWLEDGED', acknowledgedAt: expect.any(String) },
    })
    expect(Object.keys(acknowledged?.after ?? {})).toEqual(['status', 'acknowledgedAt'])
  })

  it('names the user for whom a platform appeals', async () => {
    const verigraph = running()
    const { order, author } = await issueOrderAboutPost(verigraph)
    const input = { removalOrderId: order.id, statement: 'Bài viết không vi phạm.' }
    await verigraph.as('vietsocial').run(AppealRemovalOrderDocument, { input })
    const { nodes } = await entries(verigraph, { onBehalfOfId: author.id })
    expect(nodes).toMatchObject([{ action: 'appeal.filed', clientId: 'vietsocial', onBehalfOfId: author.id }])
  })

  it('holds no handle, no external id, no words of a user', async () => {
    const verigraph = running()
    const platform = verigraph.as('vietsocial')
    const author = await verifiedUser(verigraph, platform)
    const post = await publish(platform, author.id, {
      externalId: unique('kept-out'),
      url: 'https://vietsocial.example/kept-out',
    })
    const { data } = await platform.ask<{ user: { handle: string; externalId: string } }>(
      `{ user(id: "${author.id}") { handle externalId } }`,
    )
    const told = JSON.stringify((await entries(verigraph, {}, { first: 1000 })).nodes)
    expect(told).toContain(post.id)
    for (const secret of [data.user.handle, data.user.externalId, 'kept-out', 'Xin chào'])
      expect([secret, told.includes(secret)]).toEqual([secret, false])
  })

  it('is found by subject, client, organisation, action and time, page by page', async () => {
    const verigraph = running()
    const platform = verigraph.as('vietsocial')
    const began = verigraph.clock.now()
    const users = []
    for (let number = 0; number < 5; number++) users.push((await registerUser(platform)).id)
    verigraph.clock.advance({ minutes: 10 })
    const later = verigraph.clock.now()
    const { id } = await registerUser(platform)
    const registered = { action: 'user.registered', from: began.toISOString() }

    expect((await entries(verigraph, registered)).nodes.map(({ subjectId }) => subjectId)).toEqual([
      id,
      ...users.toReversed(),
    ])
    expect((await entries(verigraph, { ...registered, to: later.toISOString() })).totalCount).toBe(5)
    expect((await entries(verigraph, { ...registered, from: later.toISOString() })).nodes).toMatchObject([
      { subjectId: id },
    ])
    expect(actionsOf(await entries(verigraph, { subjectId: id }))).toEqual(['audit-trail.read', 'user.registered'])
    expect((await entries(verigraph, { ...registered, clientId: 'globaltube' })).nodes).toEqual([])
    const [first] = (await entries(verigraph, { clientId: 'vietsocial' }, { first: 1 })).nodes
    const { nodes: own } = await entries(verigraph, { organisationId: first?.organisationId ?? '' }, { first: 6 })
    expect(own.map(({ subjectId }) => subjectId)).toEqual([id, ...users.toReversed()])

    const seen: string[] = []
    let after: string | null = null
    do {
      const page = await entries(verigraph, registered, { first: 2, ...(after && { after }) })
      seen.push(...page.nodes.map(({ subjectId }) => subjectId))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after)
    expect(seen).toEqual([id, ...users.toReversed()])
  })

  it('records that it is read: once for a question and its pages, again after ten minutes', async () => {
    await using verigraph = await start()
    const filter = { clientId: 'vietsocial' }
    const { pageInfo } = await entries(verigraph, filter, { first: 1 })
    await entries(verigraph, filter, { first: 1, after: pageInfo.endCursor ?? '' })
    const readings = async () => (await entries(verigraph, { action: 'audit-trail.read' })).nodes
    expect(await readings()).toMatchObject([
      { clientId: 'auditor', subjectId: 'audit-trail' },
      { clientId: 'auditor', subjectId: 'audit-trail' },
    ])
    expect(await readings()).toHaveLength(2)
    verigraph.clock.advance({ minutes: 10 })
    expect(await readings()).toHaveLength(3)
  })

  it('is shown to auditors, and to nobody else', async () => {
    const verigraph = running()
    const query = '{ auditEntries { totalCount } }'
    for (const client of ['vietsocial', 'vnnet', 'officer', 'director', 'reviewer', 'admin'] as const)
      for (const asked of [
        query,
        '{ auditCheckpoints { nodes { treeSize } } }',
        '{ auditEntry(id: "audit_x") { id } }',
      ]) {
        const { errors } = await verigraph.as(client).ask(asked)
        expect([client, errors?.[0]?.extensions.code]).toEqual([client, 'FORBIDDEN'])
      }
    const { errors } = await verigraph.as(null).ask(query)
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })

  it('proves an entry against the newest checkpoint, offline', async () => {
    const verigraph = running()
    const { id: subjectId } = await registerUser(verigraph.as('vietsocial'))
    const [entry] = (await entries(verigraph, { subjectId, action: 'user.registered' })).nodes
    const read = () => verigraph.as('auditor').run(AuditEntryDocument, { id: entry?.id ?? '' })
    await verigraph.sweep()
    const { auditEntry } = await read()
    if (!auditEntry?.inclusionProof) throw new Error('It is not sealed.')
    const proven = { ...auditEntry, inclusionProof: auditEntry.inclusionProof }
    const keys = await keysOf(verigraph)
    const checkpoint = await verifyAuditEntry(proven, keys)
    expect(checkpoint.treeSize).toBeGreaterThan(auditEntry.leafIndex ?? Number.NaN)
    expect(auditEntry.leafIndex).toBe(auditEntry.inclusionProof.leafIndex)
    await expect(verifyAuditEntry({ ...proven, clientId: 'globaltube' }, keys)).rejects.toMatchObject({
      code: 'CHANGED',
      entryId: entry?.id,
    })
  })

  it('shows an entry at once, and proves it as soon as it is sealed', async () => {
    const verigraph = running()
    await verigraph.sweep()
    const { id: subjectId } = await registerUser(verigraph.as('vietsocial'))
    const { nodes } = await entries(verigraph, { subjectId, action: 'user.registered' })
    expect(nodes).toHaveLength(1)
    await verigraph.sweep()
    const [sealed] = (await entries(verigraph, { subjectId, action: 'user.registered' })).nodes
    expect(sealed?.leafIndex).toEqual(expect.any(Number))
  })

  it('publishes its checkpoints for everyone to keep, and proves each newer one against each older', async () => {
    const verigraph = running()
    await verigraph.sweep()
    const address = `${verigraph.url}/.well-known/audit-checkpoint`
    const older = await (await fetch(address)).text()
    const keys = await keysOf(verigraph)
    const { treeSize } = await verifyCheckpoint(older, keys)
    for (let number = 0; number < 3; number++) {
      await registerUser(verigraph.as('vietsocial'))
      await verigraph.sweep()
    }
    const response = await fetch(address)
    expect(response.headers.get('content-type')).toMatch('application/jose')
    const newest = await response.text()
    const { auditCheckpoints } = await verigraph
      .as('auditor')
      .run(AuditCheckpointsDocument, { fromTreeSize: treeSize, first: 3 })
    expect(auditCheckpoints.nodes[0]?.signedDocument).toBe(newest)
    expect(auditCheckpoints.nodes.map((node) => node.treeSize)).toEqual(
      auditCheckpoints.nodes.map((node) => node.treeSize).toSorted((one, other) => other - one),
    )
    for (const { signedDocument: newer, consistencyProof: proof } of auditCheckpoints.nodes)
      await verifyAuditConsistency({ older, newer, proof }, keys)
    expect(await (await fetch(`${verigraph.url}/audit-checkpoints/${treeSize}`)).text()).toBe(older)
    const to = auditCheckpoints.nodes[0]?.treeSize
    const proofAddress = (from: unknown) => `${verigraph.url}/audit-checkpoints/${to}/consistency-proof/${from}`
    const { hashes: proof } = (await (await fetch(proofAddress(treeSize))).json()) as { hashes: string[] }
    await verifyAuditConsistency({ older, newer: newest, proof }, keys)
    for (const none of [0, 'x', 999999]) expect((await fetch(proofAddress(none))).status).toBe(404)
    for (const none of ['999999', 'x', '-1'])
      expect((await fetch(`${verigraph.url}/audit-checkpoints/${none}`)).status).toBe(404)
    const { errors } = await verigraph
      .as('auditor')
      .ask('{ auditCheckpoints(first: 1) { nodes { consistencyProof(fromTreeSize: 0) } } }')
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' })
  })
})

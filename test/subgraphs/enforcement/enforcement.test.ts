import type { Row } from '../../../src/storage/index.ts'
import { Objection } from '../../../src/subgraphs/enforcement/objections/objection.ts'
import { RemovalOrder } from '../../../src/subgraphs/enforcement/orders/removal-order.ts'
import { ObjectionGround } from '../../../src/subgraphs/enforcement/vocabulary.ts'
import { describeOnStorage, shared } from '../../support/each-storage.ts'
import {
  AcknowledgeRemovalOrderDocument,
  ApproveRemovalOrderDocument,
  DraftRemovalOrderDocument,
  type DraftRemovalOrderInput,
  DraftRemovalOrdersDocument,
  type DraftRemovalOrdersInput,
  ObjectToRemovalOrderDocument,
  PlatformsDocument,
  PollRemovalOrderEventsDocument,
  PublishContentItemDocument,
  type RemovalOrderFilter,
  RemovalOrdersDocument,
  ReportComplianceDocument,
  ViewerDocument,
  WithdrawRemovalOrderDocument,
} from '../../support/generated.ts'
import { draftOrder, grounds, issueOrder, issueOrderAboutPost, publish, verifiedUser } from '../../support/story.ts'
import type { TestVerigraph } from '../../support/verigraph.ts'

const SYSTEM = { clientId: 'test', roles: [], organisationId: null, jurisdiction: null }
const LINK = 'https://vietsocial.example/unknown/1'

async function draft(verigraph: TestVerigraph, input: Partial<DraftRemovalOrderInput>) {
  const complete = { action: 'REMOVE_CONTENT' as const, ...grounds(), ...input }
  return (await verigraph.as('officer').run(DraftRemovalOrderDocument, { input: complete })).draftRemovalOrder
}

async function organisationId(verigraph: TestVerigraph, clientId: 'vietsocial' | 'vnnet') {
  return (await verigraph.as(clientId).run(ViewerDocument, {})).viewer.organisation?.id ?? ''
}

describeOnStorage('enforcement', (start) => {
  const running = shared(start)

  it('lets neither the drafting officer nor anyone but a director approve', async () => {
    const verigraph = running()
    const { id: removalOrderId } = await draftOrder(verigraph, { targetUrl: LINK })
    const own = await verigraph.as('officer').run(ApproveRemovalOrderDocument, { input: { removalOrderId } })
    expect(own.approveRemovalOrder).toMatchObject({ removalOrder: null, userErrors: [{ code: 'SAME_OFFICER' }] })

    const input = { targetUrl: LINK, action: 'REMOVE_CONTENT' as const, ...grounds() }
    const { draftRemovalOrder } = await verigraph.as('director').run(DraftRemovalOrderDocument, { input })
    const ofDirector = { input: { removalOrderId: draftRemovalOrder.removalOrder?.id ?? '' } }
    const same = await verigraph.as('director').run(ApproveRemovalOrderDocument, ofDirector)
    expect(same.approveRemovalOrder.userErrors).toMatchObject([{ code: 'SAME_OFFICER' }])
    const { errors } = await verigraph.as('officer').ask(ApproveRemovalOrderDocument, ofDirector)
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  })

  it('refuses an order without basis, reasons or exact target, and says where', async () => {
    const verigraph = running()
    const { id: authorId } = await verifiedUser(verigraph, verigraph.as('vietsocial'))
    const { id: targetId } = await publish(verigraph.as('vietsocial'), authorId)
    for (const [input, error] of [
      [
        { targetId, legalBasis: ' ' },
        { code: 'INVALID_INPUT', path: ['input', 'legalBasis'] },
      ],
      [
        { targetId, reasons: '' },
        { code: 'INVALID_INPUT', path: ['input', 'reasons'] },
      ],
      [
        { targetId, reference: '' },
        { code: 'INVALID_INPUT', path: ['input', 'reference'] },
      ],
      [{}, { code: 'INVALID_INPUT', path: ['input', 'targetId'] }],
      [
        { targetId, targetUrl: LINK },
        { code: 'INVALID_INPUT', path: ['input', 'targetId'] },
      ],
      [
        { targetId, action: 'SUSPEND_USER' },
        { code: 'INVALID_INPUT', path: ['input', 'action'] },
      ],
      [{ targetId: 'content_00000000000000000000000000' }, { code: 'NOT_FOUND', path: ['input', 'targetId'] }],
      [{ targetId: 'platform_00000000000000000000000000' }, { code: 'NOT_FOUND', path: ['input', 'targetId'] }],
      [{ targetUrl: 'vietsocial' }, { code: 'INVALID_INPUT', path: ['input', 'targetUrl'] }],
      [{ targetUrl: 'ftp://vietsocial.example/1' }, { code: 'INVALID_INPUT', path: ['input', 'targetUrl'] }],
      [{ targetUrl: 'https://nobody.example/1' }, { code: 'INVALID_INPUT', path: ['input', 'recipientId'] }],
      [
        { targetUrl: LINK, recipientId: 'isp_00000000000000000000000000' },
        { code: 'NOT_FOUND', path: ['input', 'recipientId'] },
      ],
    ] as const)
      expect(await draft(verigraph, input)).toMatchObject({ removalOrder: null, userErrors: [error] })
  })

  it('finds platform and target of a URL, and keeps an unknown one as a link', async () => {
    const verigraph = running()
    const { id: authorId } = await verifiedUser(verigraph, verigraph.as('vietsocial'))
    const url = 'https://www.vietsocial.example/p/known'
    const { id } = await publish(verigraph.as('vietsocial'), authorId, { url })
    expect((await draft(verigraph, { targetUrl: url })).removalOrder).toMatchObject({
      recipient: { name: 'VietSocial' },
      target: { __typename: 'ContentItem', id },
    })
    expect((await draft(verigraph, { targetUrl: LINK })).removalOrder).toMatchObject({
      recipient: { name: 'VietSocial' },
      target: { __typename: 'ExternalLink', url: LINK },
    })
  })

  it('orders a website to be blocked by an ISP, which acts like any recipient', async () => {
    const verigraph = running()
    const recipientId = await organisationId(verigraph, 'vnnet')
    const target = { targetUrl: 'http://bad.example/', recipientId, action: 'BLOCK_WEBSITE' as const }
    const { id: removalOrderId } = await issueOrder(verigraph, target)
    const { removalOrderEvents } = await verigraph.as('vnnet').run(PollRemovalOrderEventsDocument, {})
    expect(removalOrderEvents).toMatchObject([{ sequence: 1, kind: 'ISSUED', removalOrder: { id: removalOrderId } }])
    await verigraph.as('vnnet').run(AcknowledgeRemovalOrderDocument, { input: { removalOrderId } })
    const { reportCompliance } = await verigraph
      .as('vnnet')
      .run(ReportComplianceDocument, { input: { removalOrderId } })
    expect(reportCompliance.removalOrder?.status).toBe('COMPLIED')
    const { data } = await verigraph
      .as('vnnet')
      .ask<{ viewer: unknown }>(
        '{ viewer { organisation { ... on InternetServiceProvider { name removalOrders { nodes { id } } } } } }',
      )
    expect(data.viewer).toEqual({ organisation: { name: 'VNNet', removalOrders: { nodes: [{ id: removalOrderId }] } } })
  })

  it('refuses a reference that the agency has used', async () => {
    const verigraph = running()
    const { reference } = await draftOrder(verigraph, { targetUrl: LINK })
    expect((await draft(verigraph, { targetUrl: LINK, reference })).userErrors).toMatchObject([
      { code: 'CONFLICT', path: ['input', 'reference'] },
    ])
  })

  it('shows an order to its recipient once it is issued, and never to another', async () => {
    const verigraph = running()
    const { id: removalOrderId } = await draftOrder(verigraph, { targetUrl: LINK })
    const input = { removalOrderId }
    const find = async (clientId: 'vietsocial' | 'globaltube' | 'auditor') =>
      (
        await verigraph
          .as(clientId)
          .ask<{ removalOrder: unknown }>(`{ removalOrder(id: "${removalOrderId}") { status } }`)
      ).data
    const acknowledge = async (clientId: 'vietsocial' | 'globaltube') =>
      (await verigraph.as(clientId).run(AcknowledgeRemovalOrderDocument, { input })).acknowledgeRemovalOrder

    expect(await find('vietsocial')).toEqual({ removalOrder: null })
    expect(await find('auditor')).toEqual({ removalOrder: { status: 'DRAFT' } })
    expect(await acknowledge('vietsocial')).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] })
    await verigraph.as('director').run(ApproveRemovalOrderDocument, { input })
    expect(await find('vietsocial')).toEqual({ removalOrder: { status: 'ISSUED' } })
    expect(await find('globaltube')).toEqual({ removalOrder: null })
    expect(await acknowledge('globaltube')).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] })
    expect(await acknowledge('vietsocial')).toMatchObject({ removalOrder: { status: 'ACKNOWLEDGED' } })
  })

  it('refuses every transition from the wrong state', async () => {
    const verigraph = running()
    const { order } = await issueOrderAboutPost(verigraph)
    const input = { removalOrderId: order.id }
    const platform = verigraph.as('vietsocial')
    const codes = async () => {
      const objection = { ...input, ground: 'IMPOSSIBLE' as const, details: 'Không thể.' }
      const answers = [
        (await verigraph.as('director').run(ApproveRemovalOrderDocument, { input })).approveRemovalOrder,
        (await platform.run(AcknowledgeRemovalOrderDocument, { input })).acknowledgeRemovalOrder,
        (await platform.run(ReportComplianceDocument, { input })).reportCompliance,
        (await platform.run(ObjectToRemovalOrderDocument, { input: objection })).objectToRemovalOrder,
        (await verigraph.as('officer').run(WithdrawRemovalOrderDocument, { input: { ...input, reason: 'Nhầm.' } }))
          .withdrawRemovalOrder,
      ]
      return answers.map(({ userErrors }) => userErrors[0]?.code)
    }
    const early = await platform.run(ReportComplianceDocument, { input })
    expect(early.reportCompliance.userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    await platform.run(AcknowledgeRemovalOrderDocument, { input })
    await platform.run(ReportComplianceDocument, { input })
    expect(await codes()).toEqual(['WRONG_STATE', 'WRONG_STATE', 'WRONG_STATE', 'WRONG_STATE', 'WRONG_STATE'])
  })

  it('stops the clock at an objection', async () => {
    const verigraph = running()
    const { order } = await issueOrderAboutPost(verigraph)
    const input = { removalOrderId: order.id, ground: 'INSUFFICIENT_INFORMATION' as const, details: 'Bài nào?' }
    const { objectToRemovalOrder } = await verigraph.as('vietsocial').run(ObjectToRemovalOrderDocument, { input })
    expect(objectToRemovalOrder.removalOrder).toMatchObject({
      status: 'OBJECTED',
      objections: [{ ground: 'INSUFFICIENT_INFORMATION', details: 'Bài nào?' }],
    })
    verigraph.clock.advance({ minutes: 240 })
    const { removalOrders } = await verigraph
      .as('officer')
      .run(RemovalOrdersDocument, { filter: { reference: order.reference, overdue: false } })
    expect(removalOrders.nodes).toMatchObject([{ id: order.id, overdue: false }])
  })

  it('tells the recipient of a withdrawal, but not of a draft that never was issued', async () => {
    const verigraph = running()
    const events = async () =>
      (await verigraph.as('vietsocial').run(PollRemovalOrderEventsDocument, {})).removalOrderEvents
    const withdraw = (removalOrderId: string) =>
      verigraph.as('officer').run(WithdrawRemovalOrderDocument, { input: { removalOrderId, reason: 'Nhầm.' } })
    await verigraph.sweep() // what is due by the clocks of the tests before has been told
    const known = (await events()).length

    const { withdrawRemovalOrder } = await withdraw((await draftOrder(verigraph, { targetUrl: LINK })).id)
    expect(withdrawRemovalOrder.removalOrder?.status).toBe('WITHDRAWN')
    expect(await events()).toHaveLength(known)

    const { order } = await issueOrderAboutPost(verigraph)
    await withdraw(order.id)
    expect((await events()).slice(known)).toMatchObject([
      { kind: 'ISSUED', removalOrder: { id: order.id } },
      { kind: 'WITHDRAWN', removalOrder: { id: order.id, status: 'WITHDRAWN' } },
    ])
  })

  it('is overdue when its three hours are over, and only then', async () => {
    const verigraph = running()
    const { order } = await issueOrderAboutPost(verigraph)
    const overdue = async () =>
      (
        await verigraph
          .as('officer')
          .run(RemovalOrdersDocument, { filter: { reference: order.reference, overdue: true } })
      ).removalOrders.nodes
    verigraph.clock.advance({ minutes: 179 })
    expect(await overdue()).toEqual([])
    verigraph.clock.advance({ minutes: 2 })
    expect(await overdue()).toMatchObject([{ id: order.id, overdue: true }])
  })

  it('believes no report of the future or of before the order', async () => {
    const verigraph = running()
    const { order } = await issueOrderAboutPost(verigraph)
    const platform = verigraph.as('vietsocial')
    await platform.run(AcknowledgeRemovalOrderDocument, { input: { removalOrderId: order.id } })
    for (const completedAt of ['2019-01-01T00:00:00Z', '2999-01-01T00:00:00Z', 'hôm qua']) {
      const { reportCompliance } = await platform.run(ReportComplianceDocument, {
        input: { removalOrderId: order.id, completedAt },
      })
      expect(reportCompliance.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'completedAt'] }])
    }
  })

  it('suspends a user in the graph only when the platform reports it', async () => {
    const verigraph = running()
    const platform = verigraph.as('vietsocial')
    const { id } = await verifiedUser(verigraph, platform)
    const order = await issueOrder(verigraph, { targetId: id, action: 'SUSPEND_USER' })
    await expect(publish(platform, id)).resolves.toMatchObject({ status: 'PUBLISHED' })
    const input = { removalOrderId: order.id }
    await platform.run(AcknowledgeRemovalOrderDocument, { input })
    await platform.run(ReportComplianceDocument, { input })
    const post = { authorId: id, kind: 'POST' as const, text: 'a' }
    const { publishContentItem } = await platform.run(PublishContentItemDocument, { input: post })
    expect(publishContentItem.userErrors).toMatchObject([{ code: 'SUSPENDED' }])
  })

  it('filters by state, recipient and time of issue', async () => {
    await using verigraph = await start()
    const { platforms } = await verigraph.as(null).run(PlatformsDocument, { kind: 'CROSS_BORDER' })
    const recipientId = platforms.nodes[0]?.id
    const find = async (filter: RemovalOrderFilter) =>
      (await verigraph.as('auditor').run(RemovalOrdersDocument, { filter })).removalOrders
    expect((await find({ recipientId })).nodes.map(({ reference }) => reference)).toEqual(['DEMO-106', 'DEMO-103'])
    expect(await find({ status: ['DRAFT', 'WITHDRAWN'] })).toMatchObject({ totalCount: 2, nodes: [{}, {}] })
    const [newest] = (await find({ status: ['ISSUED'] })).nodes
    expect((await find({ issuedAfter: newest?.issuedAt })).nodes).toEqual([])
    expect((await find({ issuedBefore: newest?.issuedAt })).totalCount).toBe(5)
  })

  it('drafts a list row by row, and tells of other orders about the same target', async () => {
    const verigraph = running()
    const { id: authorId } = await verifiedUser(verigraph, verigraph.as('vietsocial'))
    const url = 'https://vietsocial.example/list/1'
    await publish(verigraph.as('vietsocial'), authorId, { url })
    const earlier = await draftOrder(verigraph, { targetUrl: url })
    const targetUrls = [url, 'https://nowhere.example/x', 'ftp://vietsocial.example/y', 'https://globaltube.example/z']
    const input = { targetUrls, action: 'REMOVE_CONTENT' as const, ...grounds() }
    const { draftRemovalOrders } = await verigraph.as('director').run(DraftRemovalOrdersDocument, { input })
    expect(draftRemovalOrders.rows).toMatchObject([
      {
        row: 1,
        removalOrder: {
          reference: `${input.reference}-1`,
          target: { __typename: 'ContentItem' },
          ordersAboutSameTarget: [{ id: earlier.id }],
        },
        userErrors: [],
      },
      { row: 2, removalOrder: null, userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'recipientId'] }] },
      { row: 3, removalOrder: null, userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'targetUrl'] }] },
      { row: 4, removalOrder: { target: { __typename: 'ExternalLink' }, ordersAboutSameTarget: [] }, userErrors: [] },
    ])
    for (const list of [[], Array.from({ length: 1001 }, (_, row) => `https://vietsocial.example/${row}`)]) {
      const refused = await verigraph
        .as('officer')
        .run(DraftRemovalOrdersDocument, { input: { ...input, ...grounds(), targetUrls: list } })
      expect(refused.draftRemovalOrders).toMatchObject({
        rows: null,
        userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'targetUrls'] }],
      })
    }
  })

  it('shows the newest other orders about a target and the newest objections, however many an order beside it has', async () => {
    const verigraph = running()
    const many = await issueOrder(verigraph, { targetUrl: LINK })
    const target = 'https://vietsocial.example/unknown/2'
    const few = await issueOrder(verigraph, { targetUrl: target })
    const { storage } = verigraph
    const [row] = await storage.reader.byIds(RemovalOrder, [many.id])
    const { id: _, ...order } = row as Row<RemovalOrder>
    const objection = {
      ground: ObjectionGround.IMPOSSIBLE,
      details: 'x',
      filedAt: storage.clock.now(),
      decidedAt: null,
      upheld: null,
      explanation: null,
      stopsClock: true,
      decidedBy: null,
      decidedByPerson: null,
    }
    await storage.transaction(SYSTEM, async (tx) => {
      for (let index = 0; index < 1001; index += 1) {
        tx.append(RemovalOrder, { ...order, reference: `MANY-${index}` })
        tx.append(Objection, { ...objection, removalOrderId: many.id })
      }
      tx.append(Objection, { ...objection, removalOrderId: few.id })
    })
    const other = await issueOrder(verigraph, { targetUrl: target })
    const asked = '... on RemovalOrder { ordersAboutSameTarget { id } objections { id } }'
    const { data } = await verigraph
      .as('auditor')
      .ask<Record<'many' | 'few', { ordersAboutSameTarget: { id: string }[]; objections: object[] }>>(
        `{ many: node(id: "${many.id}") { ${asked} } few: node(id: "${few.id}") { ${asked} } }`,
      )
    expect(data.few).toMatchObject({ ordersAboutSameTarget: [{ id: other.id }], objections: [{}] })
    expect(data.many.ordersAboutSameTarget).toHaveLength(100) // the newest
    expect(data.many.objections).toHaveLength(50)
  })

  it('sends what belongs to a platform to the platform, and the rest of a list to the recipient that is named', async () => {
    const verigraph = running()
    const officer = verigraph.as('officer')
    const isps = await officer.ask<{ list: { nodes: { id: string }[] } }>(
      '{ list: internetServiceProviders { nodes { id } } }',
    )
    const recipientId = isps.data.list.nodes[0]?.id ?? ''
    const targetUrls = ['https://vietsocial.example/own', 'https://elsewhere.example/']
    const input = { targetUrls, recipientId, action: 'BLOCK_WEBSITE', ...grounds() }
    const { data } = await officer.ask<{ drafted: { rows: object[] } }>(
      'mutation ($input: DraftRemovalOrdersInput!) { drafted: draftRemovalOrders(input: $input) { rows { removalOrder { recipient { __typename id } } userErrors { message } } } }',
      { input },
    )
    expect(data.drafted.rows).toEqual([
      { removalOrder: { recipient: { __typename: 'Platform', id: expect.any(String) } }, userErrors: [] },
      { removalOrder: { recipient: { __typename: 'InternetServiceProvider', id: recipientId } }, userErrors: [] },
    ])
  })

  it('gives the answer to a list again under its key, row by row, and refuses the key for another list', async () => {
    const verigraph = running()
    const draftList = async (changes: Partial<DraftRemovalOrdersInput> = {}) =>
      (await verigraph.as('officer').run(DraftRemovalOrdersDocument, { input: { ...input, ...changes } }))
        .draftRemovalOrders
    const input = {
      targetUrls: ['https://vietsocial.example/again/1', 'https://nowhere.example/x', 'https://vietsocial.example/2'],
      action: 'REMOVE_CONTENT' as const,
      ...grounds(),
      idempotencyKey: 'list-1',
    }
    await draftOrder(verigraph, { targetUrl: LINK, reference: `${input.reference}-3` })
    const first = await draftList()
    expect(first.rows).toMatchObject([
      { removalOrder: { reference: `${input.reference}-1` }, userErrors: [] },
      { removalOrder: null, userErrors: [{ code: 'INVALID_INPUT' }] },
      { removalOrder: null, userErrors: [{ code: 'CONFLICT', path: ['input', 'reference'] }] },
    ])
    const drafted = await verigraph.storage.reader.count(RemovalOrder, [])
    expect(await draftList()).toEqual(first)
    expect(await verigraph.storage.reader.count(RemovalOrder, [])).toBe(drafted)
    expect(await draftList({ reasons: 'Khác.' })).toMatchObject({
      rows: null,
      userErrors: [{ code: 'CONFLICT', path: ['input', 'idempotencyKey'] }],
    })
    const refused = { targetUrls: [], idempotencyKey: 'list-2' }
    expect(await draftList(refused)).toMatchObject({ rows: null })
    // A list that was refused as a whole has used up no key.
    const repaired = { ...refused, ...grounds(), targetUrls: input.targetUrls.slice(0, 1) }
    expect(await draftList(repaired)).toMatchObject({ rows: [{ userErrors: [] }] })
  })

  it('drafts a thousand in one request, and in one transaction', async () => {
    const verigraph = running()
    const targetUrls = Array.from({ length: 1000 }, (_, row) => `https://vietsocial.example/thousand/${row}`)
    const input = { targetUrls, action: 'REMOVE_CONTENT' as const, ...grounds() }
    const { draftRemovalOrders } = await verigraph.as('officer').run(DraftRemovalOrdersDocument, { input })
    const drafts = draftRemovalOrders.rows?.flatMap(({ removalOrder }) => removalOrder ?? []) ?? []
    expect(drafts).toHaveLength(1000)
    expect(new Set(drafts.map(({ draftedAt }) => draftedAt)).size).toBe(1)
  })
})

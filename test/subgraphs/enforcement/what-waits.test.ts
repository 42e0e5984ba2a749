import { describeOnEachStorage, shared } from '../../support/each-storage.ts'
import {
  RemovalOrdersByLastChangeDocument,
  ReportComplianceDocument,
  WithdrawRemovalOrderDocument,
} from '../../support/generated.ts'
import { appeal, carryOut, decideAppeal, decideObjection, object } from '../../support/lifecycle.ts'
import { draftOrder, issueOrderAboutPost, unique } from '../../support/story.ts'
import type { TestVerigraph } from '../../support/verigraph.ts'

interface Named {
  id: string
}

async function byTimeLeft(
  verigraph: TestVerigraph,
  clientId: 'officer' | 'vietsocial' | 'globaltube',
  overdue: boolean,
) {
  const { data } = await verigraph
    .as(clientId)
    .ask<{ orders: Named[] }>(`{ orders: removalOrdersByTimeLeft(overdue: ${overdue}, first: 1000) { id } }`)
  return data.orders.map(({ id }) => id)
}

interface AppealList {
  appeals: { totalCount: number; nodes: { id: string; removalOrder: { id: string; appeal: Named | null } }[] }
}

interface Found {
  targetsAt: {
    url: string
    actions: string[]
    recipient: { name: string } | null
    target: { __typename: string; text?: string }
    removalOrders: { reference: string }[]
  }[]
}

describeOnEachStorage('what waits', (startOn) => {
  const running = shared(startOn)

  describe('orders by the time that is left', () => {
    it('come with the shortest first, those overdue by themselves, and no clock that stands', async () => {
      const verigraph = running()
      const { order: ordinary } = await issueOrderAboutPost(verigraph)
      verigraph.clock.advance({ minutes: 10 })
      const { order: later } = await issueOrderAboutPost(verigraph)
      const { order: held } = await issueOrderAboutPost(verigraph)
      await object(verigraph, held.id)
      const mine = [ordinary.id, later.id, held.id]
      const mineBy = async (overdue: boolean) =>
        (await byTimeLeft(verigraph, 'officer', overdue)).filter((id) => mine.includes(id))
      expect(await mineBy(false)).toEqual([ordinary.id, later.id])
      expect(await mineBy(true)).toEqual([])
      verigraph.clock.advance({ minutes: 175 })
      expect(await mineBy(false)).toEqual([later.id])
      expect(await mineBy(true)).toEqual([ordinary.id])
      await carryOut(verigraph, ordinary.id)
      expect(await mineBy(true)).toEqual([])
    })

    it('are a recipient’s own', async () => {
      const verigraph = running()
      const { order } = await issueOrderAboutPost(verigraph)
      expect(await byTimeLeft(verigraph, 'vietsocial', false)).toContain(order.id)
      expect(await byTimeLeft(verigraph, 'globaltube', false)).not.toContain(order.id)
    })

    it('are at most a thousand', async () => {
      const verigraph = running()
      const { errors } = await verigraph
        .as('officer')
        .ask('{ removalOrdersByTimeLeft(overdue: false, first: 1001) { id } }')
      expect(errors?.[0]?.message).toContain('Ask for 0 to 1000')
    })
  })

  describe('orders by their last change', () => {
    const changed = async (verigraph: TestVerigraph, clientId: Parameters<TestVerigraph['as']>[0], first = 3) =>
      (await verigraph.as(clientId).run(RemovalOrdersByLastChangeDocument, { first })).removalOrdersByLastChange.map(
        ({ id }) => id,
      )

    it('come with the last one first, whatever it was that happened', async () => {
      const verigraph = running()
      const acts: ((id: string) => Promise<unknown>)[] = [
        (id) => object(verigraph, id),
        (id) => decideObjection(verigraph, id, false),
        (id) => carryOut(verigraph, id),
        async (id) => decideAppeal(verigraph, (await appeal(verigraph, id)).appeal?.id ?? '', true),
        (id) => verigraph.as('vietsocial').run(ReportComplianceDocument, { input: { removalOrderId: id } }),
      ]
      const { order: first } = await issueOrderAboutPost(verigraph)
      const { order: second } = await issueOrderAboutPost(verigraph)
      for (const act of acts)
        for (const [order, other] of [
          [first, second],
          [second, first],
        ] as const) {
          verigraph.clock.advance({ minutes: 1 })
          await act(order.id)
          expect(await changed(verigraph, 'officer', 2)).toEqual([order.id, other.id])
        }
      verigraph.clock.advance({ minutes: 1 })
      const draft = await draftOrder(verigraph, { targetUrl: `https://vietsocial.example/${unique('draft')}` })
      expect(await changed(verigraph, 'officer')).toEqual([draft.id, second.id, first.id])
      expect(await changed(verigraph, 'vietsocial', 2)).toEqual([second.id, first.id])
      verigraph.clock.advance({ minutes: 1 })
      const input = { removalOrderId: draft.id, reason: 'Nhầm.' }
      await verigraph.as('officer').run(WithdrawRemovalOrderDocument, { input })
      expect(await changed(verigraph, 'auditor')).toEqual([draft.id, second.id, first.id])
      expect(await changed(verigraph, 'globaltube', 1000)).not.toContain(first.id)
    })

    it('do not move because time goes by', async () => {
      const verigraph = running()
      const { order: first } = await issueOrderAboutPost(verigraph)
      verigraph.clock.advance({ minutes: 100 })
      const { order: second } = await issueOrderAboutPost(verigraph)
      verigraph.clock.advance({ minutes: 100 })
      await verigraph.sweep()
      expect(await changed(verigraph, 'officer', 2)).toEqual([second.id, first.id])
    })
  })

  describe('who drafted and approved an order', () => {
    it('its agency and auditors are told, its recipient is not', async () => {
      const verigraph = running()
      const { order } = await issueOrderAboutPost(verigraph)
      const query = `{ removalOrder(id: "${order.id}") { draftedBy approvedBy } }`
      for (const clientId of ['officer', 'auditor'] as const)
        expect((await verigraph.as(clientId).ask(query)).data).toEqual({
          removalOrder: { draftedBy: 'officer', approvedBy: 'director' },
        })
      const { errors } = await verigraph.as('vietsocial').ask(query)
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    })
  })

  describe('what stands at addresses', () => {
    const look = (verigraph: TestVerigraph, urls: readonly string[]) =>
      verigraph.as('officer').ask<Found>(
        `query ($urls: [URL!]!) { targetsAt(urls: $urls) {
        url actions recipient { name } target { __typename ... on ContentItem { text } } removalOrders { reference }
      } }`,
        { urls },
      )

    it('is told before anything is drafted, with the orders that there are about it', async () => {
      const verigraph = running()
      const before = await verigraph
        .as('officer')
        .ask<{ removalOrders: { totalCount: number } }>('{ removalOrders { totalCount } }')
      const known = 'http://www.vietsocial.example/p/2?utm_source=mail'
      const { data } = await look(verigraph, [known, 'https://vietsocial.example/elsewhere', 'https://nobody.example/'])
      expect(data.targetsAt).toMatchObject([
        {
          url: known,
          recipient: { name: 'VietSocial' },
          target: { __typename: 'ContentItem', text: 'Nghe nói ngân hàng sắp đóng cửa…' },
          actions: ['REMOVE_CONTENT'],
          removalOrders: [{ reference: 'DEMO-104' }],
        },
        { recipient: { name: 'VietSocial' }, target: { __typename: 'ExternalLink' }, removalOrders: [] },
        { recipient: null, target: { __typename: 'ExternalLink' }, removalOrders: [] },
      ])
      expect(data.targetsAt[1]?.actions).toContain('BLOCK_WEBSITE')
      const after = await verigraph.as('officer').ask('{ removalOrders { totalCount } }')
      expect(after).toEqual(before)
    })

    it('finds orders about an address that no node is known for', async () => {
      const verigraph = running()
      const targetUrl = `https://vietsocial.example/${unique('page')}`
      const { reference } = await draftOrder(verigraph, { targetUrl })
      const { data } = await look(verigraph, [targetUrl])
      expect(data.targetsAt[0]?.removalOrders).toEqual([{ reference }])
    })

    it('is asked for 1 to 1,000 addresses', async () => {
      const verigraph = running()
      expect((await look(verigraph, [])).errors?.[0]?.message).toContain('Give 1 to 1000 URLs.')
    })
  })
})

describeOnEachStorage('appeals', (startOn) => {
  const listed = async (
    verigraph: TestVerigraph,
    clientId: 'officer' | 'vietsocial' | 'globaltube',
    decided: string,
  ) => {
    const query = `{ appeals${decided} { totalCount nodes { id removalOrder { id appeal { id } } } } }`
    return (await verigraph.as(clientId).ask<AppealList>(query)).data.appeals
  }

  it('wait in a list, and on their order, until somebody decides them', async () => {
    await using verigraph = await startOn()
    const { order } = await issueOrderAboutPost(verigraph)
    const { appeal: filed } = await appeal(verigraph, order.id)
    const appealId = filed?.id ?? ''
    const waiting = {
      totalCount: 1,
      nodes: [{ id: appealId, removalOrder: { id: order.id, appeal: { id: appealId } } }],
    }
    expect(await listed(verigraph, 'officer', '(decided: false)')).toEqual(waiting)
    expect(await listed(verigraph, 'officer', '(decided: true)')).toEqual({ totalCount: 0, nodes: [] })
    await decideAppeal(verigraph, appealId, false)
    expect(await listed(verigraph, 'officer', '(decided: false)')).toEqual({ totalCount: 0, nodes: [] })
    expect(await listed(verigraph, 'officer', '(decided: true)')).toEqual(waiting)
    expect(await listed(verigraph, 'officer', '')).toEqual(waiting)
  })

  it('are those of a platform’s own users', async () => {
    await using verigraph = await startOn()
    const { order } = await issueOrderAboutPost(verigraph)
    await appeal(verigraph, order.id)
    expect((await listed(verigraph, 'vietsocial', '')).totalCount).toBe(1)
    expect((await listed(verigraph, 'globaltube', '')).totalCount).toBe(0)
  })
})

import { AuditEntry } from '../../../../src/audit/index.ts'
import { describeOnEachStorage, shared } from '../../../support/each-storage.ts'
import {
  AcknowledgeRemovalOrderDocument,
  PollRemovalOrderEventsDocument,
  PublishContentItemDocument,
  RemovalOrderNoticeDocument,
  RemovalOrdersDocument,
  ReportComplianceDocument,
} from '../../../support/generated.ts'
import { appeal, carryOut, decideAppeal, decideObjection, object } from '../../../support/lifecycle.ts'
import { issueOrder, issueOrderAboutPost, publish, verifiedUser } from '../../../support/story.ts'
import type { TestVerigraph } from '../../../support/verigraph.ts'

const DAY = 24 * 60

async function kindsOf(verigraph: TestVerigraph, orderId: string) {
  const { removalOrderEvents } = await verigraph.as('vietsocial').run(PollRemovalOrderEventsDocument, { first: 1000 })
  return removalOrderEvents.filter(({ removalOrder }) => removalOrder.id === orderId).map(({ kind }) => kind)
}

const statusOf = async (verigraph: TestVerigraph, contentItemId: string) => {
  const { data } = await verigraph
    .as('vietsocial')
    .ask<{ node: { status: string } }>(`{ node(id: "${contentItemId}") { ... on ContentItem { status } } }`)
  return data.node.status
}

describeOnEachStorage('an order', (startOn) => {
  const running = shared(startOn)

  describe('deadlines', () => {
    it('are told of at half, at nine tenths and at the end, each exactly once, also across a restart', async () => {
      const verigraph = running()
      const { order } = await issueOrderAboutPost(verigraph)
      await verigraph.sweep()
      expect(await kindsOf(verigraph, order.id)).toEqual(['ISSUED'])
      verigraph.clock.advance({ minutes: 90 })
      await Promise.all([verigraph.sweep(), verigraph.sweep()])
      await verigraph.restart()
      await verigraph.sweep()
      expect(await kindsOf(verigraph, order.id)).toEqual(['ISSUED', 'REMINDED'])
      verigraph.clock.advance({ minutes: 72 })
      await verigraph.sweep()
      await verigraph.sweep()
      expect(await kindsOf(verigraph, order.id)).toEqual(['ISSUED', 'REMINDED', 'REMINDED'])
    })

    it('that all lie behind, because the clock was set forward, are told of in order', async () => {
      const verigraph = running()
      const { order } = await issueOrderAboutPost(verigraph)
      verigraph.clock.advance({ minutes: 10 * DAY })
      await verigraph.sweep()
      await verigraph.sweep()
      expect(await kindsOf(verigraph, order.id)).toEqual(['ISSUED', 'REMINDED', 'REMINDED', 'OVERDUE'])
      const { reader } = verigraph.storage
      expect(await reader.count(AuditEntry, [{ action: 'removal-order.overdue', subjectId: order.id }])).toBe(1)
    })

    it('come to an end with compliance', async () => {
      const verigraph = running()
      const { order } = await issueOrderAboutPost(verigraph)
      await carryOut(verigraph, order.id)
      verigraph.clock.advance({ minutes: DAY })
      await verigraph.sweep()
      expect(await kindsOf(verigraph, order.id)).toEqual(['ISSUED'])
    })
  })

  describe('a restoration', () => {
    const HALF = 12 * 60

    /** An order that was carried out, and that its user has won an appeal against. */
    async function toBeRestored(verigraph: TestVerigraph) {
      const { order } = await issueOrderAboutPost(verigraph)
      await carryOut(verigraph, order.id)
      await decideAppeal(verigraph, (await appeal(verigraph, order.id)).appeal?.id ?? '', true)
      return order
    }

    /** Whether the order itself says that it is overdue, and whether the filter finds it so. */
    async function overdue(verigraph: TestVerigraph, { reference }: { reference: string }) {
      const find = async (overdue: boolean) =>
        (await verigraph.as('officer').run(RemovalOrdersDocument, { filter: { reference, overdue } })).removalOrders
          .nodes
      const [late, inTime] = [await find(true), await find(false)]
      expect([...late.map((each) => each.overdue), ...inTime.map((each) => !each.overdue)]).toEqual([true])
      return late.length === 1
    }

    it('has the same clock as the order, each milestone told once, also across a restart', async () => {
      const verigraph = running()
      const order = await toBeRestored(verigraph)
      await verigraph.sweep()
      expect(await kindsOf(verigraph, order.id)).toEqual(['ISSUED', 'RESTORED'])
      verigraph.clock.advance({ minutes: HALF + 1 })
      await Promise.all([verigraph.sweep(), verigraph.sweep()])
      await verigraph.restart()
      await verigraph.sweep()
      expect(await kindsOf(verigraph, order.id)).toEqual(['ISSUED', 'RESTORED', 'REMINDED'])
      expect(await overdue(verigraph, order)).toBe(false)
      verigraph.clock.advance({ minutes: 3 * DAY })
      await verigraph.sweep()
      await verigraph.sweep()
      expect(await kindsOf(verigraph, order.id)).toEqual(['ISSUED', 'RESTORED', 'REMINDED', 'REMINDED', 'OVERDUE'])
      expect(await overdue(verigraph, order)).toBe(true)
      const { reader } = verigraph.storage
      expect(await reader.count(AuditEntry, [{ action: 'restoration.overdue', subjectId: order.id }])).toBe(1)
      expect(await reader.count(AuditEntry, [{ action: 'removal-order.overdue', subjectId: order.id }])).toBe(0)
    })

    it('comes to an end with the report that it is back, be it late or in time', async () => {
      const verigraph = running()
      const [late, inTime] = [await toBeRestored(verigraph), await toBeRestored(verigraph)]
      const report = ({ id }: { id: string }) =>
        verigraph.as('vietsocial').run(ReportComplianceDocument, { input: { removalOrderId: id } })
      await report(inTime)
      verigraph.clock.advance({ minutes: 2 * DAY })
      await verigraph.sweep()
      expect(await kindsOf(verigraph, inTime.id)).toEqual(['ISSUED', 'RESTORED'])
      expect([await overdue(verigraph, inTime), await overdue(verigraph, late)]).toEqual([false, true])
      await report(late)
      expect(await overdue(verigraph, late)).toBe(false)
    })

    it('of an order that was overdue before it was carried out is told of from the beginning', async () => {
      const verigraph = running()
      const { order } = await issueOrderAboutPost(verigraph)
      verigraph.clock.advance({ minutes: DAY })
      await verigraph.sweep()
      await carryOut(verigraph, order.id)
      await decideAppeal(verigraph, (await appeal(verigraph, order.id)).appeal?.id ?? '', true)
      verigraph.clock.advance({ minutes: 2 * DAY })
      await verigraph.sweep()
      const all = ['REMINDED', 'REMINDED', 'OVERDUE']
      expect(await kindsOf(verigraph, order.id)).toEqual(['ISSUED', ...all, 'RESTORED', ...all])
    })
  })

  describe('an objection', () => {
    it('that is not upheld lets the clock go on with the time that was left, reminders included', async () => {
      const verigraph = running()
      const { order } = await issueOrderAboutPost(verigraph)
      verigraph.clock.advance({ minutes: 60 })
      await object(verigraph, order.id)
      verigraph.clock.advance({ minutes: 5 * DAY })
      await verigraph.sweep()
      expect(await kindsOf(verigraph, order.id)).toEqual(['ISSUED'])
      const decided = await decideObjection(verigraph, order.id, false)
      expect(decided).toMatchObject({
        removalOrder: { status: 'ISSUED', overdue: false, objections: [{ upheld: false, explanation: 'Đã xem xét.' }] },
      })
      const dueAt = new Date(decided.removalOrder?.dueAt ?? 0).getTime()
      expect(Math.abs(dueAt - verigraph.clock.now().getTime() - 120 * 60_000)).toBeLessThan(20_000)
      verigraph.clock.advance({ minutes: 31 })
      await verigraph.sweep()
      expect(await kindsOf(verigraph, order.id)).toEqual(['ISSUED', 'OBJECTION_DECIDED', 'REMINDED'])
    })

    it('that is upheld ends the order; one that was decided is not decided again', async () => {
      const verigraph = running()
      const { order } = await issueOrderAboutPost(verigraph)
      expect(await decideObjection(verigraph, order.id, true)).toMatchObject({ userErrors: [{ code: 'WRONG_STATE' }] })
      await object(verigraph, order.id)
      expect(await decideObjection(verigraph, order.id, true)).toMatchObject({ removalOrder: { status: 'WITHDRAWN' } })
      expect(await decideObjection(verigraph, order.id, false)).toMatchObject({ userErrors: [{ code: 'WRONG_STATE' }] })
      expect(await kindsOf(verigraph, order.id)).toEqual(['ISSUED', 'OBJECTION_DECIDED'])
    })

    it('is decided by a director who neither drafted nor approved the order', async () => {
      const verigraph = running()
      const { order } = await issueOrderAboutPost(verigraph)
      await object(verigraph, order.id)
      await expect(decideObjection(verigraph, order.id, false, 'officer')).rejects.toThrow('FORBIDDEN')
      expect(await decideObjection(verigraph, order.id, false, 'director')).toMatchObject({
        removalOrder: null,
        userErrors: [{ code: 'SAME_OFFICER', path: ['input', 'removalOrderId'] }],
      })
      expect(await decideObjection(verigraph, order.id, false)).toMatchObject({ removalOrder: { status: 'ISSUED' } })
    })

    it('is filed once on each ground, and only the first one stops the clock', async () => {
      const verigraph = running()
      const { order } = await issueOrderAboutPost(verigraph)
      const once = { userErrors: [{ code: 'CONFLICT', path: ['input', 'ground'] }] }
      verigraph.clock.advance({ minutes: 60 })
      await object(verigraph, order.id, 'IMPOSSIBLE')
      expect(await object(verigraph, order.id, 'IMPOSSIBLE')).toMatchObject(once)
      expect(await object(verigraph, order.id, 'MANIFEST_ERROR')).toMatchObject({
        userErrors: [{ code: 'WRONG_STATE' }],
      })
      const { removalOrder: resumed } = await decideObjection(verigraph, order.id, false)
      expect(await object(verigraph, order.id, 'IMPOSSIBLE')).toMatchObject(once)
      expect(await object(verigraph, order.id, 'MANIFEST_ERROR')).toMatchObject({
        removalOrder: { status: 'ISSUED', dueAt: resumed?.dueAt },
      })
      expect(await object(verigraph, order.id, 'INSUFFICIENT_INFORMATION')).toMatchObject({
        userErrors: [{ code: 'WRONG_STATE' }],
      })
      verigraph.clock.advance({ minutes: 121 })
      await verigraph.sweep()
      const all = ['ISSUED', 'OBJECTION_DECIDED', 'REMINDED', 'REMINDED', 'OVERDUE']
      expect(await kindsOf(verigraph, order.id)).toEqual(all)
      expect(await decideObjection(verigraph, order.id, false)).toMatchObject({
        removalOrder: {
          status: 'ISSUED',
          dueAt: resumed?.dueAt,
          overdue: true,
          objections: [{ stopsClock: true }, { stopsClock: false, upheld: false }],
        },
      })
      expect(await kindsOf(verigraph, order.id)).toEqual([...all, 'OBJECTION_DECIDED'])
      await object(verigraph, order.id, 'INSUFFICIENT_INFORMATION')
      expect(await decideObjection(verigraph, order.id, true)).toMatchObject({ removalOrder: { status: 'WITHDRAWN' } })
    })

    it('that did not stop the clock is void once the order is carried out', async () => {
      const verigraph = running()
      const { order } = await issueOrderAboutPost(verigraph)
      await object(verigraph, order.id, 'IMPOSSIBLE')
      await decideObjection(verigraph, order.id, false)
      await object(verigraph, order.id, 'MANIFEST_ERROR')
      await carryOut(verigraph, order.id)
      expect(await decideObjection(verigraph, order.id, true)).toMatchObject({ userErrors: [{ code: 'WRONG_STATE' }] })
    })

    it('comes back to ACKNOWLEDGED where the order was acknowledged before', async () => {
      const verigraph = running()
      const { order } = await issueOrderAboutPost(verigraph)
      await verigraph.as('vietsocial').run(AcknowledgeRemovalOrderDocument, { input: { removalOrderId: order.id } })
      await object(verigraph, order.id)
      expect(await decideObjection(verigraph, order.id, false)).toMatchObject({
        removalOrder: { status: 'ACKNOWLEDGED' },
      })
    })
  })

  describe('the affected user', () => {
    it('is told what, why, by whom and how to appeal', async () => {
      const verigraph = running()
      const { order, author } = await issueOrderAboutPost(verigraph)
      const { removalOrder } = await verigraph.as('vietsocial').run(RemovalOrderNoticeDocument, { id: order.id })
      expect(removalOrder?.userNotice).toMatchObject({
        user: { id: author.id },
        action: 'REMOVE_CONTENT',
        legalBasis: expect.any(String),
        reasons: expect.any(String),
        agency: { name: expect.any(String) },
        redress: expect.stringContaining('khiếu nại'),
      })
    })

    it('of a confidential order is told when the time of confidentiality is over, by itself, once', async () => {
      const verigraph = running()
      const author = await verifiedUser(verigraph, verigraph.as('vietsocial'))
      const post = await publish(verigraph.as('vietsocial'), author.id)
      const order = await issueOrder(verigraph, { targetId: post.id, confidentialFor: 'P7D' })
      await carryOut(verigraph, order.id)
      const notice = async () =>
        (await verigraph.as('vietsocial').run(RemovalOrderNoticeDocument, { id: order.id })).removalOrder?.userNotice
      expect(await notice()).toBeNull()
      verigraph.clock.advance({ minutes: 7 * DAY + 1 })
      await verigraph.sweep()
      await verigraph.sweep()
      expect(await notice()).toMatchObject({ user: { id: author.id } })
      expect(await kindsOf(verigraph, order.id)).toEqual(['ISSUED', 'USER_NOTICE_DUE'])
      await expect(issueOrder(verigraph, { targetId: post.id, confidentialFor: 'P60D' })).rejects.toThrow('six weeks')
    })

    it('wins an appeal before someone who had no part in the order, and gets back what was taken', async () => {
      const verigraph = running()
      const { order, post } = await issueOrderAboutPost(verigraph)
      await carryOut(verigraph, order.id)
      expect(await statusOf(verigraph, post.id)).toBe('REMOVED')
      const filed = await appeal(verigraph, order.id)
      const appealId = filed.appeal?.id ?? ''
      expect(await appeal(verigraph, order.id)).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] })
      expect(await decideAppeal(verigraph, appealId, true, 'director')).toMatchObject({
        appeal: null,
        userErrors: [{ code: 'SAME_OFFICER' }],
      })
      await expect(decideAppeal(verigraph, appealId, true, 'officer')).rejects.toThrow('FORBIDDEN')
      const { appeal: won } = await decideAppeal(verigraph, appealId, true)
      expect(won).toMatchObject({
        upheld: true,
        removalOrder: { restorationDueAt: expect.any(String), restoredAt: null },
      })
      expect(await decideAppeal(verigraph, appealId, false)).toMatchObject({ userErrors: [{ code: 'WRONG_STATE' }] })
      expect(await kindsOf(verigraph, order.id)).toEqual(['ISSUED', 'RESTORED'])
      // The gateway itself puts nothing back either: the platform does, and reports it.
      expect(await statusOf(verigraph, post.id)).toBe('REMOVED')
      const input = { removalOrderId: order.id }
      await verigraph.as('vietsocial').run(ReportComplianceDocument, { input })
      expect(await statusOf(verigraph, post.id)).toBe('PUBLISHED')
      const again = await verigraph.as('vietsocial').run(ReportComplianceDocument, { input })
      expect(again.reportCompliance).toMatchObject({ userErrors: [{ code: 'WRONG_STATE' }] })
    })

    it('may act again once a suspension that was wrong is lifted, and not while another one stands', async () => {
      const verigraph = running()
      const platform = verigraph.as('vietsocial')
      const user = await verifiedUser(verigraph, platform)
      const orders = []
      for (let time = 0; time < 2; time++) {
        const order = await issueOrder(verigraph, { targetId: user.id, action: 'SUSPEND_USER' })
        await carryOut(verigraph, order.id)
        orders.push(order)
      }
      const acts = async () => {
        const input = { authorId: user.id, kind: 'COMMENT' as const, text: 'a' }
        return (await platform.run(PublishContentItemDocument, { input })).publishContentItem.userErrors
      }
      for (const [index, order] of orders.entries()) {
        expect(await acts()).toMatchObject([{ code: 'SUSPENDED' }])
        const { appeal: filed } = await appeal(verigraph, order.id)
        await decideAppeal(verigraph, filed?.id ?? '', true)
        await platform.run(ReportComplianceDocument, { input: { removalOrderId: order.id } })
        if (index === orders.length - 1) expect(await acts()).toEqual([])
      }
    })

    it('ends an order that is not carried out yet by winning, changes nothing by losing, and comes too late after the time', async () => {
      const verigraph = running()
      const won = await issueOrderAboutPost(verigraph)
      await decideAppeal(verigraph, (await appeal(verigraph, won.order.id)).appeal?.id ?? '', true)
      expect(await kindsOf(verigraph, won.order.id)).toEqual(['ISSUED', 'WITHDRAWN'])

      const lost = await issueOrderAboutPost(verigraph)
      await decideAppeal(verigraph, (await appeal(verigraph, lost.order.id)).appeal?.id ?? '', false)
      expect(await kindsOf(verigraph, lost.order.id)).toEqual(['ISSUED'])

      const late = await issueOrderAboutPost(verigraph)
      verigraph.clock.advance({ minutes: 91 * DAY })
      expect((await appeal(verigraph, late.order.id)).userErrors).not.toEqual([])
      const link = await issueOrder(verigraph, { targetUrl: 'https://vietsocial.example/unknown/7' })
      expect(await appeal(verigraph, link.id)).toMatchObject({ userErrors: [{ code: 'WRONG_STATE' }] })
    })
  })
})

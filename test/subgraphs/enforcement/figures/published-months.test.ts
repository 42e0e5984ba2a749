import { systemClock } from '../../../../src/storage/index.ts'
import { describeOnStorage } from '../../../support/each-storage.ts'
import { ReplayPolicyDocument, WithdrawRemovalOrderDocument } from '../../../support/generated.ts'
import { carryOut } from '../../../support/lifecycle.ts'
import { issueOrder, unique } from '../../../support/story.ts'
import type { TestVerigraph } from '../../../support/verigraph.ts'

const AHEAD = { overrides: { tokenClock: systemClock } }
const DAY = 24 * 60 * 60_000

type Client = Parameters<TestVerigraph['as']>[0]
/** Those who see no orders, or only their own. */
const OUTSIDERS = [null, 'vietsocial', 'vnnet', 'admin'] as const

/** The first moment of a month that lies so many months after the one of a moment. */
const startOfMonth = (at: Date, months = 0) => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months))

const ask = (verigraph: TestVerigraph, by: Client, from: Date, to: Date) =>
  verigraph.as(by).ask(ReplayPolicyDocument, { profileId: 'eu-tco', from: from.toISOString(), to: to.toISOString() })

async function replay(verigraph: TestVerigraph, by: Client, from: Date, to: Date) {
  const { data, errors } = await ask(verigraph, by, from, to)
  if (errors) throw new Error(JSON.stringify(errors))
  const { orders, onTime, overdue } = data.replayPolicy
  return { orders, onTime, overdue }
}

const goTo = (verigraph: TestVerigraph, moment: Date) =>
  verigraph.clock.advance({ minutes: (moment.getTime() - verigraph.clock.now().getTime()) / 60_000 })

/** Issues so many orders to each on the second day of the next month; some of VietSocial’s are carried out at once. */
async function issueInNextMonth(
  verigraph: TestVerigraph,
  counts: { vietsocial: number; globaltube: number; done: number },
) {
  const month = startOfMonth(verigraph.clock.now(), 1)
  goTo(verigraph, new Date(month.getTime() + DAY))
  const orders = []
  for (const platform of ['vietsocial', 'globaltube'] as const)
    for (let order = 0; order < counts[platform]; order += 1)
      orders.push(await issueOrder(verigraph, { targetUrl: `https://${platform}.example/${unique('page')}` }))
  for (const { id } of orders.slice(0, counts.done)) await carryOut(verigraph, id)
  return { month, next: startOfMonth(month, 1), orders }
}

/** When a month that ends at a moment is published. */
const publish = async (verigraph: TestVerigraph, end: Date) => {
  goTo(verigraph, new Date(end.getTime() + 30 * DAY + 60_000))
  await verigraph.sweep()
}

describeOnStorage('a replay for whoever does not see the orders', (startOn) => {
  it('is of the whole months in the period that ended some time ago, and says which those are', async () => {
    await using verigraph = await startOn(AHEAD)
    const { month, next } = await issueInNextMonth(verigraph, { vietsocial: 13, globaltube: 16, done: 0 })
    const nothing = { data: { replayPolicy: { orders: 0, onTime: 0, overdue: 0, from: null, to: null } } }
    goTo(verigraph, new Date(next.getTime() + 29 * DAY))
    for (const outsider of OUTSIDERS) expect(await ask(verigraph, outsider, month, next)).toMatchObject(nothing)
    await publish(verigraph, next)
    for (const [from, to] of [
      [month, new Date(month.getTime() + 2 * DAY)],
      [new Date(month.getTime() + DAY), next],
      [new Date(month.getTime() + 1), next],
      [month, new Date(next.getTime() - 1)],
    ] as const)
      for (const outsider of OUTSIDERS) expect(await ask(verigraph, outsider, from, to)).toMatchObject(nothing)
    const whole = { orders: 20, from: month.toISOString(), to: next.toISOString() }
    for (const to of [next, new Date(next.getTime() + DAY), startOfMonth(next, 1)])
      for (const outsider of OUTSIDERS)
        expect(await ask(verigraph, outsider, month, to)).toMatchObject({ data: { replayPolicy: whole } })
  })

  it('tells of no single order, whichever periods are compared', async () => {
    await using verigraph = await startOn(AHEAD)
    const first = await issueInNextMonth(verigraph, { vietsocial: 13, globaltube: 16, done: 13 })
    const second = await issueInNextMonth(verigraph, { vietsocial: 12, globaltube: 11, done: 1 })
    await publish(verigraph, second.next)
    const before = startOfMonth(first.month, -3)
    for (const outsider of OUTSIDERS) {
      const of = (from: Date, to: Date) => replay(verigraph, outsider, from, to)
      expect(await of(first.month, first.next)).toEqual({ orders: 20, onTime: 10, overdue: 10 })
      expect(await of(second.month, second.next)).toEqual({ orders: 20, onTime: 0, overdue: 20 })
      expect(await of(before, first.next)).toEqual({ orders: 20, onTime: 10, overdue: 10 })
      expect(await of(before, second.next)).toEqual({ orders: 40, onTime: 10, overdue: 30 })
    }
    for (const insider of ['officer', 'auditor'] as const)
      expect(await replay(verigraph, insider, first.month, second.next)).toEqual({
        orders: 52,
        onTime: 14,
        overdue: 38,
      })
  }, 60_000)

  it('tells nothing of a month in which few orders went to others than one recipient', async () => {
    await using verigraph = await startOn(AHEAD)
    const few = await issueInNextMonth(verigraph, { vietsocial: 15, globaltube: 9, done: 0 })
    const enough = await issueInNextMonth(verigraph, { vietsocial: 15, globaltube: 10, done: 0 })
    await publish(verigraph, enough.next)
    expect(await replay(verigraph, 'vietsocial', few.month, few.next)).toEqual({ orders: 0, onTime: 0, overdue: 0 })
    expect(await replay(verigraph, null, enough.month, enough.next)).toEqual({ orders: 20, onTime: 0, overdue: 20 })
    expect(await replay(verigraph, 'officer', few.month, few.next)).toEqual({ orders: 24, onTime: 0, overdue: 24 })
  }, 60_000)

  it('does not change with what becomes of an order after the month is published', async () => {
    await using verigraph = await startOn(AHEAD)
    const { month, next, orders } = await issueInNextMonth(verigraph, { vietsocial: 10, globaltube: 10, done: 0 })
    await publish(verigraph, next)
    const asked = () => replay(verigraph, null, month, next)
    expect(await asked()).toEqual({ orders: 20, onTime: 0, overdue: 20 })
    const input = { removalOrderId: orders[0]?.id ?? '', reason: 'Nhầm.' }
    await verigraph.as('officer').run(WithdrawRemovalOrderDocument, { input })
    await verigraph.restart()
    await verigraph.sweep()
    expect(await asked()).toEqual({ orders: 20, onTime: 0, overdue: 20 })
    expect(await replay(verigraph, 'officer', month, next)).toEqual({ orders: 20, onTime: 0, overdue: 19 })
  }, 60_000)
})

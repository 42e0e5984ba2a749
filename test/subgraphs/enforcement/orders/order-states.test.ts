import fc from 'fast-check'
import { AccessDenied } from '../../../../src/access/index.ts'
import { type Milestone, Refusal } from '../../../../src/kernel/index.ts'
import { isOnTime } from '../../../../src/subgraphs/enforcement/orders/on-time.ts'
import { isOverdue } from '../../../../src/subgraphs/enforcement/orders/overdue.ts'
import { CLOCK_RUNS, RemovalOrder } from '../../../../src/subgraphs/enforcement/orders/removal-order.ts'
import { OrderStatus } from '../../../../src/subgraphs/enforcement/vocabulary.ts'

const HOUR = 3_600_000
const START = Date.UTC(2026, 0, 1)
const director = (clientId: string) => ({
  clientId,
  roles: ['director' as const],
  organisationId: 'agency_1',
  jurisdiction: 'VN',
})

/** What can be done to an order, each at a moment; refusals are part of the game. */
const STEPS = {
  approve: (order: RemovalOrder, at: Date) =>
    order.issue({
      by: director('approver'),
      at,
      dueAt: new Date(at.getTime() + 3 * HOUR),
      noticeAt: null,
      signedDocument: 'signed',
    }),
  approveOwn: (order: RemovalOrder, at: Date) =>
    order.issue({ by: director('drafter'), at, dueAt: at, noticeAt: null, signedDocument: 'signed' }),
  acknowledge: (order: RemovalOrder, at: Date) => order.acknowledge(at),
  comply: (order: RemovalOrder, at: Date) => order.comply({ completedAt: at, reportedAt: at, note: null }),
  complyLate: (order: RemovalOrder, at: Date) =>
    order.comply({ completedAt: new Date(at.getTime() - HOUR), reportedAt: at, note: null }),
  accept: (order: RemovalOrder, at: Date) =>
    order.acceptCompletionTime({ by: director('approver'), at, explanation: 'seen', stops: [] }),
  object: (order: RemovalOrder, at: Date) => order.object(at),
  reject: (order: RemovalOrder, at: Date) => order.resume(at),
  uphold: (order: RemovalOrder, at: Date) => order.yieldToObjection(at, 'right'),
  withdraw: (order: RemovalOrder, at: Date) => order.withdraw(at, 'mistake'),
  winAppeal: (order: RemovalOrder, at: Date) =>
    order.orderRestoration({ at, dueAt: new Date(at.getTime() + 24 * HOUR) }),
  restore: (order: RemovalOrder, at: Date) => order.restore(at),
} as const
type Step = keyof typeof STEPS

/** Where each state may lead; any other change is impossible. */
const ARROWS: Record<OrderStatus, readonly OrderStatus[]> = {
  DRAFT: [OrderStatus.ISSUED, OrderStatus.WITHDRAWN],
  ISSUED: [OrderStatus.ACKNOWLEDGED, OrderStatus.OBJECTED, OrderStatus.WITHDRAWN],
  ACKNOWLEDGED: [OrderStatus.COMPLIED, OrderStatus.OBJECTED, OrderStatus.WITHDRAWN],
  OBJECTED: [OrderStatus.ISSUED, OrderStatus.ACKNOWLEDGED, OrderStatus.WITHDRAWN],
  COMPLIED: [],
  WITHDRAWN: [],
}

interface Move {
  step: Step
  minutes: number
  sweep: boolean
}

const moves = fc.array<Move>(
  fc.record({
    step: fc.constantFrom(...(Object.keys(STEPS) as Step[])),
    minutes: fc.integer({ min: 0, max: 200 }),
    sweep: fc.boolean(),
  }),
  { maxLength: 30 },
)

const draft = () => Object.assign(new RemovalOrder(), { id: 'order_1', draftedBy: 'drafter' })

/** Takes a step, or is refused; a refusal changes nothing. */
function tryStep(order: RemovalOrder, step: Step, at: Date): void {
  const before = { ...order }
  try {
    STEPS[step](order, at)
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof AccessDenied)) throw error
    expect({ ...order }).toEqual(before)
  }
}

/** The time that runs is the order's or the restoration's; the next milestone is known while there is one, and never while the clock stands. */
function expectSoundClock(order: RemovalOrder): void {
  const runs = CLOCK_RUNS.includes(order.status) || order.awaitsRestoration()
  expect(order.runsOutAt).toEqual(runs ? (order.restorationDueAt ?? order.dueAt) : null)
  expect(order.nextMilestoneAt !== null).toBe(runs && order.milestonesPassed < 3)
  // An order that ended while its clock stood keeps what was left of its time.
  if (order.status === OrderStatus.OBJECTED) expect(order.timeLeft).not.toBeNull()
  else if (order.status !== OrderStatus.WITHDRAWN) expect(order.timeLeft).toBeNull()
}

/** Two officers, a signature for whatever was issued, and nothing restored that was not carried out. */
function expectSoundTrail(order: RemovalOrder): void {
  expect(order.approvedBy).not.toBe(order.draftedBy)
  expect(order.signedDocument !== null).toBe(order.issuedAt !== null)
  if (order.status !== OrderStatus.DRAFT && order.status !== OrderStatus.WITHDRAWN)
    expect(order.issuedAt).not.toBeNull()
  if (order.completionTimeAcceptedAt) expect(isOnTime(order)).toBe(true)
  if (order.restoredAt) expect(order.restorationDueAt).not.toBeNull()
  if (order.restorationDueAt) expect(order.status).toBe(OrderStatus.COMPLIED)
}

/** Makes the moves, each judged by where it leads; returns what the recipient was told of the order's time, and of the restoration's. */
function play(order: RemovalOrder, sequence: readonly Move[]) {
  const told = { order: [] as Milestone[], restoration: [] as Milestone[] }
  let now = START
  for (const { step, minutes, sweep } of sequence) {
    now += minutes * 60_000
    const before = order.status
    tryStep(order, step, new Date(now))
    if (order.status !== before) expect(ARROWS[before]).toContain(order.status)
    if (sweep) told[order.restorationDueAt ? 'restoration' : 'order'].push(...order.passMilestones(new Date(now)))
    expectSoundClock(order)
    expectSoundTrail(order)
  }
  return told
}

describe('a removal order', () => {
  it('reaches no impossible state by any sequence of calls, and tells each milestone of order and restoration at most once', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        for (const told of Object.values(play(draft(), sequence)))
          expect(['REMINDED', 'REMINDED', 'OVERDUE'].slice(0, told.length)).toEqual(told)
      }),
      { numRuns: 3000 },
    )
  })

  it('that is to be undone starts a new clock, whatever the first one had told, and stops it with the report', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 30 * 60 }), (late, passed) => {
        const order = draft()
        STEPS.approve(order, new Date(START))
        STEPS.acknowledge(order, new Date(START))
        const done = START + late * 60_000
        order.passMilestones(new Date(done))
        STEPS.comply(order, new Date(done))
        STEPS.winAppeal(order, new Date(done))
        const at = new Date(done + passed * 60_000)
        const hours = passed / 60
        expect(order.passMilestones(at)).toHaveLength([12, 21.6, 24].filter((milestone) => hours >= milestone).length)
        expect(isOverdue(order, () => at)).toBe(hours > 24)
        STEPS.restore(order, at)
        expect(order.passMilestones(new Date(at.getTime() + 48 * HOUR))).toEqual([])
        expect(isOverdue(order, () => new Date(at.getTime() + 48 * HOUR))).toBe(false)
      }),
    )
  })

  it('gives its recipient the same time in all, and stops the clock for the first objection alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 3 }), (pauses) => {
        const order = draft()
        let now = START
        let stopped = 0
        STEPS.approve(order, new Date(now))
        for (const minutes of pauses) {
          now += 10 * 60_000
          const first = stopped === 0
          expect(order.object(new Date(now))).toBe(first)
          now += minutes * 60_000
          if (first) stopped += minutes * 60_000
          order.resume(new Date(now))
        }
        expect(order.dueAt?.getTime()).toBe(START + 3 * HOUR + stopped)
      }),
    )
  })
})

import fc from 'fast-check'
import { AccessDenied } from '../../src/access/index.ts'
import { Refusal } from '../../src/graph/index.ts'
import { CLOCK_RUNS, RemovalOrder } from '../../src/subgraphs/enforcement/removal-order.ts'
import { OrderStatus, RemovalOrderEventKind } from '../../src/subgraphs/enforcement/vocabulary.ts'

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
  comply: (order: RemovalOrder, at: Date) => order.comply({ completedAt: at, reportedAt: at, note: null, stops: [] }),
  object: (order: RemovalOrder, at: Date) => order.object(at),
  reject: (order: RemovalOrder, at: Date) => order.resume(at),
  uphold: (order: RemovalOrder, at: Date) => order.yieldToObjection(at, 'right'),
  withdraw: (order: RemovalOrder, at: Date) => order.withdraw(at, 'mistake'),
  winAppeal: (order: RemovalOrder, at: Date) => order.orderRestoration(new Date(at.getTime() + 24 * HOUR)),
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

const moves = fc.array(
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

/** The next milestone is known while the clock runs and there is one, and never while it stands. */
function expectSoundClock(order: RemovalOrder): void {
  const ahead = CLOCK_RUNS.includes(order.status) && order.milestonesPassed < 3
  expect(order.nextMilestoneAt !== null).toBe(ahead)
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
  if (order.restoredAt) expect(order.status).toBe(OrderStatus.COMPLIED)
}

describe('a removal order', () => {
  it('reaches no impossible state by any sequence of calls, and tells each milestone at most once', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        const order = draft()
        const told: RemovalOrderEventKind[] = []
        let now = START
        for (const { step, minutes, sweep } of sequence) {
          now += minutes * 60_000
          const before = { ...order }
          tryStep(order, step, new Date(now))
          if (order.status !== before.status) expect(ARROWS[before.status]).toContain(order.status)
          if (sweep) told.push(...order.passMilestones(new Date(now)))
          expectSoundClock(order)
          expectSoundTrail(order)
        }
        const { REMINDED, OVERDUE } = RemovalOrderEventKind
        expect([REMINDED, REMINDED, OVERDUE].slice(0, told.length)).toEqual(told)
      }),
      { numRuns: 3000 },
    )
  })

  it('gives its recipient the same time in all, however often the clock is stopped', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 3 }), (pauses) => {
        const order = draft()
        let now = START
        let stopped = 0
        STEPS.approve(order, new Date(now))
        for (const minutes of pauses) {
          now += 10 * 60_000
          order.object(new Date(now))
          now += minutes * 60_000
          stopped += minutes * 60_000
          order.resume(new Date(now))
        }
        expect(order.dueAt?.getTime()).toBe(START + 3 * HOUR + stopped)
      }),
    )
  })
})

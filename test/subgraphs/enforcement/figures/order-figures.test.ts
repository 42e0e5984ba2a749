import fc from 'fast-check'
import { Duration } from 'luxon'
import { type Caller, organisationOf } from '../../../../src/access/index.ts'
import { Refusal } from '../../../../src/kernel/index.ts'
import type { Database } from '../../../../src/storage/index.ts'
import { type Part, type Period, partsOf } from '../../../../src/subgraphs/enforcement/figures/period.ts'
import { ObjectionGround } from '../../../../src/subgraphs/enforcement/index.ts'
import { OrderAction, Policy, Urgency } from '../../../../src/subgraphs/policy/index.ts'
import { readThrough } from '../../../support/read-through.ts'
import {
  countryOf,
  DAY,
  expectedByHour,
  expectedRecord,
  expectedReplay,
  HOUR,
  MINUTE,
  PLATFORMS,
  type PlatformName,
  type RememberedOrder,
  timeIsOver,
} from '../../../support/remembered-order.ts'
import { TestServices } from '../../../support/services.ts'

const START = new Date('2026-01-30T22:41:07.123Z')
const policy = new Policy()

/** Something that happens, whether it may or not; refusals are part of the game. */
const step = fc.record({
  act: fc.oneof(
    fc.constantFrom('draft', 'approve', 'acknowledge', 'comply', 'object', 'reject'),
    fc.constantFrom('approve', 'acknowledge', 'comply', 'uphold', 'withdraw', 'wait'),
    fc.constantFrom('accept', 'object', 'reject'),
  ),
  order: fc.nat(11),
  platform: fc.constantFrom(...(Object.keys(PLATFORMS) as PlatformName[])),
  action: fc.constantFrom(OrderAction.REMOVE_CONTENT, OrderAction.SUSPEND_USER),
  urgency: fc.constantFrom(...Object.values(Urgency)),
  ground: fc.constantFrom(...Object.values(ObjectionGround)),
  pass: fc.oneof(
    fc.constantFrom(0, 1, MINUTE, HOUR, HOUR + 1, 3 * HOUR, DAY, 40 * DAY),
    fc.integer({ min: 0, max: 5 * HOUR }),
  ),
  /** Exactly when the time is over that a profile gives, its platform's where none is named; or a millisecond before or after. */
  dot: fc.constantFrom(null, -1, 0, 0, 1),
  profileId: fc.oneof(fc.constant(null), fc.constantFrom(...policy.profiles.map(({ id }) => id))),
  ago: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4 * HOUR })),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Those who act in a world. */
interface Parties {
  platforms: Record<PlatformName, Caller>
  /** By country. */
  agencies: Record<string, { officer: Caller; director: Caller; reviewer: Caller }>
}

async function partiesIn(world: TestServices): Promise<Parties> {
  const names = Object.keys(PLATFORMS) as PlatformName[]
  const parties: Parties = { platforms: {} as Parties['platforms'], agencies: {} }
  for (const name of names) {
    parties.platforms[name] = await world.platform(name, PLATFORMS[name])
    parties.agencies[countryOf(name)] ??= await world.agency(countryOf(name))
  }
  return parties
}

function agencyOver({ agencies }: Parties, platform: PlatformName) {
  const agency = agencies[countryOf(platform)]
  if (!agency) throw new Error(`No agency orders ${platform}.`)
  return agency
}

const AUDITOR: Caller = { clientId: 'auditor', roles: ['auditor'], organisationId: null, jurisdiction: null }

async function take(world: TestServices, parties: Parties, orders: RememberedOrder[], step: Step) {
  const { drafts, enforcement } = world.services
  world.clock.advance(step.pass)
  const now = world.clock.now()
  const at = now.getTime()
  const { action, urgency, platform } = step
  if (step.act === 'draft') {
    const { id } = await drafts.draft(agencyOver(parties, platform).officer, {
      targetUrl: `https://${platform}.example/${orders.length}`,
      reference: `REF-${orders.length}`,
      legalBasis: 'Điều 16',
      reasons: 'Sai sự thật.',
      action,
      urgency,
    })
    orders.push({
      id,
      platform,
      action,
      urgency,
      issuedAt: null,
      stops: [],
      objections: 0,
      completedAt: null,
      countedTo: null,
      withdrawn: false,
      upheld: 0,
    })
    return
  }
  const order = orders[step.order % Math.max(1, orders.length)]
  if (!order) return
  const input = { removalOrderId: order.id }
  const recipient = parties.platforms[order.platform]
  const { officer, director, reviewer } = agencyOver(parties, order.platform)
  switch (step.act) {
    case 'approve':
      await enforcement.approve(director, input)
      order.issuedAt = at
      return
    case 'acknowledge':
      await enforcement.acknowledge(recipient, input)
      return
    case 'comply': {
      const completedAt = step.dot === null ? at - step.ago : timeIsOver(order, step.profileId) + step.dot
      world.clock.advance(Math.max(0, completedAt - at))
      await enforcement.reportCompliance(recipient, { ...input, completedAt: new Date(completedAt) })
      order.completedAt = completedAt
      order.countedTo = world.clock.now().getTime()
      return
    }
    case 'accept':
      await enforcement.acceptCompletionTime(director, { ...input, explanation: 'Đã đối chiếu.' })
      order.countedTo = order.completedAt
      return
    case 'wait':
      if (step.dot !== null) await world.services.compliance.sumUp(officer)
      world.clock.advance(Math.max(0, timeIsOver(order, step.profileId) + (step.dot ?? 0) - at))
      return
    case 'object':
      await enforcement.object(recipient, { ...input, ground: step.ground, details: 'Không thể.' })
      if (order.objections === 0) order.stops.push({ from: at, to: null })
      order.objections += 1
      return
    case 'withdraw':
      await enforcement.withdraw(officer, { ...input, reason: 'Nhầm.' })
      order.withdrawn = true
      return
    case 'reject':
    case 'uphold': {
      const upheld = step.act === 'uphold'
      await enforcement.decideObjection(reviewer, { ...input, upheld, explanation: 'Đã xem xét.' })
      for (const stop of order.stops) stop.to ??= at
      order.upheld += Number(upheld)
      order.withdrawn ||= upheld
    }
  }
}

async function expectSums(
  world: TestServices,
  parties: Parties,
  orders: RememberedOrder[],
  period: { from: Date; to: Date },
) {
  const now = world.clock.now().getTime()
  const { compliance } = world.services
  const issued = orders.filter(
    ({ issuedAt }) => issuedAt !== null && issuedAt >= period.from.getTime() && issuedAt < period.to.getTime(),
  )
  for (const name of Object.keys(PLATFORMS) as PlatformName[]) {
    const platform = parties.platforms[name]
    const platformId = organisationOf(platform)
    const { medianTimeToComply, ...record } = await compliance.recordOf(platform, { platformId, ...period })
    const own = issued.filter((order) => order.platform === name)
    expect({ ...record, medianTimeToComply: lengthOf(medianTimeToComply) }).toMatchObject(expectedRecord(own, now))
    await expectFigures(world, platform, own, period)
  }
  for (const [country, { officer }] of Object.entries(parties.agencies)) {
    const inCountry = issued.filter(({ platform }) => countryOf(platform) === country)
    await expectFigures(world, officer, inCountry, period)
    for (const { id } of policy.profiles)
      expect(await compliance.replay(officer, id, period)).toEqual({ ...period, ...expectedReplay(inCountry, id, now) })
  }
  await expectFigures(world, AUDITOR, issued, period)
  for (const { id } of policy.profiles)
    expect(await compliance.replay(AUDITOR, id, period)).toEqual({ ...period, ...expectedReplay(issued, id, now) })
}

/** What somebody is told of all orders that there are to be seen, and of the first days hour by hour. */
async function expectFigures(
  world: TestServices,
  caller: Caller,
  seen: RememberedOrder[],
  { from, to }: { from: Date; to: Date },
) {
  const { compliance } = world.services
  const { medianTimeToComply, ...figures } = await compliance.figuresFor(caller, { from, to })
  const expected = expectedRecord(seen, world.clock.now().getTime())
  expect({ ...figures, medianTimeToComply: lengthOf(medianTimeToComply) }).toMatchObject({
    issued: expected.ordersIssued,
    complied: expected.ordersComplied,
    overdue: expected.ordersOverdue,
    withdrawn: expected.ordersWithdrawn,
    onTimeRate: expected.onTimeRate,
    medianTimeToComply: expected.medianTimeToComply,
  })
  const firstDays = { from, to: new Date(Math.min(to.getTime(), from.getTime() + 3 * DAY)) }
  expect(await compliance.issuedByHour(caller, firstDays)).toEqual(expectedByHour(seen, firstDays))
}

const lengthOf = (duration: string | null): number | null =>
  duration === null ? null : Duration.fromISO(duration).toMillis()

describe('the figures of orders', () => {
  it('are what counting every order would give, for any sequence of steps and any period', async () => {
    const period = fc.tuple(fc.integer({ min: -HOUR, max: 100 * DAY }), fc.integer({ min: 1, max: 100 * DAY }))
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 40, maxLength: 90 }),
        fc.array(period, { minLength: 3, maxLength: 3 }),
        async (steps, periods) => {
          await using world = await TestServices.start(START)
          const parties = await partiesIn(world)
          const orders: RememberedOrder[] = []
          for (const each of steps)
            await take(world, parties, orders, each).catch((error: unknown) => {
              if (!(error instanceof Refusal)) throw error
            })
          const always = { from: new Date('1999-12-31T23:59:59.999Z'), to: new Date('9999-12-31T23:59:59.999Z') }
          await expectSums(world, parties, orders, always)
          // An order that is issued last, looked at in the moment in which its time is over, here and elsewhere.
          const last = { ...steps[0], order: orders.length, pass: 0, dot: 0 } as Step
          for (const act of ['draft', 'approve'] as const) await take(world, parties, orders, { ...last, act })
          for (const profileId of ['eu-tco', null]) {
            await take(world, parties, orders, { ...last, act: 'wait', profileId })
            await expectSums(world, parties, orders, always)
          }
          for (const [after, length] of periods) {
            const from = new Date(START.getTime() + after)
            await expectSums(world, parties, orders, { from, to: new Date(from.getTime() + length) })
          }
        },
      ),
      { numRuns: 15, endOnFailure: true },
    )
  }, 120_000)

  it('cost no more to ask for, however many orders there are, and of how many kinds', async () => {
    const read = { rows: 0, requests: 0 }
    await using world = await TestServices.start(START, (database) => watched(database, read))
    const platform = await world.platform('busy', 'vn-draft-2023')
    const { officer, director } = await world.agency('VN')
    const platformId = organisationOf(platform)
    const end = new Date(START.getTime() + 100 * DAY)
    const rowsToAsk = async () => {
      world.clock.advance(end.getTime() - world.clock.now().getTime()) // nobody has time left
      await world.services.compliance.sumUp(officer)
      Object.assign(read, { rows: 0, requests: 0 })
      await world.services.compliance.recordOf(platform, { platformId, from: START, to: end })
      await world.services.compliance.replay(AUDITOR, 'eu-tco', { from: START, to: end })
      for (const caller of [platform, officer, AUDITOR]) {
        await world.services.compliance.figuresFor(caller, { from: START, to: end })
        await world.services.compliance.issuedByHour(caller, { from: START, to: new Date(START.getTime() + 9 * DAY) })
      }
      return { ...read }
    }
    const issueOnePerDay = async (round: number, urgency: Urgency) => {
      for (let day = 1; day < 60; day += 6) {
        world.clock.advance(START.getTime() + day * DAY - world.clock.now().getTime())
        const draft = { action: OrderAction.REMOVE_CONTENT, legalBasis: 'Điều 16', reasons: 'Sai sự thật.' }
        const targetUrl = `https://busy.example/${round}/${day}`
        const order = await world.services.drafts.draft(officer, {
          ...draft,
          targetUrl,
          reference: targetUrl,
          urgency,
        })
        await world.services.enforcement.approve(director, { removalOrderId: order.id })
      }
    }
    await issueOnePerDay(1, Urgency.ORDINARY)
    const once = await rowsToAsk()
    await issueOnePerDay(2, Urgency.ORDINARY)
    await issueOnePerDay(3, Urgency.EMERGENCY)
    expect(await rowsToAsk()).toEqual(once)
    expect(once.rows).toBeLessThan(30)
    const { ordersIssued } = await world.services.compliance.recordOf(platform, { platformId, from: START, to: end })
    expect(ordersIssued).toBe(30)
  })

  it('are taken from parts that come to the period, with an hour of single orders and little more than a day of hours at most', () => {
    const moment = fc.date({ min: new Date('2019-12-30'), max: new Date('2032-03-02'), noInvalidDate: true })
    const lengthOf = ({ from, to }: Period) => to.getTime() - from.getTime()
    fc.assert(
      fc.property(moment, moment, (from, to) => {
        const parts = partsOf({ from, to })
        const edges = [from, to, ...parts.flatMap((part) => [part.from, part.to])]
        for (const at of edges.flatMap((edge) => [edge, new Date(edge.getTime() - 1)])) {
          const counted = parts.filter((part) => part.from <= at && at < part.to).map(({ times }) => times as number)
          expect(counted.reduce((sum, times) => sum + times, 0)).toBe(Number(from <= at && at < to))
        }
        const along = (grain: Part['grain']) =>
          parts.filter((part) => part.grain === grain).reduce((sum, part) => sum + lengthOf(part), 0)
        expect(along(null)).toBeLessThanOrEqual(HOUR)
        expect(along('hour')).toBeLessThanOrEqual(28 * HOUR)
        expect(parts.length).toBeLessThanOrEqual(7)
      }),
    )
  })
})

/** The same database, with what is read of it counted. */
const watched = (database: Database, read: { rows: number; requests: number }): Database =>
  readThrough(database, async (ask) => {
    const result = await ask()
    read.requests += 1
    read.rows += Array.isArray(result) ? result.length : 0
    return result
  })

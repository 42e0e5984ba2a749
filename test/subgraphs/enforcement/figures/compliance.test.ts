import { AuditEntry } from '../../../../src/audit/index.ts'
import { describeOnEachStorage, describeOnStorage, shared } from '../../../support/each-storage.ts'
import {
  AcceptCompletionTimeDocument,
  AcknowledgeRemovalOrderDocument,
  ComplianceRecordDocument,
  ConfirmGuardianDocument,
  IssuedByHourDocument,
  NameGuardianDocument,
  RegisterUserDocument,
  RemovalOrderFiguresDocument,
  ReplayPolicyDocument,
  ReportComplianceDocument,
  RevokeVerificationDocument,
  WithdrawRemovalOrderDocument,
} from '../../../support/generated.ts'
import { appeal, carryOut, decideAppeal, decideObjection, object } from '../../../support/lifecycle.ts'
import {
  codeSentTo,
  draftOrder,
  issueOrder,
  issueOrderAboutPost,
  registerUser,
  unique,
  verifyUser,
} from '../../../support/story.ts'
import type { TestVerigraph } from '../../../support/verigraph.ts'

const DAY = 24 * 60
/** Milliseconds. */
const HOUR = 3_600_000

type Client = Parameters<TestVerigraph['as']>[0]

const idOf = async (verigraph: TestVerigraph, clientId: 'vietsocial' | 'globaltube') => {
  const { data } = await verigraph
    .as(clientId)
    .ask<{ viewer: { organisation: { id: string } } }>('{ viewer { organisation { id } } }')
  return data.viewer.organisation.id
}

const between = (from: number, to: number) => ({ from: new Date(from).toISOString(), to: new Date(to).toISOString() })

/** From a moment before whatever the test does, and after what the demo has done, until long after. */
const fromNow = (verigraph: TestVerigraph) => {
  const now = verigraph.clock.now().getTime()
  return between(now, now + 1000 * DAY * 60_000)
}

type Period = ReturnType<typeof fromNow>

const askRecord = async (verigraph: TestVerigraph, period: Period, by: Client = 'vietsocial') =>
  verigraph.as(by).ask(ComplianceRecordDocument, { platformId: await idOf(verigraph, 'vietsocial'), ...period })

async function recordOf(verigraph: TestVerigraph, period: Period, by: Client = 'vietsocial') {
  const { data, errors } = await askRecord(verigraph, period, by)
  if (errors) throw new Error(JSON.stringify(errors))
  return data.platform?.complianceRecord
}

const replay = async (verigraph: TestVerigraph, profileId: string, period: Period) =>
  (await verigraph.as('auditor').run(ReplayPolicyDocument, { profileId, ...period })).replayPolicy

/** An order about some address of VietSocial; its deadline is three hours. */
const order = (verigraph: TestVerigraph) =>
  issueOrder(verigraph, { targetUrl: `https://vietsocial.example/${unique('page')}` })

/** An order that is reported a day after its recipient says that it was done, which was in time. */
async function reportLate(verigraph: TestVerigraph) {
  const { id: removalOrderId } = await order(verigraph)
  const platform = verigraph.as('vietsocial')
  await platform.run(AcknowledgeRemovalOrderDocument, { input: { removalOrderId } })
  verigraph.clock.advance({ minutes: 60 })
  const completedAt = verigraph.clock.now().toISOString()
  verigraph.clock.advance({ minutes: DAY })
  const { reportCompliance } = await platform.run(ReportComplianceDocument, { input: { removalOrderId, completedAt } })
  return { removalOrderId, completedAt, reportCompliance }
}

describeOnStorage('a compliance record', (startOn) => {
  it('tells what became of the orders of a period', async () => {
    await using verigraph = await startOn()
    const period = fromNow(verigraph)
    const [punctual, late, pausing, mistaken, withdrawn] = [
      await order(verigraph),
      await order(verigraph),
      await order(verigraph),
      await order(verigraph),
      await order(verigraph),
    ]
    await order(verigraph)
    expect(await recordOf(verigraph, period)).toMatchObject({
      ordersIssued: 6,
      ordersComplied: 0,
      ordersOverdue: 0,
      medianTimeToComply: null,
      onTimeRate: null,
    })
    verigraph.clock.advance({ minutes: 60 })
    await carryOut(verigraph, punctual.id)
    await object(verigraph, pausing.id)
    await object(verigraph, mistaken.id)
    await decideObjection(verigraph, mistaken.id, true)
    const input = { removalOrderId: withdrawn.id, reason: 'Nhầm.' }
    await verigraph.as('director').run(WithdrawRemovalOrderDocument, { input })
    verigraph.clock.advance({ minutes: 10 * DAY })
    await decideObjection(verigraph, pausing.id, false)
    verigraph.clock.advance({ minutes: 100 })
    await carryOut(verigraph, pausing.id)
    await carryOut(verigraph, late.id)
    expect(await recordOf(verigraph, period)).toMatchObject({
      ordersIssued: 6,
      ordersComplied: 3,
      ordersOverdue: 2,
      ordersWithdrawn: 2,
      objections: 2,
      objectionsUpheld: 1,
      medianTimeToComply: 'PT2H41M',
      onTimeRate: 0.5,
    })
  })

  it('counts an order from the moment on at which it was issued, to the millisecond', async () => {
    await using verigraph = await startOn()
    const { issuedAt } = await order(verigraph)
    const at = new Date(issuedAt ?? 0).getTime()
    const issued = async (from: number, to: number) => (await recordOf(verigraph, between(from, to)))?.ordersIssued
    expect(await issued(at, at + 1)).toBe(1)
    expect(await issued(at - 1, at)).toBe(0)
    expect(await issued(at + 1, at + 2)).toBe(0)
  })

  it('judges by the report, and not by the recipient’s word for when it was done', async () => {
    await using verigraph = await startOn()
    const period = fromNow(verigraph)
    const { completedAt, reportCompliance } = await reportLate(verigraph)
    expect(reportCompliance.removalOrder).toMatchObject({ compliedAt: completedAt, onTime: false })
    expect(reportCompliance.removalOrder?.complianceReportedAt).not.toBe(completedAt)
    expect(await recordOf(verigraph, period)).toMatchObject({ ordersOverdue: 1, onTimeRate: 0 })
    const inTime = await carryOut(verigraph, (await order(verigraph)).id)
    expect(inTime.removalOrder).toMatchObject({ onTime: true })
    expect(await recordOf(verigraph, period)).toMatchObject({ ordersOverdue: 1, onTimeRate: 0.5 })
  })

  it('forgives no lateness for an objection that comes after the deadline', async () => {
    await using verigraph = await startOn()
    const period = fromNow(verigraph)
    const { id } = await order(verigraph)
    verigraph.clock.advance({ minutes: 181 })
    await object(verigraph, id)
    expect(await recordOf(verigraph, period)).toMatchObject({ ordersOverdue: 0, onTimeRate: null })
    verigraph.clock.advance({ minutes: 60 })
    const { removalOrder } = await decideObjection(verigraph, id, false)
    expect(removalOrder).toMatchObject({ overdue: true })
    await carryOut(verigraph, id)
    expect(await recordOf(verigraph, period)).toMatchObject({ ordersOverdue: 1, onTimeRate: 0 })
  })

  it('is not changed by an appeal that is won after the order was carried out', async () => {
    await using verigraph = await startOn()
    const period = fromNow(verigraph)
    const done = await issueOrderAboutPost(verigraph)
    const open = await issueOrderAboutPost(verigraph)
    await carryOut(verigraph, done.order.id)
    const before = await recordOf(verigraph, period)
    await decideAppeal(verigraph, (await appeal(verigraph, done.order.id)).appeal?.id ?? '', true)
    await verigraph.as('vietsocial').run(ReportComplianceDocument, { input: { removalOrderId: done.order.id } })
    expect(await recordOf(verigraph, period)).toEqual(before)
    await decideAppeal(verigraph, (await appeal(verigraph, open.order.id)).appeal?.id ?? '', true)
    expect(await recordOf(verigraph, period)).toEqual({ ...before, ordersWithdrawn: 1 })
  })

  it('is for the platform, the agencies of its country and auditors', async () => {
    await using verigraph = await startOn()
    const period = fromNow(verigraph)
    for (const reader of ['vietsocial', 'officer', 'director', 'auditor'] as const)
      expect(await recordOf(verigraph, period, reader)).toMatchObject({ ordersIssued: 0 })
    for (const [reader, code] of [
      ['globaltube', 'NOT_FOUND'],
      ['vnnet', 'FORBIDDEN'],
      ['admin', 'FORBIDDEN'],
      [null, 'UNAUTHENTICATED'],
    ] as const)
      expect(await askRecord(verigraph, period, reader)).toMatchObject({ errors: [{ extensions: { code } }] })
  })

  it('needs a period that has a length, and may lie in the future', async () => {
    await using verigraph = await startOn()
    const { from, to } = fromNow(verigraph)
    expect(await recordOf(verigraph, { from: to, to: '9999-12-31T23:59:59Z' })).toMatchObject({ ordersIssued: 0 })
    for (const [period, path] of [
      [{ from: to, to: from }, ['from']],
      [{ from, to: from }, ['from']],
      [{ from, to: 'tomorrow' }, ['to']],
    ] as const)
      expect(await askRecord(verigraph, period)).toMatchObject({
        errors: [{ extensions: { code: 'INVALID_INPUT', path } }],
      })
  })

  it('of the demo shows its history', async () => {
    await using verigraph = await startOn()
    const now = verigraph.clock.now().getTime()
    expect(await recordOf(verigraph, between(now - 30 * DAY * 60_000, now))).toMatchObject({
      ordersIssued: 4,
      ordersComplied: 1,
      ordersOverdue: 0,
      ordersWithdrawn: 1,
      objections: 1,
      objectionsUpheld: 0,
      medianTimeToComply: 'PT1H',
      onTimeRate: 1,
      verifiedUserRate: 0.75,
    })
  })
})

describeOnEachStorage('the figures of all orders that somebody sees', (startOn) => {
  const running = shared(startOn)

  const figuresFor = async (verigraph: TestVerigraph, by: Client, period: Period) =>
    (await verigraph.as(by).run(RemovalOrderFiguresDocument, period)).removalOrderFigures

  it('add up to what became of them: of a country, of everyone, of the recipient’s own', async () => {
    const verigraph = running()
    const period = fromNow(verigraph)
    const [punctual, late, mistaken] = [await order(verigraph), await order(verigraph), await order(verigraph)]
    await issueOrder(verigraph, { targetUrl: 'https://globaltube.example/x' })
    await draftOrder(verigraph, { targetUrl: 'https://vietsocial.example/draft' })
    verigraph.clock.advance({ minutes: 60 })
    await carryOut(verigraph, punctual.id)
    const input = { removalOrderId: mistaken.id, reason: 'Nhầm.' }
    await verigraph.as('director').run(WithdrawRemovalOrderDocument, { input })
    verigraph.clock.advance({ minutes: 140 })
    await carryOut(verigraph, late.id)
    for (const reader of ['officer', 'director', 'auditor'] as const)
      expect(await figuresFor(verigraph, reader, period)).toEqual({
        ...period,
        issued: 4,
        complied: 2,
        overdue: 2, // one was carried out late, one is still open
        withdrawn: 1,
        medianTimeToComply: 'PT2H11M',
        onTimeRate: 1 / 3,
      })
    const own = await figuresFor(verigraph, 'vietsocial', period)
    const record = await recordOf(verigraph, period)
    expect(own).toEqual({
      ...period,
      issued: record?.ordersIssued,
      complied: record?.ordersComplied,
      overdue: record?.ordersOverdue,
      withdrawn: record?.ordersWithdrawn,
      medianTimeToComply: record?.medianTimeToComply,
      onTimeRate: record?.onTimeRate,
    })
    expect(own).toMatchObject({ issued: 3, complied: 2, overdue: 1, withdrawn: 1, onTimeRate: 0.5 })
    expect(await figuresFor(verigraph, 'globaltube', period)).toMatchObject({ issued: 1, complied: 0 })
    expect(await figuresFor(verigraph, 'vnnet', period)).toMatchObject({ issued: 0, onTimeRate: null })
  })

  it('tell when they were issued, hour by hour, of no more than 31 days', async () => {
    const verigraph = running()
    const day = new Date(Math.ceil(verigraph.clock.now().getTime() / HOUR) * HOUR)
    verigraph.clock.advance({ minutes: (day.getTime() - verigraph.clock.now().getTime()) / 60_000 + 1 })
    await order(verigraph)
    await order(verigraph)
    verigraph.clock.advance({ minutes: 120 })
    await order(verigraph)
    const byHour = async (from: number, to: number) => {
      const period = between(day.getTime() + from, day.getTime() + to)
      const { removalOrderFigures } = await verigraph.as('officer').run(IssuedByHourDocument, period)
      return removalOrderFigures.byHour.map(({ startsAt, issued }) => [Date.parse(startsAt) - day.getTime(), issued])
    }
    expect(await byHour(0, 4 * HOUR)).toEqual([
      [0, 2],
      [HOUR, 0],
      [2 * HOUR, 1],
      [3 * HOUR, 0],
    ])
    expect(await byHour(HOUR / 2, 2 * HOUR + 1)).toEqual([
      [0, 0],
      [HOUR, 0],
      [2 * HOUR, 0],
    ])
    expect(await byHour(0, 31 * 24 * HOUR)).toHaveLength(31 * 24)
    const tooLong = between(day.getTime(), day.getTime() + 31 * 24 * HOUR + 1)
    expect(await verigraph.as('officer').ask(IssuedByHourDocument, tooLong)).toMatchObject({
      errors: [{ path: ['removalOrderFigures', 'byHour'], extensions: { code: 'INVALID_INPUT', path: ['to'] } }],
    })
    expect(await figuresFor(verigraph, 'officer', tooLong)).toMatchObject({ issued: 3 })
  })

  it('need a period that has a length, and somebody who sees orders', async () => {
    const verigraph = running()
    const { from, to } = fromNow(verigraph)
    expect(await verigraph.as('officer').ask(RemovalOrderFiguresDocument, { from: to, to: from })).toMatchObject({
      errors: [{ extensions: { code: 'INVALID_INPUT', path: ['from'] } }],
    })
    for (const [reader, code] of [
      ['admin', 'FORBIDDEN'],
      [null, 'UNAUTHENTICATED'],
    ] as const)
      expect(await verigraph.as(reader).ask(RemovalOrderFiguresDocument, { from, to })).toMatchObject({
        errors: [{ extensions: { code } }],
      })
  })
})

describeOnStorage('the share of verified users', (startOn) => {
  const shareOf = async (verigraph: TestVerigraph) =>
    (await recordOf(verigraph, fromNow(verigraph)))?.verifiedUserRate ?? Number.NaN

  it('follows each verification, its revocation and its end', async () => {
    await using verigraph = await startOn()
    const platform = verigraph.as('vietsocial')
    expect(await shareOf(verigraph)).toBe(3 / 4)
    const { id: userId } = await registerUser(platform)
    expect(await shareOf(verigraph)).toBe(3 / 5)
    await verifyUser(verigraph, platform, userId)
    await verifyUser(verigraph, platform, userId)
    expect(await shareOf(verigraph)).toBe(4 / 5)
    await platform.run(RevokeVerificationDocument, { input: { userId, reason: 'NUMBER_LOST' } })
    expect(await shareOf(verigraph)).toBe(3 / 5)
    verigraph.clock.advance({ minutes: 2 * 366 * DAY })
    await verifyUser(verigraph, platform, userId)
    await verigraph.sweep()
    await verigraph.sweep()
    expect(await shareOf(verigraph)).toBe(1 / 5)
  })

  it('counts a user who needs a guardian as long as the guardian is verified, and once none is needed', async () => {
    await using verigraph = await startOn()
    const platform = verigraph.as('vietsocial')
    const dateOfBirth = `${new Date().getUTCFullYear() - 14}-01-02`
    const registration = { externalId: unique('account'), handle: 'be.na', dateOfBirth }
    const { registerUser: registered } = await platform.run(RegisterUserDocument, { input: registration })
    const userId = registered.user?.id ?? ''
    const guardian = await registerUser(platform)
    await verifyUser(verigraph, platform, userId)
    expect(await shareOf(verigraph)).toBe(3 / 6)

    const phoneNumber = '+84912000111'
    await verifyUser(verigraph, platform, guardian.id, { phoneNumber })
    const { nameGuardian } = await platform.run(NameGuardianDocument, { input: { userId, guardianId: guardian.id } })
    const code = await codeSentTo(verigraph, phoneNumber)
    const consentId = nameGuardian.guardianConsent?.id ?? ''
    await platform.run(ConfirmGuardianDocument, { input: { consentId, code } })
    expect(await shareOf(verigraph)).toBe(5 / 6)
    await platform.run(RevokeVerificationDocument, { input: { userId: guardian.id, reason: 'NUMBER_LOST' } })
    expect(await shareOf(verigraph)).toBe(3 / 6)
    await verifyUser(verigraph, platform, guardian.id, { phoneNumber })
    expect(await shareOf(verigraph)).toBe(5 / 6)

    // Past both verifications, and past the age of sixteen.
    verigraph.clock.advance({ minutes: 3 * 366 * DAY })
    await verigraph.sweep()
    expect(await shareOf(verigraph)).toBe(0)
    await verifyUser(verigraph, platform, userId)
    expect(await shareOf(verigraph)).toBe(1 / 6)
  })
})

describeOnEachStorage('a completion time that a director accepts', (startOn) => {
  const running = shared(startOn)

  const accept = async (verigraph: TestVerigraph, removalOrderId: string, by: 'officer' | 'director' = 'director') =>
    verigraph
      .as(by)
      .ask(AcceptCompletionTimeDocument, { input: { removalOrderId, explanation: 'Theo nhật ký máy chủ.' } })

  it('counts in all figures from then on, and the recipient sees why', async () => {
    const verigraph = running()
    const period = fromNow(verigraph)
    const { removalOrderId } = await reportLate(verigraph)
    await verigraph.sweep()
    const replayed = () => replay(verigraph, 'vn-draft-2023', period)
    expect(await replayed()).toMatchObject({ onTime: 0, overdue: 1 })
    expect(await recordOf(verigraph, period)).toMatchObject({ ordersOverdue: 1, medianTimeToComply: 'P1DT1H1M' })
    const { data } = await accept(verigraph, removalOrderId)
    expect(data.acceptCompletionTime).toMatchObject({
      userErrors: [],
      removalOrder: { onTime: true, completionTimeAcceptedBy: 'director' },
    })
    for (const _summedUp of ['not yet', 'by now']) {
      expect(await replayed()).toMatchObject({ onTime: 1, overdue: 0 })
      expect(await recordOf(verigraph, period)).toMatchObject({ ordersOverdue: 0, medianTimeToComply: 'PT1H1M' })
      await verigraph.sweep()
    }
    const asked = `{ order: removalOrder(id: "${removalOrderId}") { onTime completionTimeAcceptedAt completionTimeExplanation } }`
    expect(await verigraph.as('vietsocial').ask(asked)).toMatchObject({
      data: {
        order: {
          onTime: true,
          completionTimeAcceptedAt: expect.any(String),
          completionTimeExplanation: 'Theo nhật ký máy chủ.',
        },
      },
    })
    const { reader } = verigraph.storage
    const entry = { action: 'removal-order.completion-time-accepted', subjectId: removalOrderId, clientId: 'director' }
    expect(await reader.count(AuditEntry, [entry])).toBe(1)
  })

  it('is one of an order that was reported late and done in time, once, and for a director', async () => {
    const verigraph = running()
    const { removalOrderId } = await reportLate(verigraph)
    expect(await accept(verigraph, removalOrderId, 'officer')).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    })
    const refused = { data: { acceptCompletionTime: { userErrors: [{ code: 'WRONG_STATE' }] } } }
    const open = await order(verigraph)
    expect(await accept(verigraph, open.id)).toMatchObject(refused)
    await carryOut(verigraph, open.id)
    expect(await accept(verigraph, open.id)).toMatchObject(refused)
    const late = await order(verigraph)
    verigraph.clock.advance({ minutes: DAY })
    await carryOut(verigraph, late.id)
    expect(await accept(verigraph, late.id)).toMatchObject(refused)
    const contested = await order(verigraph)
    await verigraph.as('vietsocial').run(AcknowledgeRemovalOrderDocument, { input: { removalOrderId: contested.id } })
    await object(verigraph, contested.id, 'IMPOSSIBLE')
    await decideObjection(verigraph, contested.id, false)
    await object(verigraph, contested.id, 'MANIFEST_ERROR') // for this one the clock does not stand
    verigraph.clock.advance({ minutes: 190 })
    const completedAt = verigraph.clock.now().toISOString()
    await decideObjection(verigraph, contested.id, false)
    verigraph.clock.advance({ minutes: 30 })
    const report = { removalOrderId: contested.id, completedAt }
    await verigraph.as('vietsocial').run(ReportComplianceDocument, { input: report })
    expect(await accept(verigraph, contested.id)).toMatchObject(refused)
    expect(await accept(verigraph, removalOrderId)).toMatchObject({
      data: { acceptCompletionTime: { userErrors: [] } },
    })
    expect(await accept(verigraph, removalOrderId)).toMatchObject(refused)
  })
})

describeOnStorage('a replay', (startOn) => {
  it('judges the orders of all recipients by another profile', async () => {
    await using verigraph = await startOn()
    const period = fromNow(verigraph)
    const quick = await order(verigraph)
    const slow = await order(verigraph)
    await issueOrder(verigraph, { targetUrl: 'https://globaltube.example/x' })
    verigraph.clock.advance({ minutes: 30 })
    await carryOut(verigraph, quick.id)
    verigraph.clock.advance({ minutes: 90 })
    await carryOut(verigraph, slow.id)
    expect(await replay(verigraph, 'vn-draft-2023', period)).toEqual({
      profile: { id: 'vn-draft-2023', name: expect.any(String) },
      ...period,
      orders: 3,
      onTime: 2,
      overdue: 0,
      onTimeRate: 1,
    })
    expect(await replay(verigraph, 'eu-tco', period)).toMatchObject({
      orders: 3,
      onTime: 1,
      overdue: 2,
      onTimeRate: 1 / 3,
    })
  })

  it('of nothing has no rate; an unknown profile or a period without length is refused', async () => {
    await using verigraph = await startOn()
    const { from, to } = fromNow(verigraph)
    expect(await replay(verigraph, 'eu-tco', { from, to })).toMatchObject({ orders: 0, onTimeRate: null })
    for (const [variables, path] of [
      [{ profileId: 'xx-nothing', from, to }, ['profileId']],
      [{ profileId: 'eu-tco', from: to, to: from }, ['from']],
    ] as const)
      expect(await verigraph.as('auditor').ask(ReplayPolicyDocument, variables)).toMatchObject({
        errors: [{ extensions: { code: 'INVALID_INPUT', path } }],
      })
  })
})

import { confirmingOf, subjectLookedAt } from '../../src/console/clients/who-confirms.ts'
import { connectionEvents, isConnectionLost, onReturn } from '../../src/console/graph/connection.ts'
import { en } from '../../src/console/language/messages/en.ts'
import { momentOf, secondOf } from '../../src/console/language/moments.ts'
import { type Guard, guardsFor } from '../../src/console/new-order/guards.ts'
import { linesOf } from '../../src/console/new-order/lines-of.ts'
import { orderTasks } from '../../src/console/now/order-tasks.ts'
import { pastHappenings } from '../../src/console/now/past-happenings.ts'
import { actsFor } from '../../src/console/order/acts-for.ts'
import { askAgainIn } from '../../src/console/order/ask-again-in.ts'
import { timelineOf } from '../../src/console/order/timeline-of.ts'
import { timelineTexts } from '../../src/console/order/timeline-texts.ts'
import { isListed } from '../../src/console/orders/is-listed.ts'
import { filterOf, readAddress } from '../../src/console/orders/list-address.ts'
import { allowedBy } from '../../src/console/parts/deadline.ts'
import { dotsOf } from '../../src/console/platforms/dots-of.ts'
import { replayPeriod } from '../../src/console/policy/replay-period.ts'
import { abilitiesOf } from '../../src/console/session/abilities.ts'

const HOUR = 3_600_000
const DAY_START = Date.parse('2026-11-24T00:00:00+07:00')
const at = (hours: number) => new Date(DAY_START + hours * HOUR).toISOString()

describe('what is pasted', () => {
  it('is taken apart into addresses, with what is wrong with the others', () => {
    const { lines } = linesOf('https://a.example/1\nb.example/2 , (https://a.example/1)\n\n nonsense')
    expect(lines).toEqual([
      { text: 'https://a.example/1', url: 'https://a.example/1', problem: null },
      { text: 'b.example/2', url: 'https://b.example/2', problem: null },
      { text: '(https://a.example/1)', url: 'https://a.example/1', problem: 'duplicate' },
      { text: 'nonsense', url: null, problem: 'invalid' },
    ])
  })

  it('is at most a thousand lines', () => {
    const many = Array.from({ length: 1200 }, (_, row) => `https://a.example/${row}`).join('\n')
    const { lines, left } = linesOf(many)
    expect([lines.length, left]).toEqual([1000, 200])
  })
})

describe('what speaks against an order', () => {
  const PLATFORM = { id: 'platform_1', name: 'VietSocial', country: 'VN' }
  const RECIPIENTS = [
    { id: 'platform_1', name: 'VietSocial', domains: ['vietsocial.example'], jurisdiction: 'VN' },
    { id: 'platform_2', name: 'EuroForum', domains: ['euroforum.example'], jurisdiction: 'EU' },
    { id: 'isp_1', name: 'VNNet', domains: [], jurisdiction: null },
  ]
  const GROWN = { id: 'usr_1', handle: 'lan', verificationLevel: 'PHONE', guardianNeededUntil: null }
  const MINOR = { ...GROWN, handle: 'na', guardianNeededUntil: at(1000) }
  const POST = { __typename: 'ContentItem', id: 'content_1', contentStatus: 'PUBLISHED', author: GROWN }
  const STREAM = { __typename: 'LiveStream', id: 'stream_1', streamStatus: 'LIVE', host: GROWN }
  const SHOP = { __typename: 'Merchant', id: 'merchant_1', merchantStatus: 'ACTIVE', owner: GROWN }
  const LINK = { __typename: 'ExternalLink' }
  const EARLIER = { id: 'order_1', reference: 'REF-1', confidentialFor: null, userNotifiedAt: null }

  const guards = (found: object, action = 'REMOVE_CONTENT', confidential = false) => {
    const whole = { url: 'https://vietsocial.example/p/1', recipient: PLATFORM, removalOrders: [], ...found }
    const situation = { action, confidential, country: 'VN', recipients: RECIPIENTS, now: DAY_START }
    return guardsFor(whole as never, situation as never).map(({ name, of }: Guard) => `${name} ${of}`.trim())
  }
  const site = (url: string) => ({ url, recipient: null, target: LINK })

  it.each([
    [{ target: POST }, 'REMOVE_CONTENT', []],
    [{ target: STREAM }, 'INTERRUPT_STREAM', []],
    [{ target: { ...GROWN, __typename: 'User' } }, 'SUSPEND_USER', ['wholeAccount']],
    [{ target: SHOP }, 'SUSPEND_MERCHANT', ['wholeShop']],
    [site('https://bad.example/x'), 'BLOCK_WEBSITE', ['wholeSite bad.example']],
    [site('https://bad.example/x'), 'DISCONNECT_SERVER', ['wholeServer bad.example']],
    [site('https://10.1.2.3/x'), 'BLOCK_WEBSITE', ['sharedAddress 10.1.2.3']],
    [site('https://com.vn/'), 'BLOCK_WEBSITE', ['publicSuffix com.vn']],
    [site('https://github.io/'), 'BLOCK_WEBSITE', ['publicSuffix github.io']],
    [site('https://someone.github.io/'), 'BLOCK_WEBSITE', ['sharedHost github.io']],
    [site('https://d1.cloudfront.net/'), 'DISCONNECT_SERVER', ['sharedHost cloudfront.net']],
    [{ target: LINK }, 'BLOCK_WEBSITE', ['wholePlatform VietSocial']],
    [{ target: LINK, url: 'https://vietsocial.example/' }, 'REMOVE_CONTENT', ['frontPage']],
    [{ target: LINK, url: 'https://vietsocial.example/?p=7' }, 'REMOVE_CONTENT', []],
  ])('where it reaches further than one item: %j, %s', (found, action, expected) => {
    expect(guards(found, action)).toEqual(expected)
  })

  it.each([
    [{ target: { ...POST, contentStatus: 'REMOVED' } }, 'removed'],
    [{ target: { ...STREAM, streamStatus: 'ENDED' } }, 'ended'],
    [{ target: { ...STREAM, streamStatus: 'INTERRUPTED' } }, 'interrupted'],
    [{ target: { ...SHOP, merchantStatus: 'SUSPENDED' } }, 'suspended'],
  ])('where it is over already: %j', (found, expected) => {
    expect(guards(found)).toEqual([expected])
  })

  it('where it is about a minor, as long as that is one', () => {
    expect(guards({ target: { ...POST, author: MINOR } })).toEqual(['minor na'])
    expect(guards({ target: { ...STREAM, host: MINOR } })).toEqual(['minor na'])
    expect(guards({ target: { ...SHOP, owner: MINOR } })).toEqual(['minor na'])
    expect(guards({ target: { ...POST, author: { ...MINOR, guardianNeededUntil: at(-1) } } })).toEqual([])
  })

  it('where it leaves the country', () => {
    expect(guards({ target: POST, recipient: { ...PLATFORM, country: 'US' } })).toEqual(['abroad US'])
    expect(guards(site('https://www.euroforum.example/1'))).toEqual(['notOurs EuroForum'])
    expect(guards({ target: LINK, recipient: { id: 'isp_1', name: 'VNNet' } })).toEqual([])
  })

  it('where it would give away another that the user is not told of yet', () => {
    const kept = { ...EARLIER, confidentialFor: 'P7D' }
    expect(guards({ target: POST, removalOrders: [EARLIER, kept] })).toEqual(['givesAway REF-1'])
    expect(guards({ target: POST, removalOrders: [kept] }, 'REMOVE_CONTENT', true)).toEqual([])
    expect(guards({ target: POST, removalOrders: [{ ...kept, userNotifiedAt: at(0) }] })).toEqual([])
  })
})

describe('what happened before somebody came', () => {
  const DAY = { from: at(0), until: at(10), seesDrafts: true }
  const nothing = {
    issuedAt: null,
    acknowledgedAt: null,
    complianceReportedAt: null,
    withdrawnAt: null,
    restorationDueAt: null,
    restoredAt: null,
    objections: [],
    appeal: null,
  }
  const told = (order: object, stretch: Partial<typeof DAY> = {}) =>
    pastHappenings([{ id: 'o', reference: 'R', ...nothing, ...order }] as never, { ...DAY, ...stretch }, en).map(
      ({ at: moment, text }) => [(Date.parse(moment) - DAY_START) / HOUR, text],
    )

  it('is every change of an order, at the moment of the change', () => {
    const order = {
      draftedAt: at(1),
      issuedAt: at(2),
      acknowledgedAt: at(3),
      complianceReportedAt: at(6),
      objections: [{ filedAt: at(4), stopsClock: true, decidedAt: at(5) }],
      appeal: { decidedAt: at(7) },
      restorationDueAt: at(12),
      restoredAt: at(8),
    }
    expect(told(order).toSorted(([one], [other]) => Number(one) - Number(other))).toEqual([
      [1, 'Order R was drafted.'],
      [2, 'Order R was issued.'],
      [3, 'Order R was acknowledged.'],
      [4, 'Order R was objected to; its clock stands.'],
      [5, 'The objection to order R was decided.'],
      [6, 'Order R was carried out.'],
      [7, 'What order R took away is to be put back.'],
      [8, 'What order R took away is back.'],
    ])
  })

  it('is not yesterday’s, nor what is heard of live, nor to a recipient that it was drafted', () => {
    const order = { draftedAt: at(-1), issuedAt: at(1), acknowledgedAt: at(10) }
    expect(told(order)).toEqual([[1, 'Order R was issued.']])
    expect(told({ draftedAt: at(1) }, { seesDrafts: false })).toEqual([])
  })

  it('is told once where an upheld objection takes the order back, and an appeal that is lost changes nothing', () => {
    const objections = [{ filedAt: at(2), stopsClock: true, decidedAt: at(3) }]
    expect(told({ draftedAt: at(-1), objections, withdrawnAt: at(3) })).toEqual([
      [3, 'The objection to order R was decided.'],
      [2, 'Order R was objected to; its clock stands.'],
    ])
    expect(told({ draftedAt: at(-1), appeal: { decidedAt: at(3) } })).toEqual([])
    expect(told({ draftedAt: at(-1), withdrawnAt: at(3) })).toEqual([[3, 'Order R was withdrawn.']])
  })
})

it('an objection that did not stop the clock is told so', () => {
  const order = { id: 'o', reference: 'R', draftedAt: at(-1), appeal: null }
  const objections = [
    { filedAt: at(1), stopsClock: true, decidedAt: at(2) },
    { filedAt: at(3), stopsClock: false, decidedAt: null },
  ]
  const texts = pastHappenings([{ ...order, objections }] as never, { from: at(0), until: at(9), seesDrafts: true }, en)
  expect(texts.map(({ text }) => text)).toEqual([
    'Order R was objected to; its clock runs on.',
    'The objection to order R was decided.',
    'Order R was objected to; its clock stands.',
  ])
})

describe('an order’s timeline', () => {
  const words = timelineTexts.en
  const telling = { language: 'en' as const, now: DAY_START + 10 * HOUR }
  const event = (sequence: number, kind: string, hours: number) => ({ sequence, kind, occurredAt: at(hours) })
  const attempt = (eventSequence: number, hours: number, outcome: string, values: object = {}) => ({
    endpointId: 'one',
    eventSequence,
    attemptedAt: at(hours),
    outcome,
    statusCode: outcome === 'TAKEN' ? 204 : null,
    nextAttemptAt: null,
    ...values,
  })
  const order = (values: object) =>
    ({
      status: 'ISSUED',
      draftedAt: at(0),
      issuedAt: at(1),
      dueAt: at(24),
      objections: [],
      appeal: null,
      events: [event(42, 'ISSUED', 1)],
      webhookStatus: 'ACTIVE',
      webhookDeliveries: [],
      ...values,
    }) as never
  const steps = (values: object) =>
    timelineOf(order(values), telling).map(({ title, channels = [] }) => [title, ...channels])
  /** How the issue reached the recipient. */
  const sent = (values: object) => steps(values)[1]?.slice(1)
  const moment = (hours: number) => secondOf('en', new Date(at(hours)))

  it('tells of each event where it stands in the log, and of what is none of an order’s own changes by itself', () => {
    const events = [
      event(42, 'ISSUED', 1),
      event(43, 'REMINDED', 2),
      event(50, 'OVERDUE', 3),
      event(51, 'OBJECTION_DECIDED', 5),
      event(52, 'WITHDRAWN', 6),
      event(60, 'SOMETHING_NEW', 7),
    ]
    const objections = [
      { ground: 'IMPOSSIBLE', details: 'x', filedAt: at(4), stopsClock: true, decidedAt: at(5), upheld: false },
    ]
    const values = { events, objections, status: 'WITHDRAWN', withdrawnAt: at(6), dueAt: at(3), webhookStatus: null }
    expect(steps(values)).toEqual([
      ['Drafted'],
      ['Issued, signed and sent', 'No. 42 in the recipient’s event log', words.channels.none],
      ['The recipient was reminded of the deadline', 'No. 43 in the recipient’s event log'],
      ['The recipient was told that it is overdue', 'No. 50 in the recipient’s event log'],
      ['Objection: It cannot be done'],
      ['The objection was not upheld; the clock goes on', 'No. 51 in the recipient’s event log'],
      ['Withdrawn', 'No. 52 in the recipient’s event log'],
      ['The recipient was told', 'No. 60 in the recipient’s event log'],
    ])
  })

  it('tells of an objection that did not stop the clock, and of its decision, that the clock ran', () => {
    const first = {
      ground: 'IMPOSSIBLE',
      details: 'x',
      filedAt: at(2),
      stopsClock: true,
      decidedAt: at(3),
      upheld: false,
    }
    const second = {
      ...first,
      ground: 'MANIFEST_ERROR',
      details: 'y',
      filedAt: at(4),
      stopsClock: false,
      decidedAt: at(5),
    }
    const told = timelineOf(order({ objections: [first, second], events: [] }), telling)
    expect(told.slice(2, 6)).toMatchObject([
      { title: 'Objection: It cannot be done', text: 'x', stop: 'The clock stood for 1 h' },
      { title: 'The objection was not upheld; the clock goes on' },
      { title: 'Objection: Plainly mistaken', text: `y\n${words.clockRan}` },
      { title: 'The objection was not upheld' },
    ])
    expect(told[4]).not.toHaveProperty('stop')
  })

  it('tells when an order was carried out by its recipient’s word, when that was reported, and who believes it', () => {
    const late = {
      status: 'COMPLIED',
      compliedAt: at(3),
      complianceReportedAt: at(30),
      onTime: false,
      events: [],
    }
    const ended = (values: object) =>
      timelineOf(order({ ...late, ...values }), telling)
        .slice(2)
        .map(({ title, text, tone }) => [title, text, tone])
    expect(ended({})).toEqual([
      ['Carried out, by the recipient’s word', undefined, undefined],
      ['Reported as carried out, late', 'Took 1 d 5 h', 'late'],
    ])
    const accepted = { onTime: true, completionTimeAcceptedAt: at(31), completionTimeAcceptedBy: 'lan' }
    expect(ended({ ...accepted, completionTimeExplanation: 'The log says so.' })).toEqual([
      ['Carried out, by the recipient’s word', undefined, undefined],
      ['Reported as carried out', 'Took 2 h', 'done'],
      ['lan accepted that it was carried out in time', 'The log says so.', undefined],
    ])
    expect(ended({ complianceReportedAt: at(3), onTime: true })).toEqual([['Carried out', 'Took 2 h', 'done']])
  })

  it('has the end of the time, and beside it when the recipient was told of that', () => {
    const events = [event(42, 'ISSUED', 1), event(43, 'OVERDUE', 4)]
    const titles = steps({ dueAt: at(3), events, webhookStatus: null }).map(([title]) => title)
    expect(titles).toEqual(['Drafted', 'Issued, signed and sent', 'Overdue', words.toldOverdue])
  })

  it('tells what webhooks made of it in a line for each endpoint, however many attempts it took', () => {
    const log = 'No. 42 in the recipient’s event log'
    expect(sent({ webhookDeliveries: [attempt(42, 1.1, 'TAKEN')] })).toEqual([
      log,
      `Webhook: taken at ${moment(1.1)}, answered 204.`,
    ])
    const failing = [
      attempt(42, 1, 'UNREACHABLE', { nextAttemptAt: at(2) }),
      attempt(42, 2, 'REFUSED', { statusCode: 503, nextAttemptAt: at(3) }),
    ]
    expect(sent({ webhookDeliveries: failing.slice(0, 1) })).toEqual([
      log,
      `Webhook: 1 failed attempt, at ${moment(1)} (no connection); next attempt at ${moment(2)}.`,
    ])
    expect(sent({ webhookDeliveries: failing })).toEqual([
      log,
      `Webhook: 2 failed attempts, the last one at ${moment(2)} (answered 503); next attempt at ${moment(3)}.`,
    ])
    const others = [
      attempt(42, 3, 'TAKEN'),
      attempt(42, 4, 'TAKEN'),
      attempt(42, 26, 'TIMED_OUT', { endpointId: 'two' }),
    ]
    expect(sent({ webhookDeliveries: [...failing, ...others] })).toEqual([
      log,
      `Webhook 1: taken at ${moment(3)}, answered 204, after 2 failed attempts, sent again once.`,
      `Webhook 2: 1 failed attempt, at ${momentOf('en', new Date(at(26)))} (no answer in time); no further attempt is planned.`,
    ])
  })

  it('says why no webhook told of the newest event, as long as that is known', () => {
    const log = 'No. 42 in the recipient’s event log'
    expect(sent({ webhookStatus: 'ACTIVE' })).toEqual([log, words.channels.notYet.ACTIVE])
    expect(sent({ webhookStatus: 'PAUSED' })).toEqual([log, words.channels.notYet.PAUSED])
    expect(sent({ webhookStatus: 'PENDING' })).toEqual([log, words.channels.none])
    const events = [event(42, 'ISSUED', 1), event(43, 'REMINDED', 2)]
    expect(sent({ events })).toEqual([log])
    const longAgo = { issuedAt: at(-24 * 31), events: [event(42, 'ISSUED', -24 * 31)] }
    expect(steps(longAgo)).toContainEqual(['Issued, signed and sent', log])
  })

  it.each([
    ['an attempt that is to be made at once', {}, 1, 1500],
    ['one that others are before', {}, 10, 30_000],
    ['nothing after a day', {}, 26, null],
    ['nothing of a webhook that rests', { webhookStatus: 'PAUSED' }, 1, null],
    ['nothing once it is taken', { webhookDeliveries: [attempt(42, 1, 'TAKEN')] }, 2, null],
    ['another endpoint for a moment', { webhookDeliveries: [attempt(42, 1, 'TAKEN')] }, 1.005, 1500],
    ['the next attempt', { webhookDeliveries: [attempt(42, 1, 'REFUSED', { nextAttemptAt: at(3) })] }, 2, HOUR + 1500],
    [
      'nothing where there is no next one',
      { webhookDeliveries: [attempt(42, 1, 'REFUSED', { nextAttemptAt: null })] },
      2,
      null,
    ],
  ])('awaits %s', (_what, values, now, wait) => {
    expect(askAgainIn(order(values), DAY_START + now * HOUR)).toBe(wait)
  })
})

describe('what somebody can do about an order', () => {
  const session = (role: string, clientId = role) =>
    ({ abilities: abilitiesOf([role]), clientId, organisation: { id: 'agency_1' } }) as never
  const order = (values: object) =>
    ({
      status: 'ISSUED',
      agency: { id: 'agency_1' },
      draftedBy: 'officer',
      approvedBy: 'director',
      restorationDueAt: null,
      restoredAt: null,
      userNotice: null,
      appeal: null,
      objections: [],
      ...values,
    }) as never
  const WAITING = { objections: [{ decidedAt: null }] }
  const LATE = { status: 'COMPLIED', issuedAt: at(0), dueAt: at(4), compliedAt: at(1), onTime: false }
  const STOOD = { dueAt: at(6), objections: [{ filedAt: at(2), decidedAt: at(4), stopsClock: true, upheld: false }] }

  it.each([
    ['officer', { status: 'DRAFT' }, { next: null, others: ['withdraw'], note: 'ownDraft' }],
    ['colleague', { status: 'DRAFT' }, { next: null, others: ['withdraw'], note: 'waitsForDirector' }],
    ['director', { status: 'DRAFT' }, { next: 'approve', others: ['refuse'], note: null }],
    ['director', { status: 'ISSUED' }, { next: null, others: ['withdraw'], note: null }],
    ['reviewer', { status: 'OBJECTED', ...WAITING }, { next: 'decideObjection', others: ['withdraw'], note: null }],
    ['reviewer', { status: 'ISSUED', ...WAITING }, { next: 'decideObjection', others: ['withdraw'], note: null }],
    ['reviewer', { status: 'COMPLIED', ...WAITING }, { next: null, others: [], note: null }],
    ['officer', { status: 'OBJECTED', ...WAITING }, { next: null, others: ['withdraw'], note: 'tookPart' }],
    ['colleague', { status: 'OBJECTED', ...WAITING }, { next: null, others: ['withdraw'], note: 'waitsForDirector' }],
    ['director', { status: 'COMPLIED', appeal: { decidedAt: null } }, { next: null, others: [], note: 'tookPart' }],
    ['reviewer', { status: 'COMPLIED', appeal: { decidedAt: null } }, { next: 'decideAppeal', others: [], note: null }],
    ['officer', { status: 'ISSUED', agency: { id: 'agency_2' } }, { next: null, others: [], note: null }],
    ['officer', { ...WAITING, agency: { id: 'agency_2' }, draftedBy: 'x' }, { next: null, others: [], note: null }],
    [
      'reviewer',
      { ...WAITING, agency: { id: 'agency_2' } },
      { next: null, others: ['decideObjection'], note: 'otherAgency' },
    ],
    ['director', { ...WAITING, agency: { id: 'agency_2' } }, { next: null, others: [], note: null }],
    ['director', LATE, { next: 'acceptTime', others: [], note: null }],
    ['officer', LATE, { next: null, others: [], note: null }],
    ['director', { ...LATE, agency: { id: 'agency_2' } }, { next: null, others: [], note: null }],
    ['director', { ...LATE, compliedAt: at(4.5) }, { next: null, others: [], note: null }],
    ['director', { ...LATE, onTime: true }, { next: null, others: [], note: null }],
    ['director', { ...LATE, completionTimeAcceptedAt: at(9) }, { next: null, others: [], note: null }],
    // The clock stood from the second hour to the fourth: the deadline has moved, and of the time before the fifth three hours count.
    ['director', { ...LATE, ...STOOD, compliedAt: at(5) }, { next: 'acceptTime', others: [], note: null }],
    ['director', { ...LATE, ...STOOD, compliedAt: at(6.5) }, { next: null, others: [], note: null }],
    // It had run out before the clock stood.
    ['director', { ...LATE, ...STOOD, dueAt: at(3), compliedAt: at(2) }, { next: null, others: [], note: null }],
    [
      'reviewer',
      { ...LATE, appeal: { decidedAt: null } },
      { next: 'decideAppeal', others: ['acceptTime'], note: null },
    ],
  ])('%s, where it is %j', (clientId, values, acts) => {
    const role = ['director', 'reviewer'].includes(clientId) ? 'director' : 'officer'
    expect(actsFor(order(values), session(role, clientId))).toEqual(acts)
  })

  it.each([
    [{ status: 'ISSUED' }, { next: 'acknowledge', others: ['object'], note: null }],
    [
      { status: 'ACKNOWLEDGED', userNotice: {} },
      { next: 'report', others: ['object', 'appeal'], note: null },
    ],
    [
      { status: 'ISSUED', objections: [{ ground: 'IMPOSSIBLE', decidedAt: null }] },
      { next: 'acknowledge', others: [], note: 'objectionWaits' },
    ],
    [
      { status: 'ISSUED', objections: [{ ground: 'IMPOSSIBLE', decidedAt: at(1) }] },
      { next: 'acknowledge', others: ['object'], note: null },
    ],
    [
      {
        status: 'ACKNOWLEDGED',
        objections: ['IMPOSSIBLE', 'MANIFEST_ERROR', 'INSUFFICIENT_INFORMATION'].map((ground) => ({
          ground,
          decidedAt: at(1),
        })),
      },
      { next: 'report', others: [], note: null },
    ],
    [
      { status: 'COMPLIED', restorationDueAt: at(9) },
      { next: 'reportRestored', others: [], note: null },
    ],
    [
      { status: 'WITHDRAWN', userNotice: {} },
      { next: null, others: [], note: null },
    ],
  ])('its platform, where it is %j', (values, acts) => {
    expect(actsFor(order(values), session('platform'))).toEqual(acts)
  })

  it('an auditor nothing', () => {
    expect(actsFor(order({}), session('auditor'))).toEqual({ next: null, others: [], note: null })
  })
})

describe('what waits for a director', () => {
  const session = { abilities: abilitiesOf(['director']), clientId: 'me', organisation: { id: 'agency_1' } } as never
  const order = (id: string, values: object = {}) => ({
    id,
    reference: id,
    draftedAt: at(0),
    draftedBy: 'officer',
    approvedBy: 'director',
    agency: { id: 'agency_1' },
    target: { __typename: 'ExternalLink', link: 'x' },
    objections: [{ filedAt: at(1), stopsClock: false, decidedAt: null }],
    ...values,
  })
  const tasks = (board: object, appeals: object[] = []) =>
    orderTasks(
      session,
      { late: [], running: [], objected: { nodes: [] }, ...board } as never,
      appeals as never,
      en,
    ).map(({ verb, name }) => `${verb} ${name}`)

  it('are objections, whether they have stopped the clock or not, of the own agency alone, that he had no part in', () => {
    const board = {
      objected: { nodes: [order('stopped'), order('own', { approvedBy: 'me' })] },
      running: [order('runs'), order('decided', { objections: [{ filedAt: at(1), decidedAt: at(2) }] })],
      late: [order('late'), order('other', { agency: { id: 'agency_2' } })],
    }
    expect(tasks(board)).toEqual(['decideObjection stopped', 'decideObjection late', 'decideObjection runs'])
  })

  it('are appeals, and drafts of others', () => {
    const drafts = { nodes: [order('draft'), order('mine', { draftedBy: 'me' })] }
    const appeals = [order('appealed'), order('other', { agency: { id: 'agency_2' } })]
    expect(
      tasks(
        { drafts },
        appeals.map((removalOrder) => ({ id: removalOrder.id, filedAt: at(1), removalOrder })),
      ),
    ).toEqual(['approve draft', 'decideAppeal appealed'])
  })
})

describe('who confirms a client', () => {
  const client = (clientId: string, organisationId: string | null, values: object = {}) => ({
    clientId,
    organisation: organisationId && { id: organisationId },
    roles: ['ADMIN'],
    disabledAt: null,
    requests: [],
    subjects: [{ issuer: 'demo', subject: `${clientId}-now` }],
    ...values,
  })
  const asked = (requestedBy: string, kind = 'REGISTRATION') => ({
    roles: ['OFFICER'],
    requests: [{ kind, requestedBy, subject: kind === 'ENABLING' ? null : { subject: 'new-subject', issuer: 'demo' } }],
  })
  const viewer = (clientId: string, role: string, organisationId: string | null) =>
    ({
      clientId,
      abilities: abilitiesOf([role]),
      organisation: organisationId && { id: organisationId },
    }) as never
  const AGENCY = [client('one', 'agency'), client('two', 'agency'), client('gone', 'agency', { disabledAt: at(0) })]
  const confirming = (waiting: object, who: never, others: object[] = AGENCY) =>
    confirmingOf(waiting as never, who, [...others, waiting] as never)

  it('is another admin than the one who asks, or whom it is about', () => {
    const waiting = client('lan', 'agency', asked('one'))
    expect(confirming(waiting, viewer('two', 'admin', 'agency'))).toEqual({ mine: true })
    expect(confirming(waiting, viewer('one', 'admin', 'agency'))).toEqual({
      mine: false,
      part: 'asked',
      others: ['two'],
    })
    const rotated = client('two', 'agency', { ...asked('one', 'ROTATION'), roles: ['ADMIN'] })
    expect(confirming(rotated, viewer('two', 'admin', 'agency'), AGENCY.slice(0, 1))).toEqual({
      mine: false,
      part: 'self',
      others: [],
    })
  })

  it('is the installation’s admin where whoever asks has no other beside', () => {
    const root = viewer('root', 'admin', null)
    const waiting = client('lan', 'agency', asked('one'))
    expect(confirming(waiting, root)).toEqual({ mine: false, part: null, others: ['two'] })
    expect(confirming(waiting, root, AGENCY.slice(0, 1))).toEqual({ mine: true })
  })

  it('is a platform’s own client only where somebody outside asks', () => {
    const operator = viewer('operator', 'platform', 'platform')
    const within = [client('operator', 'platform', { roles: ['PLATFORM'] }), client('head', 'platform')]
    expect(confirming(client('new', 'platform', asked('head')), operator, within)).toMatchObject({
      mine: false,
      part: null,
    })
    expect(confirming(client('new', 'platform', asked('root')), operator, within)).toEqual({ mine: true })
  })

  it('says with it which subject was looked at, and of which issuer', () => {
    expect(subjectLookedAt(client('lan', 'agency', asked('one')) as never)).toEqual({
      subject: 'new-subject',
      issuer: 'demo',
    })
    expect(subjectLookedAt(client('lan', 'agency', asked('one', 'ENABLING')) as never)).toEqual({
      subject: 'lan-now',
      issuer: 'demo',
    })
  })
})

it.each([
  [30, '2026-09-01T00:00:00.000Z', '2026-10-01T00:00:00.000Z'],
  [90, '2026-07-01T00:00:00.000Z', '2026-10-01T00:00:00.000Z'],
])('of the last %i days, whoever sees no orders is told the whole months that are published', (days, from, to) => {
  const now = Date.parse('2026-11-24T00:00:00Z')
  expect(replayPeriod({ now, days, toTheMoment: false })).toEqual({ from, to })
})

it('a connection is lost unless it was closed for want of listeners or of a newer token, and what was missed is caught up with in any case', () => {
  let returns = 0
  const stop = onReturn(() => {
    returns += 1
  })
  const after = (code: number) => {
    connectionEvents.closed({ code })
    const lost = isConnectionLost()
    connectionEvents.connected()
    return { lost, returns }
  }
  connectionEvents.connected()
  expect(after(1000)).toEqual({ lost: false, returns: 0 })
  expect(after(4403)).toEqual({ lost: false, returns: 1 })
  expect(after(1006)).toEqual({ lost: true, returns: 2 })
  connectionEvents.closed({ code: 4403 })
  expect(after(1006)).toEqual({ lost: true, returns: 3 })
  stop()
})

it('days of the address are days of UTC+7', () => {
  const address = { status: [], overdue: false, recipient: null, from: '2026-11-24', to: '2026-11-24', sought: '' }
  expect(filterOf(address)).toEqual({
    issuedAfter: '2026-11-23T16:59:59.999Z',
    issuedBefore: '2026-11-24T17:00:00.000Z',
  })
})

it('what is no day of the calendar is none of the address', () => {
  const read = readAddress(new URLSearchParams('from=2026-02-31&to=2026-99-01'))
  expect(filterOf(read)).toEqual({})
})

it.each([
  [{}, true],
  [{ status: ['ISSUED', 'DRAFT'] }, true],
  [{ status: ['DRAFT'] }, false],
  [{ overdue: true }, false],
  [{ recipientId: 'platform_1' }, true],
  [{ recipientId: 'platform_2' }, false],
  [{ issuedAfter: at(0), issuedBefore: at(2) }, true],
  [{ issuedAfter: at(1) }, false],
  [{ issuedBefore: at(1) }, false],
])('a list of %j takes an order in that has changed: %j', (filter, expected) => {
  const order = { status: 'ISSUED', overdue: false, recipient: { id: 'platform_1' }, issuedAt: at(1) }
  expect(isListed(order as never, filter as never)).toBe(expected)
  expect(isListed({ ...order, issuedAt: null } as never, { issuedBefore: at(9) })).toBe(false)
})

it('an action may have a deadline of its own', () => {
  const profile = {
    removalDeadlines: [{ urgency: 'ORDINARY', within: 'PT3H' }],
    removalDeadlineExceptions: [{ action: 'INTERRUPT_STREAM', urgency: 'ORDINARY', within: 'PT1H' }],
  } as never
  expect(allowedBy(profile, { action: 'REMOVE_CONTENT', urgency: 'ORDINARY' })).toBe('PT3H')
  expect(allowedBy(profile, { action: 'INTERRUPT_STREAM', urgency: 'ORDINARY' })).toBe('PT1H')
  expect(allowedBy(profile, { action: 'REMOVE_CONTENT', urgency: 'URGENT' })).toBeNull()
})

it('a clock that stood does not count against a platform', () => {
  const stop = { filedAt: at(1), decidedAt: at(3), stopsClock: true }
  const reported = { issuedAt: at(0), compliedAt: at(2), complianceReportedAt: at(4) }
  const orders = [
    { ...reported, onTime: true, objections: [stop] },
    { ...reported, onTime: false, objections: [{ ...stop, stopsClock: false }] },
    { ...reported, onTime: true, completionTimeAcceptedAt: at(9), objections: [] },
    { issuedAt: null, compliedAt: null, objections: [] },
  ] as never
  expect(dotsOf(orders)).toMatchObject([
    { hours: 2, late: false },
    { hours: 4, late: true },
    { hours: 2, late: false },
  ])
})

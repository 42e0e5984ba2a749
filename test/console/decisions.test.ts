import { connectionEvents, isConnectionLost, onReturn } from '../../src/console/graph/connection.ts'
import { type Guard, guardsFor } from '../../src/console/new-order/guards.ts'
import { linesOf } from '../../src/console/new-order/lines-of.ts'
import { dayFigures } from '../../src/console/now/day-figures.ts'
import { actsFor } from '../../src/console/order/acts-for.ts'
import { isListed } from '../../src/console/orders/is-listed.ts'
import { filterOf, readAddress } from '../../src/console/orders/list-address.ts'
import { allowedBy } from '../../src/console/parts/deadline.ts'
import { dotsOf } from '../../src/console/platforms/dots-of.ts'
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

describe('the figures of a day', () => {
  const order = (issued: number, done: number | null, overdue = false) =>
    ({ issuedAt: at(issued), compliedAt: done === null ? null : at(done), dueAt: at(issued + 3), overdue }) as never

  it('are those of its orders', () => {
    const orders = [order(1, 2), order(1, 6), order(4, 5.5), order(5, null), order(5, null, true)]
    expect(dayFigures(orders, DAY_START, DAY_START + 5.5 * HOUR)).toEqual({
      issued: 5,
      onTimeRate: 0.5,
      median: 1.5 * HOUR,
      byHour: [0, 2, 0, 0, 1, 2],
    })
  })

  it('are nothing where there is nothing', () => {
    expect(dayFigures([], DAY_START, DAY_START)).toEqual({ issued: 0, onTimeRate: null, median: null, byHour: [0] })
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
      ...values,
    }) as never

  it.each([
    ['officer', { status: 'DRAFT' }, { next: null, others: ['withdraw'], note: 'ownDraft' }],
    ['colleague', { status: 'DRAFT' }, { next: null, others: ['withdraw'], note: 'waitsForDirector' }],
    ['director', { status: 'DRAFT' }, { next: 'approve', others: ['refuse'], note: null }],
    ['director', { status: 'ISSUED' }, { next: null, others: ['withdraw'], note: null }],
    ['officer', { status: 'OBJECTED' }, { next: 'decideObjection', others: ['withdraw'], note: null }],
    ['director', { status: 'COMPLIED', appeal: { decidedAt: null } }, { next: null, others: [], note: 'tookPart' }],
    ['reviewer', { status: 'COMPLIED', appeal: { decidedAt: null } }, { next: 'decideAppeal', others: [], note: null }],
    ['officer', { status: 'ISSUED', agency: { id: 'agency_2' } }, { next: null, others: [], note: null }],
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
  const objections = [{ filedAt: at(1), decidedAt: at(3) }]
  const orders = [
    { issuedAt: at(0), compliedAt: at(4), dueAt: at(5), objections },
    { issuedAt: at(0), compliedAt: at(4), dueAt: at(3), objections: [] },
    { issuedAt: null, compliedAt: null, dueAt: null, objections: [] },
  ] as never
  expect(dotsOf(orders)).toMatchObject([
    { hours: 2, late: false },
    { hours: 4, late: true },
  ])
})

import { Duration } from 'luxon'
import { dateIn, lengthOf, momentIn } from '../../../../src/subgraphs/enforcement/printing/printed-moment.ts'
import { PRINT_TEXTS } from '../../../../src/subgraphs/enforcement/printing/printed-order-texts.ts'

const { vi, en } = PRINT_TEXTS
const SUMMER = '2026-07-04T17:05:09.999Z'

describe('A printed moment', () => {
  it('is told by the clocks of the country, and by UTC', () => {
    expect(momentIn('VN', SUMMER, vi)).toEqual({
      local: '00 giờ 05 phút 09 giây, ngày 05 tháng 7 năm 2026 (UTC+07:00)',
      utc: '2026-07-04 17:05:09 UTC',
    })
    expect(momentIn('DE', new Date(SUMMER), en).local).toBe('4 July 2026, 19:05:09 (UTC+02:00)')
    expect(dateIn('VN', '2026-01-31T18:00:00Z', vi)).toBe('ngày 01 tháng 02 năm 2026')
  })

  it('is told by UTC alone where a country has clocks that differ, or none', () => {
    for (const country of ['AU', 'US', 'EU', 'XX']) expect(momentIn(country, SUMMER, en).local).toBeNull()
    expect(dateIn('US', SUMMER, en)).toBe('4 July 2026')
  })

  it('keeps hours as hours, and says days from three on', () => {
    const length = (iso: string, texts = en) => lengthOf(Duration.fromISO(iso), texts)
    expect([
      length('PT1H'),
      length('PT24H'),
      length('PT90M'),
      length('P7D'),
      length('P1W', vi),
      length('PT3H', vi),
    ]).toEqual(['1 hour', '24 hours', '1 hour and 30 minutes', '7 days', '7 ngày', '3 giờ'])
  })
})

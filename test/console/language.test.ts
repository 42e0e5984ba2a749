import { globSync } from 'node:fs'
import { millisecondsOf } from '../../src/console/language/duration.ts'
import { finds } from '../../src/console/language/fold.ts'
import { countdownOf, lengthOf, statedLength } from '../../src/console/language/lengths.ts'
import { en } from '../../src/console/language/messages/en.ts'
import { vi } from '../../src/console/language/messages/vi.ts'
import { dateOf, LAW_ZONE, momentOf, startOfLawDay, startOfLawMonth } from '../../src/console/language/moments.ts'

const AT = new Date('2026-11-24T07:02:09Z')
const HOUR = 3_600_000
/** Files of functions that tell things, not of texts. */
const HELPERS = ['**/define-texts.ts', '**/figure-texts.ts']

/** Each key with its path; what is a function is called by its shape alone. */
function keysIn(messages: object, path = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'object' ? keysIn(value as object, `${path}${key}.`) : [`${path}${key} ${typeof value}`],
  )
}

describe('the texts', () => {
  it('that screens share are there in both languages, and none is empty', () => {
    expect(keysIn(en)).toEqual(keysIn(vi))
    expect(JSON.stringify([vi, en])).not.toContain(':""')
  })

  it.each(globSync('src/console/*/{texts,*-texts}.ts', { exclude: HELPERS }))(
    'of %s are there in both languages, and none is empty',
    async (file) => {
      const [texts] = Object.values<{ vi: object; en: object }>(await import(`../../${file}`))
      expect(keysIn(texts?.en ?? {})).toEqual(keysIn(texts?.vi ?? {}))
      expect(JSON.stringify(texts)).toMatch(/^\{"vi":\{(?!.*:"")/)
    },
  )
})

describe('a search', () => {
  it.each([
    ['thuoc', 'Thuốc thần kỳ chữa khỏi mọi bệnh'],
    ['THUỐC', 'thuoc tang chieu cao'],
    ['dau tu', 'Đầu tư lãi 300 %'],
    ['tư đầu', 'Đầu tư lãi 300 %'],
    ['duong', 'đường'],
  ])('for %j finds %j', (sought, text) => {
    expect(finds(sought, text)).toBe(true)
  })

  it('for words that are not all there finds nothing', () => {
    expect(finds('thuoc dau', 'Thuốc thần kỳ')).toBe(false)
  })
})

describe('times', () => {
  it('are written as in Vietnam, in both languages', () => {
    expect(momentOf('vi', AT, LAW_ZONE)).toBe('24/11/2026 14:02')
    expect(momentOf('en', AT, LAW_ZONE)).toBe('24/11/2026 14:02')
    expect(dateOf('vi', new Date('2026-11-24T17:00:00Z'), LAW_ZONE)).toBe('25/11/2026')
  })

  it('of a day and a month begin at midnight of UTC+7', () => {
    expect(startOfLawDay(AT).toISOString()).toBe('2026-11-23T17:00:00.000Z')
    expect(startOfLawDay(new Date('2026-11-24T17:00:00Z')).toISOString()).toBe('2026-11-24T17:00:00.000Z')
    expect(startOfLawMonth(new Date('2026-11-30T18:00:00Z')).toISOString()).toBe('2026-11-30T17:00:00.000Z')
    expect(startOfLawMonth(AT, -11).toISOString()).toBe('2025-11-30T17:00:00.000Z')
  })
})

describe('lengths of time', () => {
  it.each([
    [0, '0 giây', '0 s'],
    [12_000, '12 giây', '12 s'],
    [64 * 60_000, '1 giờ 4 phút', '1 h 4 min'],
    [-26 * HOUR, '1 ngày 2 giờ', '1 d 2 h'],
    [24 * HOUR, '1 ngày', '1 d'],
  ])('of %j ms are told by their two largest units', (milliseconds, vietnamese, english) => {
    expect(lengthOf('vi', milliseconds)).toBe(vietnamese)
    expect(lengthOf('en', milliseconds)).toBe(english)
  })

  it.each([
    ['PT24H', '24 giờ', 24 * HOUR],
    ['P90D', '90 ngày', 90 * 24 * HOUR],
    ['PT1H30M', '1 giờ 30 phút', 1.5 * HOUR],
    ['P2W', '2 tuần', 14 * 24 * HOUR],
    ['PT0.25S', '0 giây', 250],
  ])('%s of a law are told as the law states them', (duration, told, milliseconds) => {
    expect(statedLength('vi', duration)).toBe(told)
    expect(millisecondsOf(duration)).toBe(milliseconds)
  })

  it('of years and months are stated, too', () => {
    expect(statedLength('vi', 'P2Y')).toBe('2 năm')
    expect(statedLength('en', 'P6M')).toBe('6 mo')
  })

  it('count down to nothing, and then up', () => {
    expect(countdownOf(65_001)).toEqual({ late: false, days: 0, hours: '0:01', seconds: '06' })
    expect(countdownOf(-65 * 60_000)).toEqual({ late: true, days: 0, hours: '1:05', seconds: '00' })
    expect(countdownOf(49 * HOUR)).toEqual({ late: false, days: 2, hours: '1:00', seconds: '00' })
    expect(countdownOf(0).late).toBe(false)
  })
})

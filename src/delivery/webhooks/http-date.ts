const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const LONG_DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const MONTH = `(?<month>${MONTHS.join('|')})`
const TIME = String.raw`(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d):(?<second>[0-5]\d|60)`

/** IMF-fixdate and the two obsolete formats, of RFC 850 and of asctime. */
const FORMATS: readonly RegExp[] = [
  String.raw`${DAY}, (?<day>\d{2}) ${MONTH} (?<year>\d{4}) ${TIME} GMT`,
  String.raw`${LONG_DAY}, (?<day>\d{2})-${MONTH}-(?<year>\d{2}) ${TIME} GMT`,
  String.raw`${DAY} ${MONTH} (?<day>[ \d]\d) ${TIME} (?<year>\d{4})`,
].map((format) => new RegExp(`^${format}$`))

/**
 * Parses an HTTP-date (RFC 9110, section 5.6.7); null for any other text. Two-digit years are at most 50 years after
 * `now`.
 */
export function httpDate(text: string, now: Date): Date | null {
  const groups = FORMATS.map((format) => format.exec(text)?.groups).find((each) => each !== undefined)
  if (!groups) return null
  const month = MONTHS.indexOf(groups.month ?? '')
  const day = Number(groups.day)
  const year = fullYear(groups.year ?? '', now)
  const at = new Date(Date.UTC(year, month, day, Number(groups.hour), Number(groups.minute), Number(groups.second)))
  const exists = new Date(Date.UTC(year, month, day)).getUTCDate() === day
  return exists && year >= 100 ? at : null // Date.UTC maps years below 100 to the last century
}

function fullYear(digits: string, now: Date): number {
  if (digits.length > 2) return Number(digits)
  const thisYear = now.getUTCFullYear()
  const year = thisYear - (thisYear % 100) + Number(digits)
  return year > thisYear + 50 ? year - 100 : year
}

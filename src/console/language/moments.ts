/** The time zone of the law that applies to orders. */
export const LAW_ZONE = 'Asia/Ho_Chi_Minh'
export const LAW_ZONE_NAME = 'UTC+7'

/** The locale of numbers and times in each language. */
export const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const
export type Language = keyof typeof LOCALES

const made = new Map<string, Intl.DateTimeFormat>()

function formatOf(language: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${name} ${options.timeZone ?? ''}`
  let format = made.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALES[language], options)
    made.set(key, format)
  }
  return format
}

const DATE = { day: '2-digit', month: '2-digit', year: 'numeric' } as const
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** `24/11/2026`, in both languages: the format of the law's country. */
export const dateOf = (language: Language, at: Date, timeZone?: string): string =>
  formatOf(language, 'date', { ...DATE, timeZone }).format(at)

/** `14:02` */
export const timeOf = (language: Language, at: Date, timeZone?: string): string =>
  formatOf(language, 'time', { ...TIME, timeZone }).format(at)

/** `24/11/2026 14:02` */
export const momentOf = (language: Language, at: Date, timeZone?: string): string =>
  `${dateOf(language, at, timeZone)} ${timeOf(language, at, timeZone)}`

/** `24/11/2026 14:02:09` */
export const secondOf = (language: Language, at: Date): string =>
  `${dateOf(language, at)} ${formatOf(language, 'second', { ...TIME, second: '2-digit' }).format(at)}`

/** `11/2026`, in the law's zone. */
export const monthOf = (language: Language, at: Date): string => dateOf(language, at, LAW_ZONE).slice('24/'.length)

/** Whether the viewer's clock agrees with the law's zone. */
export const isLawTime = (at: Date): boolean => momentOf('en', at) === momentOf('en', at, LAW_ZONE)

/** Returns the first moment of the day in the law's zone. The zone has had no summer time since 1975. */
export function startOfLawDay(at: Date): Date {
  const shifted = at.getTime() + LAW_OFFSET
  return new Date(shifted - (shifted % DAY) - LAW_OFFSET)
}

/** Returns the first moment of the month in the law's zone, or of one that many months later. */
export function startOfLawMonth(at: Date, later = 0): Date {
  const shifted = new Date(at.getTime() + LAW_OFFSET)
  return new Date(Date.UTC(shifted.getUTCFullYear(), shifted.getUTCMonth() + later, 1) - LAW_OFFSET)
}

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
/** Milliseconds by which the law's zone is ahead of UTC. */
export const LAW_OFFSET = 7 * HOUR

import type { Language } from './moments.ts'

const UNITS = {
  vi: { year: 'năm', month: 'tháng', week: 'tuần', day: 'ngày', hour: 'giờ', minute: 'phút', second: 'giây' },
  en: { year: 'y', month: 'mo', week: 'wk', day: 'd', hour: 'h', minute: 'min', second: 's' },
} as const

const STATED = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/

/** Formats a duration (ISO 8601) in the units of the law: `24 giờ`, not a day. */
export function statedLength(language: Language, duration: string): string {
  const [, ...parts] = STATED.exec(duration) ?? []
  const units = Object.values(UNITS[language])
  const shown = parts.flatMap((count, at) => (count && count !== '0' ? [`${count} ${units[at]}`] : []))
  return shown.join(' ') || `0 ${UNITS[language].second}`
}

/** Formats a duration in its largest units, two by default: `2 giờ 5 phút`, `3 d 4 h`. */
export function lengthOf(language: Language, milliseconds: number, most = 2): string {
  const seconds = Math.round(Math.abs(milliseconds) / 1000)
  const parts = [
    [Math.floor(seconds / 86_400), UNITS[language].day],
    [Math.floor(seconds / 3600) % 24, UNITS[language].hour],
    [Math.floor(seconds / 60) % 60, UNITS[language].minute],
    [seconds % 60, UNITS[language].second],
  ] as const
  const first = parts.findIndex(([count]) => count > 0)
  if (first < 0) return `0 ${UNITS[language].second}`
  const shown = parts.slice(first, first + most).filter(([count], at) => at === 0 || count > 0)
  return shown.map(([count, unit]) => `${count} ${unit}`).join(' ')
}

/** Returns the figures of a countdown: `1:04` and `09`, with the days before them; negative after the deadline. */
export function countdownOf(milliseconds: number): { late: boolean; days: number; hours: string; seconds: string } {
  const late = milliseconds < 0
  const total = late ? Math.floor(-milliseconds / 1000) : Math.ceil(milliseconds / 1000)
  const hours = Math.floor(total / 3600) % 24
  const minutes = Math.floor(total / 60) % 60
  return {
    late,
    days: Math.floor(total / 86_400),
    hours: `${hours}:${String(minutes).padStart(2, '0')}`,
    seconds: String(total % 60).padStart(2, '0'),
  }
}

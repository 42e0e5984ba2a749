import type { Language } from './moments.ts'

const NAMES = {
  vi: new Intl.DisplayNames('vi', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
}

/** Returns a country's name by its ISO 3166-1 alpha-2 code. */
export const regionOf = (language: Language, code: string): string => NAMES[language].of(code) ?? code

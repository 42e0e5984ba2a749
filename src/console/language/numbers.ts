import { type Language, LOCALES } from './moments.ts'

/** `12.000` in Vietnamese, `12,000` in English. */
export const numberIn = (language: Language, count: number): string => count.toLocaleString(LOCALES[language])

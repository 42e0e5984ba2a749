import type { Language } from './moments.ts'

/** What is said in each language. */
export type Texts<Said> = Readonly<Record<Language, Said>>

/** Texts in one of the languages, whichever it is. */
export type TextsIn<All extends Texts<unknown>> = All[Language]

/** A screen's texts. Vietnamese is their first language; every other one has the same keys. */
export const defineTexts = <Said>(texts: { vi: Said; en: NoInfer<Said> }): Texts<Said> => texts

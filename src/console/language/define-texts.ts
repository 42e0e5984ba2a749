import type { Language } from './moments.ts'

/** Texts in each language. */
export type Texts<Said> = Readonly<Record<Language, Said>>

/** The type of texts in any one language. */
export type TextsIn<All extends Texts<unknown>> = All[Language]

/** Defines a screen's texts. Vietnamese is the first language; every other one has the same keys. */
export const defineTexts = <Said>(texts: { vi: Said; en: NoInfer<Said> }): Texts<Said> => texts

import { millisecondsOf } from '../language/duration.ts'
import { lengthOf } from '../language/lengths.ts'
import type { Language } from '../language/moments.ts'

/** A share from 0 to 1 as people read it; a dash where there is none. */
export const percent = (share: number | null | undefined): string =>
  share === null || share === undefined ? '–' : `${Math.round(share * 100)} %`

/** A length of time (ISO 8601) as people read it; a dash where there is none. */
export const shownLength = (language: Language, duration: string | null): string =>
  duration === null ? '–' : lengthOf(language, millisecondsOf(duration))

import { millisecondsOf } from '../language/duration.ts'
import { lengthOf } from '../language/lengths.ts'
import type { Language } from '../language/moments.ts'

/** Formats a share from 0 to 1; a dash for none. */
export const percent = (share: number | null | undefined): string =>
  share === null || share === undefined ? '–' : `${Math.round(share * 100)} %`

/** Formats a duration (ISO 8601); a dash for none. */
export const shownLength = (language: Language, duration: string | null): string =>
  duration === null ? '–' : lengthOf(language, millisecondsOf(duration))

import { Duration } from 'luxon'
import { InvalidInput } from '../../../kernel/index.ts'

/** The longest period of confidentiality towards the affected user: six weeks, as in Regulation (EU) 2021/784, Art. 11(3). */
const LONGEST = Duration.fromObject({ weeks: 6 })

/** Throws `InvalidInput` for an invalid duration, or one of more than six weeks. */
export function requireConfidentiality(length: string | null): string | null {
  if (length === null) return null
  const duration = Duration.fromISO(length)
  if (!duration.isValid || duration.toMillis() <= 0 || duration.toMillis() > LONGEST.toMillis())
    throw InvalidInput.at(['input', 'confidentialFor'], 'Give a length of time of at most six weeks, e.g. `P7D`.')
  return length
}

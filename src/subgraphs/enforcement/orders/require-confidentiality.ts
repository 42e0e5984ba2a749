import { Duration } from 'luxon'
import { InvalidInput } from '../../../kernel/index.ts'

/** The longest time for which an affected user may be kept from knowing: six weeks, as Regulation (EU) 2021/784, Art. 11(3), has it. */
const LONGEST = Duration.fromObject({ weeks: 6 })

/** Throws `InvalidInput` for a length of time that is none, or longer than six weeks. */
export function requireConfidentiality(length: string | null): string | null {
  if (length === null) return null
  const duration = Duration.fromISO(length)
  if (!duration.isValid || duration.toMillis() <= 0 || duration.toMillis() > LONGEST.toMillis())
    throw InvalidInput.at(['input', 'confidentialFor'], 'Give a length of time of at most six weeks, e.g. `P7D`.')
  return length
}

import { type InputPath, InvalidInput } from '../../../kernel/index.ts'

const HOUR = 3_600_000
const USUAL = 24 * HOUR
const LONGEST = 30 * 24 * HOUR

/** Returns until when the earlier subject is accepted beside the new one. Throws `InvalidInput` for more than thirty days. */
export function requireOverlap(until: Date | null | undefined, now: Date, path: InputPath): Date {
  if (!until) return new Date(now.getTime() + USUAL)
  if (until.getTime() > now.getTime() + LONGEST)
    throw InvalidInput.at(path, 'Both are accepted for thirty days at most.')
  return until
}

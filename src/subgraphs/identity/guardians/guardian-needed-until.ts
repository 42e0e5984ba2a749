import { DateTime } from 'luxon'
import type { PolicyProfile } from '../../policy/index.ts'

/**
 * Returns until when a user born on this day (ISO 8601, `YYYY-MM-DD`) needs a guardian; null for one who is old enough, or when the profile
 * requires none. Rounded up to the end of the month, so that the stored value does not reveal the day of birth.
 */
export function guardianNeededUntil(profile: PolicyProfile, dateOfBirth: string, now: Date): Date | null {
  if (profile.guardianBelowAge === null) return null
  const birthday = DateTime.fromISO(dateOfBirth, { zone: 'utc' }).plus({ years: profile.guardianBelowAge })
  if (birthday.toJSDate() <= now) return null
  return birthday.startOf('month').plus({ months: 1 }).toJSDate()
}

import { DateTime, Duration, IANAZone } from 'luxon'

/** The texts for moments in one language. */
export interface MomentTexts {
  locale: string
  /** Format in luxon's tokens; the time of day to the second. */
  moment: (at: DateTime) => string
  date: (at: DateTime) => string
}

/**
 * Formats a moment in a country's local time, and in UTC. A country whose time zones differ at that moment, or whose zones are unknown,
 * gets UTC alone.
 */
export function momentIn(
  country: string,
  at: string | Date,
  texts: MomentTexts,
): { local: string | null; utc: string } {
  const moment = at instanceof Date ? DateTime.fromJSDate(at, { zone: 'utc' }) : DateTime.fromISO(at, { zone: 'utc' })
  const utc = moment.toFormat("yyyy-MM-dd HH:mm:ss 'UTC'")
  const zone = zoneOf(country, moment)
  if (!zone) return { local: null, utc }
  const local = moment.setZone(zone)
  return { local: `${texts.moment(local)} (UTC${local.toFormat('ZZ')})`, utc }
}

/** Formats the date of a moment in a country's local time if its zones agree, otherwise in UTC. */
export function dateIn(country: string, at: string, texts: MomentTexts): string {
  const moment = DateTime.fromISO(at, { zone: 'utc' })
  return texts.date(moment.setZone(zoneOf(country, moment) ?? 'utc'))
}

/** Formats a duration in words, e.g. `3 giờ`; in days only from three whole days on, because a law that says 24 hours means hours. */
export function lengthOf(duration: Duration, { locale }: MomentTexts): string {
  const units = duration.as('days') >= 3 ? (['days', 'hours', 'minutes'] as const) : (['hours', 'minutes'] as const)
  return duration
    .reconfigure({ locale })
    .shiftTo(...units)
    .removeZeros()
    .toHuman({ listStyle: 'long' })
}

export const lengthBetween = (from: string, to: string): Duration => DateTime.fromISO(to).diff(DateTime.fromISO(from))

/** ECMA-402's Intl Locale Info, which TypeScript does not know yet. */
type RegionOfZones = Intl.Locale & { getTimeZones?(): readonly string[] | undefined }

/** Returns a country's time zone from the time zone database; null when its zones differ at that moment. */
function zoneOf(country: string, at: DateTime): string | null {
  const region: RegionOfZones = new Intl.Locale('und', { region: country })
  const zones = region.getTimeZones?.() ?? []
  const offsets = new Set(zones.map((zone) => IANAZone.create(zone).offset(at.toMillis())))
  return offsets.size === 1 ? (zones[0] ?? null) : null
}

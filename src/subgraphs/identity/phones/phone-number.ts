// The max metadata: those of the package's default entry know which numbers are possible, and not which of them are mobile.
import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { type InputPath, InvalidInput } from '../../../kernel/index.ts'

/** Types of number that receive text messages; in some countries, e.g. the USA, mobile numbers look like all others. */
const REACHABLE: readonly string[] = ['MOBILE', 'FIXED_LINE_OR_MOBILE']

/** A phone number, with the properties that the cost of a message depends on. */
export interface Phone {
  /** E.164. */
  readonly number: string
  /** ISO 3166-1 alpha-2, or the calling code of a network without a country. */
  readonly country: string
  /** The type by libphonenumber, e.g. `MOBILE`; `UNKNOWN` for an unlisted number. */
  readonly kind: string
}

/**
 * Parses a phone number. Throws `InvalidInput` for one that is impossible, is not of the country that the profile requires, or is not a
 * mobile number: messages to premium, shared-cost, satellite and other international networks (ITU-T E.164.1, e.g. +881) earn money for the
 * number's holder, and verify nobody. Whether the number exists shows when the code is confirmed.
 */
export function requirePhone(text: string, country: string | null, path: InputPath): Phone {
  const number = parsePhoneNumberFromString(text, (country as CountryCode | null) ?? undefined)
  if (!number?.isPossible()) throw InvalidInput.at(path, 'This is not a phone number that can exist.')
  if (country !== null && number.country !== country)
    throw InvalidInput.at(path, `The platform’s policy profile asks for a number of ${country}.`)
  const phone = phoneOf(number)
  if (number.country === undefined || !REACHABLE.includes(phone.kind))
    throw InvalidInput.at(path, 'A code can be sent to a mobile number of a country only, and this is none.')
  return phone
}

/** Parses a number that was accepted before. */
export function knownPhone(e164: string): Phone {
  const number = parsePhoneNumberFromString(e164)
  return number ? phoneOf(number) : { number: e164, country: 'UNKNOWN', kind: 'UNKNOWN' }
}

const phoneOf = (number: PhoneNumber): Phone => ({
  number: number.number,
  country: number.country ?? number.countryCallingCode,
  kind: number.getType() ?? 'UNKNOWN',
})

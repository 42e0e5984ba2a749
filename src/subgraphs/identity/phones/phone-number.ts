// With all metadata: those of the package's own entry know which numbers can exist, and not which of them are mobile.
import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { type InputPath, InvalidInput } from '../../../kernel/index.ts'

/** Kinds of number that take text messages; in some countries, e.g. the USA, mobile numbers look like all others. */
const REACHABLE: readonly string[] = ['MOBILE', 'FIXED_LINE_OR_MOBILE']

/** A number that a message can be sent to, and what that may cost depends on. */
export interface Phone {
  /** E.164. */
  readonly number: string
  /** ISO 3166-1 alpha-2, or the calling code of a network that is of no country. */
  readonly country: string
  /** As libphonenumber calls it, e.g. `MOBILE`; `UNKNOWN` for what is in no list. */
  readonly kind: string
}

/**
 * The phone of a number that was given. Throws `InvalidInput` for one that cannot exist, that is not of the country in which the profile wants
 * numbers to be, or that is not a mobile number: messages to premium, shared-cost, satellite and other international networks (ITU-T E.164.1, e.g.
 * +881) earn money for whoever has the number, and verify nobody. Whether it does exist shows when the code comes back.
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

/** The phone of a number that was accepted before. */
export function knownPhone(e164: string): Phone {
  const number = parsePhoneNumberFromString(e164)
  return number ? phoneOf(number) : { number: e164, country: 'UNKNOWN', kind: 'UNKNOWN' }
}

const phoneOf = (number: PhoneNumber): Phone => ({
  number: number.number,
  country: number.country ?? number.countryCallingCode,
  kind: number.getType() ?? 'UNKNOWN',
})

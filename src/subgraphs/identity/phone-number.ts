import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js'
import { type InputPath, InvalidInput } from '../../graph/index.ts'

/**
 * The number in E.164. Throws `InvalidInput` for one that cannot exist (no such country, too short or too long), or that is
 * not of the country in which the profile wants numbers to be. Whether it does exist shows when the code comes back; lists of
 * assigned ranges are out of date sooner than they are shipped.
 */
export function requirePhoneNumber(text: string, country: string | null, path: InputPath): string {
  const number = parsePhoneNumberFromString(text, (country as CountryCode | null) ?? undefined)
  if (!number?.isPossible()) throw InvalidInput.at(path, 'This is not a phone number that can exist.')
  if (country !== null && number.country !== country)
    throw InvalidInput.at(path, `The platform’s policy profile asks for a number of ${country}.`)
  return number.number
}

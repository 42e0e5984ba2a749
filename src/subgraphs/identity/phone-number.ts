import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { type InputPath, InvalidInput } from '../../graph/index.ts'

/**
 * The number in E.164. Throws `InvalidInput` for one that cannot exist: no such country, too short or too long.
 * Whether it does exist shows when the code comes back; lists of assigned ranges are out of date sooner than they are shipped.
 */
export function requirePhoneNumber(text: string, path: InputPath): string {
  const number = parsePhoneNumberFromString(text)
  if (!number?.isPossible()) throw InvalidInput.at(path, 'This is not a phone number that can exist.')
  return number.number
}

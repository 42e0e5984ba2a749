import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { type InputPath, InvalidInput } from '../../graph/index.ts'

/** The number in E.164. Throws `InvalidInput` for one that no numbering plan has. */
export function requirePhoneNumber(text: string, path: InputPath): string {
  const number = parsePhoneNumberFromString(text)
  if (!number?.isValid()) throw InvalidInput.at(path, 'This is not a phone number that can be called.')
  return number.number
}

import { type InputPath, InvalidInput } from './refusal.ts'

/** The text without surrounding space. Throws `InvalidInput` where nothing is left, or more than `most` characters. */
export function requireText(text: string, path: InputPath, most = 1000): string {
  const trimmed = text.trim()
  if (trimmed === '') throw InvalidInput.at(path, 'This must not be blank.')
  if (trimmed.length > most) throw InvalidInput.at(path, `This must not be longer than ${most} characters.`)
  return trimmed
}

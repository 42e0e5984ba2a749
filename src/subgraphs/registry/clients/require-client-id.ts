import { type InputPath, InvalidInput } from '../../../kernel/index.ts'

const SHAPE = /^[a-z0-9](?:[a-z0-9._@-]{0,98}[a-z0-9])?$/
/** Names with another meaning in the audit trail. */
const RESERVED = /^(?:anonymous|unregistered|installation-admin|verigraph.*)$/

/** Returns a valid name for a client. Throws `InvalidInput` for one that could be mistaken for another. */
export function requireClientId(text: string, path: InputPath): string {
  if (!SHAPE.test(text))
    throw InvalidInput.at(path, 'A name has 1 to 100 characters: a to z, 0 to 9, and inside also . _ @ -')
  if (RESERVED.test(text)) throw InvalidInput.at(path, 'This name is reserved; take another.')
  return text
}

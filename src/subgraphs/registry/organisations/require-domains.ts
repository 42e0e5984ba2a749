import { readDomain, UnusableDomain } from '../../../addresses/index.ts'
import { type InputPath, InvalidInput } from '../../../kernel/index.ts'

const MOST_DOMAINS = 100

/** Returns each domain once, in stored form. Throws `InvalidInput` for none, too many, or one that cannot be registered. */
export function requireDomains(names: readonly string[], path: InputPath): string[] {
  if (names.length === 0 || names.length > MOST_DOMAINS)
    throw InvalidInput.at(path, `A platform has 1 to ${MOST_DOMAINS} domains: they tell which addresses are its own.`)
  return [...new Set(names.map((name) => requireDomain(name, path)))]
}

function requireDomain(name: string, path: InputPath): string {
  try {
    return readDomain(name)
  } catch (error) {
    throw error instanceof UnusableDomain ? InvalidInput.at(path, error.message) : error
  }
}

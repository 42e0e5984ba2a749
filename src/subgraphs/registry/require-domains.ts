import { type InputPath, InvalidInput } from '../../graph/index.ts'
import { registrableDomain } from './registrable-domain.ts'

const MOST_DOMAINS = 100

/** Each domain once, as it is kept. Throws `InvalidInput` for none, too many, or one that nobody can register. */
export function requireDomains(names: readonly string[], path: InputPath): string[] {
  if (names.length === 0 || names.length > MOST_DOMAINS)
    throw InvalidInput.at(path, `A platform has 1 to ${MOST_DOMAINS} domains: they tell which addresses are its own.`)
  const domains = names.map((name) => {
    const domain = registrableDomain(name)
    if (!domain) throw InvalidInput.at(path, `${name} is not a registrable domain.`)
    return domain
  })
  return [...new Set(domains)]
}

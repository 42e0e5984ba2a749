import { VerigraphIssuer } from './verigraph-issuer.ts'

/** What a check rests on. JavaScript has no types to ask for it, and left out it would switch the check off. Throws `TypeError`. */
export function demandText(value: unknown, name: string, what: string): asserts value is string {
  if (typeof value !== 'string' || value.trim() === '')
    throw new TypeError(`Pass ${name}, ${what}; without it this check would take what is meant for others.`)
}

/** Throws `TypeError`. */
export function demandIssuer(value: unknown): asserts value is VerigraphIssuer {
  if (!(value instanceof VerigraphIssuer))
    throw new TypeError('Pass issuer, a VerigraphIssuer; without it nothing tells whose signature counts.')
}

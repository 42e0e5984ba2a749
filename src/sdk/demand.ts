import { VerigraphIssuer } from './verigraph-issuer.ts'

/**
 * Checks a required argument at run time: a missing one would disable the verification, and JavaScript callers have no types. Throws
 * `TypeError`.
 */
export function demandText(value: unknown, name: string, what: string): asserts value is string {
  if (typeof value !== 'string' || value.trim() === '')
    throw new TypeError(`Pass ${name}, ${what}; without it this check would take what is meant for others.`)
}

/** Checks that an argument is a `VerigraphIssuer`. Throws `TypeError`. */
export function demandIssuer(value: unknown): asserts value is VerigraphIssuer {
  if (!(value instanceof VerigraphIssuer))
    throw new TypeError('Pass issuer, a VerigraphIssuer; without it nothing tells whose signature counts.')
}

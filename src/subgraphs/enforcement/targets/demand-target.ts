import { InvalidInput, isGiven } from '../../../kernel/index.ts'

/** Throws `InvalidInput` when not exactly one target is given. */
export function demandOneTarget(named: { targetId?: string | null; targetUrl?: string | null }): void {
  if (isGiven(named.targetId) === isGiven(named.targetUrl))
    throw InvalidInput.at(['input', 'targetId'], 'Name exactly one of targetId and targetUrl.')
}

/** Throws `InvalidInput` for a URL that is neither http nor https. */
export function demandWebAddress(url: string): void {
  if (!/^https?:/.test(url)) throw InvalidInput.at(['input', 'targetUrl'], 'Only http and https can be named.')
}

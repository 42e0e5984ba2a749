/**
 * The errors that a recipient sees for an attempt without a response. Resolved names, addresses and system errors would
 * let whoever registers endpoints explore the operator's network.
 */
export const PROBLEMS = {
  refused: 'It refused the connection.',
  tls: 'TLS failed: see whether it speaks TLS there, and whether its certificate holds for that name.',
  broken: 'There was no connection, or it broke.',
  /** The same for an unresolvable name as for an internal address: the difference would reveal which names exist. */
  address:
    'Nothing is sent there: an endpoint is at a public address, or at a name that resolves to such addresses only.',
  plain: 'A public address is sent to over https only.',
} as const

const SENTENCES: ReadonlySet<string> = new Set(Object.values(PROBLEMS))

/** Maps Node.js's and OpenSSL's error codes. */
export function problemOf({ code = '' }: NodeJS.ErrnoException): string {
  if (code === 'ECONNREFUSED') return PROBLEMS.refused
  return /CERT|TLS|SSL|EPROTO|HOSTNAME_MISMATCH|SIGNATURE|ISSUER/.test(code) ? PROBLEMS.tls : PROBLEMS.broken
}

/** The public form of a stored error: errors from before these sentences existed contain addresses. */
export function shownProblem(kept: { outcome: string; error: string | null }): string | null {
  const { outcome, error } = kept
  if (error === null || SENTENCES.has(error)) return error
  if (outcome === 'ADDRESS_REFUSED') return PROBLEMS.address
  return outcome === 'UNREACHABLE' ? PROBLEMS.broken : error
}

/**
 * What a recipient is told of an attempt without an answer: which kind of failure it was. Where a name leads, what an address is, and what
 * the system says of it would let whoever registers endpoints look around in the operator's network.
 */
export const PROBLEMS = {
  refused: 'It refused the connection.',
  tls: 'TLS failed: see whether it speaks TLS there, and whether its certificate holds for that name.',
  broken: 'There was no connection, or it broke.',
  /** The same for a name that does not resolve as for one that leads inside: the difference would tell which names there are. */
  address:
    'Nothing is sent there: an endpoint is at a public address, or at a name that resolves to such addresses only.',
  plain: 'A public address is sent to over https only.',
} as const

const SENTENCES: ReadonlySet<string> = new Set(Object.values(PROBLEMS))

/** By Node.js's and OpenSSL's codes. */
export function problemOf({ code = '' }: NodeJS.ErrnoException): string {
  if (code === 'ECONNREFUSED') return PROBLEMS.refused
  return /CERT|TLS|SSL|EPROTO|HOSTNAME_MISMATCH|SIGNATURE|ISSUER/.test(code) ? PROBLEMS.tls : PROBLEMS.broken
}

/** What may be shown of what was once kept: before there were these sentences, a failure named addresses. */
export function shownProblem(kept: { outcome: string; error: string | null }): string | null {
  const { outcome, error } = kept
  if (error === null || SENTENCES.has(error)) return error
  if (outcome === 'ADDRESS_REFUSED') return PROBLEMS.address
  return outcome === 'UNREACHABLE' ? PROBLEMS.broken : error
}

/**
 * The reason why a permit is refused:
 * - `INVALID`: not a permit signed by this issuer
 * - `EXPIRED`: request a new one
 * - `WRONG_PLATFORM`, `WRONG_USER`: issued for another platform, or another user
 * - `NOT_PERMITTED`: it does not include the action
 * - `REVOKED`, `SUSPENDED`: the verification was revoked, or the user suspended, after the issue
 * - `STATUS_UNKNOWN`: the issuer has been unreachable for too long, so the status is unknown and the permit is refused
 */
export type PermitRefusal =
  | 'INVALID'
  | 'EXPIRED'
  | 'WRONG_PLATFORM'
  | 'WRONG_USER'
  | 'NOT_PERMITTED'
  | 'REVOKED'
  | 'SUSPENDED'
  | 'STATUS_UNKNOWN'

/** Thrown for a permit that is not valid for this action. */
export class PermitRefused extends Error {
  constructor(
    readonly code: PermitRefusal,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'PermitRefused'
  }
}

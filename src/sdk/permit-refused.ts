/**
 * Why a permit does not hold:
 * - `INVALID`: not a permit that this issuer has signed
 * - `EXPIRED`: ask for a new one
 * - `WRONG_PLATFORM`, `WRONG_USER`: issued for another platform, or another user
 * - `NOT_PERMITTED`: it does not name the action
 * - `REVOKED`, `SUSPENDED`: the verification was revoked, or the user suspended, since it was issued
 * - `STATUS_UNKNOWN`: the issuer could not be asked for too long; nothing is known either way, so it does not pass
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

/** The permit does not hold for this act. */
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

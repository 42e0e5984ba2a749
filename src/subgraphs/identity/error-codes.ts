export enum IdentityErrorCode {
  WRONG_CODE = 'WRONG_CODE',
  TOO_MANY_ATTEMPTS = 'TOO_MANY_ATTEMPTS',
  DELIVERY_FAILED = 'DELIVERY_FAILED',
}

/** Descriptions for `UserErrorCode`. */
export const IDENTITY_ERROR_CODES: Readonly<Record<IdentityErrorCode, string>> = {
  WRONG_CODE: 'Not the code that was sent.',
  TOO_MANY_ATTEMPTS: 'Too many wrong codes, or codes asked for too often; the message says which.',
  DELIVERY_FAILED: 'A message could not be sent to the phone; try again later.',
}

export { Access, type ClientDirectory } from './access.ts'
export {
  AccessDenied,
  type Actor,
  actorOf,
  type Bearer,
  type Caller,
  hasRole,
  organisationOf,
  type Role,
  samePerson,
} from './caller.ts'
export { CLOCK_TOLERANCE, withinTolerance } from './clock-tolerance.ts'
export { type Denial, type DenialNotes, isDenial } from './denial.ts'
export { ASYMMETRIC_ALGORITHMS, IssuerKeys } from './issuer-keys.ts'
export type { Note, NoteKeeper, NoteRows, RowsNotes } from './note.ts'
export { type TokenRules, type TokenSubject, TokenVerifier, type TrustedIssuer } from './token-verifier.ts'
export { auditable, open, platformOwned, type Visibility } from './visibility.ts'

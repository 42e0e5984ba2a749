export { Access, type ClientDirectory } from './access.ts'
export { AccessDenied, type Caller, hasRole, organisationOf, type Role } from './caller.ts'
export { discoverKeys, TokenVerifier } from './token-verifier.ts'
export { open, platformOwned, type Visibility } from './visibility.ts'

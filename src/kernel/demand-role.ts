import { AccessDenied, type Caller, hasRole, type Role } from '../access/index.ts'

/**
 * Throws `AccessDenied` unless the caller has one of the roles; an empty list admits any registered client. It never
 * returns false, which would carry less information.
 */
export function demandRole(caller: Caller, roles: readonly Role[]): true {
  if (caller.roles.length === 0) throw new AccessDenied('UNAUTHENTICATED')
  if (roles.length > 0 && !hasRole(caller, ...roles)) throw new AccessDenied('FORBIDDEN')
  return true
}

import { AccessDenied, type Caller, hasRole, type Role } from '../access/index.ts'

/** No roles: any registered client. Throws `AccessDenied`; never returns false, which would say less. */
export function demandRole(caller: Caller, roles: readonly Role[]): true {
  if (caller.roles.length === 0) throw new AccessDenied('UNAUTHENTICATED')
  if (roles.length > 0 && !hasRole(caller, ...roles)) throw new AccessDenied('FORBIDDEN')
  return true
}

import { AccessDenied, type Caller, hasRole } from '../../../access/index.ts'
import { typenameOfId } from '../../../kernel/index.ts'

/** Marks clients that every agency's admins may manage; no country and no organisation has this name. */
export const EVERY_AGENCY = 'every-agency'

/** Whether the caller is the admin that the configuration names: it belongs to no organisation, and administers all. */
export const isInstallationAdmin = (caller: Caller): boolean =>
  hasRole(caller, 'admin') && caller.organisationId === null

export const isAgencyAdmin = (caller: Caller): boolean =>
  hasRole(caller, 'admin') && typenameOfId(caller.organisationId ?? '') === 'Agency'

/** The values of `inCareOf` that an agency's admin manages. */
export const caresOf = ({ organisationId, jurisdiction }: Caller): string[] =>
  [organisationId, jurisdiction, EVERY_AGENCY].filter((each) => each !== null)

/**
 * Whether the caller may register organisations of a country: an agency's admin in its own, the installation's admin in all. Throws
 * `AccessDenied` for a recipient's admin.
 */
export function mayRegisterIn(caller: Caller, country: string): boolean {
  if (isInstallationAdmin(caller)) return true
  if (!isAgencyAdmin(caller)) throw new AccessDenied('FORBIDDEN')
  return caller.jurisdiction === country
}

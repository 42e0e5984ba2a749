import { AccessDenied, type Caller, hasRole } from '../../../access/index.ts'
import { typenameOfId } from '../../../kernel/index.ts'

/** Who looks after what every agency's admins look after; no country and no organisation is called so. */
export const EVERY_AGENCY = 'every-agency'

/** The one whom the configuration names: it belongs to no organisation, and administers all. */
export const isInstallationAdmin = (caller: Caller): boolean =>
  hasRole(caller, 'admin') && caller.organisationId === null

export const isAgencyAdmin = (caller: Caller): boolean =>
  hasRole(caller, 'admin') && typenameOfId(caller.organisationId ?? '') === 'Agency'

/** In whose care the clients are that an agency's admin looks after. */
export const caresOf = ({ organisationId, jurisdiction }: Caller): string[] =>
  [organisationId, jurisdiction, EVERY_AGENCY].filter((each) => each !== null)

/** An agency's admin lets others take part in its own country, the installation's everywhere. Throws `AccessDenied` for a recipient's. */
export function mayRegisterIn(caller: Caller, country: string): boolean {
  if (isInstallationAdmin(caller)) return true
  if (!isAgencyAdmin(caller)) throw new AccessDenied('FORBIDDEN')
  return caller.jurisdiction === country
}

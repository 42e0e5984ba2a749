import { type InputPath, InvalidInput } from '../../../kernel/index.ts'
import { Agency } from '../organisations/agency.ts'
import type { Organisation } from '../organisations/organisation.ts'
import { Platform } from '../organisations/platform.ts'
import { ClientRole } from './client-role.ts'

const { PLATFORM, ISP, OFFICER, DIRECTOR, AUDITOR, ADMIN } = ClientRole

/** Roles that exclude others: an auditor of orders, and an admin who decides who may issue them, take no part in them. */
const ALONE: readonly ClientRole[] = [AUDITOR, ADMIN]

/**
 * Returns the roles in stored form. Throws `InvalidInput` for roles that a client of this organisation, or of none, cannot have, or cannot
 * combine.
 */
export function requireRoles(
  organisation: Organisation | null,
  roles: readonly ClientRole[],
  path: InputPath,
): [ClientRole, ...ClientRole[]] {
  const [first, ...others] = new Set(roles)
  if (first === undefined) throw InvalidInput.at(path, 'Name at least one role.')
  const possible = rolesOf(organisation)
  const misfit = [first, ...others].find((role) => !possible.includes(role))
  if (misfit !== undefined)
    throw InvalidInput.at(
      path,
      `A client of ${organisation ? 'this' : 'no'} organisation can be ${possible.join(', ')}; not ${misfit}.`,
    )
  const lonely = ALONE.find((role) => roles.includes(role))
  if (lonely !== undefined && others.length > 0)
    throw InvalidInput.at(path, `The role ${lonely} goes with no other; register another client for those.`)
  return [first, ...others]
}

function rolesOf(organisation: Organisation | null): readonly ClientRole[] {
  if (!organisation) return [AUDITOR]
  if (organisation instanceof Agency) return [OFFICER, DIRECTOR, AUDITOR, ADMIN]
  return organisation instanceof Platform ? [PLATFORM, ADMIN] : [ISP, ADMIN]
}

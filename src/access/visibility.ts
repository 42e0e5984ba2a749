import type { Where } from '../storage/index.ts'
import { type Caller, hasRole } from './caller.ts'

/** The conditions under which a caller may see a row; `null` where it may see none. */
export type Visibility = (caller: Caller) => Where | null

/** Open to everyone. */
export const open: Visibility = () => ({})

/** A platform's rows: its own client sees them, agencies see those of their country, auditors all. */
export const platformOwned: Visibility = (caller) => {
  if (hasRole(caller, 'auditor')) return {}
  if (hasRole(caller, 'officer', 'director')) return { jurisdiction: caller.jurisdiction }
  if (hasRole(caller, 'platform')) return { platformId: caller.organisationId }
  return null
}

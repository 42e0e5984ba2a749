import type { Where } from '../storage/index.ts'
import { type Caller, hasRole } from './caller.ts'

/** Returns the conditions under which a caller may see a row; `null` if it may see none. */
export type Visibility = (caller: Caller) => Where | null

/** Visible to everyone. */
export const open: Visibility = () => ({})

/** The rows with a jurisdiction that an auditor may see: those of its own, or all if it has none. */
export const auditable = ({ jurisdiction }: Caller): { readonly jurisdiction?: string } =>
  jurisdiction === null ? {} : { jurisdiction }

/**
 * Visibility of a platform's rows: the platform's client sees its own; agencies and auditors see those of their
 * country.
 */
export const platformOwned: Visibility = (caller) => {
  if (hasRole(caller, 'auditor')) return auditable(caller)
  if (hasRole(caller, 'officer', 'director')) return { jurisdiction: caller.jurisdiction }
  if (hasRole(caller, 'platform')) return { platformId: caller.organisationId }
  return null
}

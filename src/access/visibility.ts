import type { Where } from '../storage/index.ts'
import { type Caller, hasRole } from './caller.ts'

/** The conditions under which a caller may see a row; `null` where it may see none. */
export type Visibility = (caller: Caller) => Where | null

/** Open to everyone. */
export const open: Visibility = () => ({})

/** What an auditor may see, of rows that tell their jurisdiction: those of its own; all where it belongs to none. */
export const auditable = ({ jurisdiction }: Caller): { readonly jurisdiction?: string } =>
  jurisdiction === null ? {} : { jurisdiction }

/** A platform's rows: its own client sees them, agencies and auditors see those of their country. */
export const platformOwned: Visibility = (caller) => {
  if (hasRole(caller, 'auditor')) return auditable(caller)
  if (hasRole(caller, 'officer', 'director')) return { jurisdiction: caller.jurisdiction }
  if (hasRole(caller, 'platform')) return { platformId: caller.organisationId }
  return null
}

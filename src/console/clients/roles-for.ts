import type { ClientRole } from '../graph/generated.ts'

/** The type of a client's organisation in the graph; null for auditors of all countries. */
export type OrganisationType = 'Agency' | 'Platform' | 'InternetServiceProvider' | null

/** Returns the combinations of roles for each type of organisation; the most common one first. */
export function rolesFor(type: OrganisationType): readonly (readonly ClientRole[])[] {
  switch (type) {
    case 'Agency':
      return [['OFFICER'], ['DIRECTOR'], ['OFFICER', 'DIRECTOR'], ['AUDITOR'], ['ADMIN']]
    case 'Platform':
      return [['PLATFORM'], ['ADMIN']]
    case 'InternetServiceProvider':
      return [['ISP'], ['ADMIN']]
    case null:
      return [['AUDITOR']]
  }
}

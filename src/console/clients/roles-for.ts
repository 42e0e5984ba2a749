import type { ClientRole } from '../graph/generated.ts'

/** For whom a client calls, by the type of the graph; null for auditors of all countries. */
export type OrganisationType = 'Agency' | 'Platform' | 'InternetServiceProvider' | null

/** The roles that a client can have together, for each kind of organisation; the one that is asked for most first. */
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

import { ClientRole } from '../subgraphs/registry/index.ts'

/** The name of the demo's own issuer in registrations, whatever its port. */
export const DEMO_ISSUER = 'demo'

/** The secret of every demo client, and the password of the person of the same name; the demo listens on loopback only. */
export const DEMO_SECRET = 'demo'

/** The clients and persons of the demo's issuer, and their roles. */
export const DEMO_CLIENTS = [
  { clientId: 'vietsocial', roles: [ClientRole.PLATFORM] },
  { clientId: 'globaltube', roles: [ClientRole.PLATFORM] },
  { clientId: 'vnnet', roles: [ClientRole.ISP] },
  { clientId: 'officer', roles: [ClientRole.OFFICER] },
  { clientId: 'director', roles: [ClientRole.DIRECTOR] },
  { clientId: 'reviewer', roles: [ClientRole.DIRECTOR] },
  { clientId: 'auditor', roles: [ClientRole.AUDITOR] },
  { clientId: 'admin', roles: [ClientRole.ADMIN] },
  { clientId: 'admin2', roles: [ClientRole.ADMIN] },
] as const satisfies readonly { clientId: string; roles: readonly ClientRole[] }[]

export type DemoClientId = (typeof DEMO_CLIENTS)[number]['clientId']

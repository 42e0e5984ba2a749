import { ClientRole } from '../subgraphs/registry/index.ts'

/** How registrations know the demo's own issuer, whatever its port. */
export const DEMO_ISSUER = 'demo'

/** The secret of every demo client, and the password of the person of the same name; the demo listens on loopback only. */
export const DEMO_SECRET = 'demo'

/** The clients and people that the demo's issuer knows, and what each may act as. */
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

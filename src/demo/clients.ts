import type { Role } from '../access/index.ts'

/** The secret of every demo client; the demo listens on loopback only. */
export const DEMO_SECRET = 'demo'

/** The clients that the demo's issuer knows, and what each may act as. */
export const DEMO_CLIENTS = [
  { clientId: 'vietsocial', roles: ['platform'] },
  { clientId: 'globaltube', roles: ['platform'] },
  { clientId: 'vnnet', roles: ['isp'] },
  { clientId: 'officer', roles: ['officer'] },
  { clientId: 'director', roles: ['director'] },
  { clientId: 'reviewer', roles: ['director'] },
  { clientId: 'auditor', roles: ['auditor'] },
  { clientId: 'admin', roles: ['admin'] },
] as const satisfies readonly { clientId: string; roles: readonly Role[] }[]

export type DemoClientId = (typeof DEMO_CLIENTS)[number]['clientId']

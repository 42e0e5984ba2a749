export { confirmClockOf } from './clock.ts'
export { exportAuditTrail } from './export-audit-trail.ts'
export { openKeys } from './keys.ts'
export { exportInstallation, importInstallation } from './move-data.ts'

export { auditContext } from './context.ts'

export { demoMode } from './demo-mode.ts'
export { demoSecrets } from './secrets.ts'

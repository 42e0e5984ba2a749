export { FileKeyRing } from './file-key-ring.ts'
export type { Secrets } from './secrets.ts'
export { SecretsFile } from './secrets-file.ts'

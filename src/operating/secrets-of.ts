import type { Config } from '../config/index.ts'
import { SecretsFile } from '../secrets/index.ts'

export type SecretsPlace = Pick<Config, 'dataFolder'> & Partial<Pick<Config, 'secretsFile'>>

/** The secrets of an installation: the file that its configuration names, or the demo's beside its data. */
export async function secretsOf({ dataFolder, secretsFile }: SecretsPlace): Promise<SecretsFile> {
  if (secretsFile) return SecretsFile.read(secretsFile)
  const { demoSecrets } = await import('../demo/index.ts') // production loads nothing of it
  return demoSecrets(dataFolder)
}

import type { Config } from '../config/index.ts'
import { SecretsFile } from '../secrets/index.ts'

export type SecretsPlace = Pick<Config, 'dataFolder'> & Partial<Pick<Config, 'secretsFile'>>

/** Reads the secrets of an installation: the configured file, or the demo's in the data folder. */
export async function secretsOf({ dataFolder, secretsFile }: SecretsPlace): Promise<SecretsFile> {
  if (secretsFile) return SecretsFile.read(secretsFile)
  const { demoSecrets } = await import('../demo/index.ts') // production does not load the demo
  return demoSecrets(dataFolder)
}

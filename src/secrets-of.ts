import type { Config } from './config/index.ts'
import { demoSecrets } from './demo/index.ts'
import { SecretsFile } from './secrets/index.ts'

/** The secrets of an installation: the file that its configuration names, or the demo's beside its data. */
export const secretsOf = ({
  dataFolder,
  secretsFile,
}: Pick<Config, 'dataFolder'> & Partial<Pick<Config, 'secretsFile'>>): Promise<SecretsFile> =>
  secretsFile ? SecretsFile.read(secretsFile) : demoSecrets(dataFolder)

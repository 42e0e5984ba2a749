import { newSecrets } from '../installation/index.ts'
import { SecretsFile } from '../secrets/index.ts'

/**
 * Runs `verigraph secrets …`, which creates the keys of an installation once. Throws for an unknown command and when
 * the file exists.
 */
export async function runSecrets([command, path, ...more]: readonly string[]): Promise<void> {
  if (command !== 'create' || path === undefined || more.length > 0) throw new Error('verigraph secrets create FILE')
  await SecretsFile.create(path, await newSecrets())
  console.log(`${path} holds new keys; only you can read it. Set VERIGRAPH_SECRETS=${path}, and keep a copy elsewhere:
without it, no sealed identity can be read again.`)
}

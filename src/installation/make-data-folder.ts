import { mkdir } from 'node:fs/promises'

const ONLY_THE_OWNER = 0o700

/** Creates the folder of the database and of the demo's secrets if it is missing. */
export async function makeDataFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: ONLY_THE_OWNER })
}

import { mkdir } from 'node:fs/promises'

const ONLY_THE_OWNER = 0o700

/** Makes the folder of the database, and of the demo's secrets, where there is none yet. */
export async function makeDataFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: ONLY_THE_OWNER })
}

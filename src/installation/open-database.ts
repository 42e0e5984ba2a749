import { type Config, databaseFile, existingDatabaseFile } from '../config/index.ts'
import { type Stored, stored } from '../contexts.ts'
import { type Database, openSqlite } from '../storage/index.ts'
import { makeDataFolder } from './make-data-folder.ts'

export type DatabasePlace = Pick<Config, 'dataFolder'> & Partial<Pick<Config, 'databaseUrl'>>

/** Opens the configured database; by default a SQLite file in the data folder. */
export async function openDatabase(config: DatabasePlace, kept: Stored = stored): Promise<Database> {
  if (config.databaseUrl) return openRemote(config.databaseUrl, kept)
  await makeDataFolder(config.dataFolder)
  return openSqlite({ file: databaseFile(config), ...kept })
}

/** Opens a database that must exist. Throws when there is no file. */
export function openExistingDatabase(config: DatabasePlace): Promise<Database> {
  return config.databaseUrl
    ? openRemote(config.databaseUrl, stored)
    : openSqlite({ file: existingDatabaseFile(config), ...stored })
}

/** Imports the MongoDB adapter dynamically, so that an installation with a file does not load it. */
async function openRemote(url: string, kept: Stored): Promise<Database> {
  const { openMongodb } = await import('../storage/mongodb.ts')
  return openMongodb({ url, ...kept })
}
